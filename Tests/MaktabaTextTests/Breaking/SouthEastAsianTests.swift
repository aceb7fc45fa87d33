import Dispatch
import Testing

@testable import MaktabaText

@Suite("Text without spaces")
struct SouthEastAsianTests {
  static let sentences: [String] = [
    "การ|ค้า|มนุษย์|เป็น|อาชญากรรม", "ฉัน|ไป|โรงเรียน|ทุก|วัน |(ดี)", "ພາສາ|ລາວ|ແລະ|ປະຊາຊົນ",
    "ការ|ជួញដូរ|មនុស្ស", "လူ|ကုန်|ကူး|မှု", "ABCกับ|ไทย |2023",
  ]

  @Test(arguments: sentences)
  func `lines end between words`(marked: String) {
    #expect(!WordDictionary.isMissing, "install libicu-dev")
    #expect(BreakMarking.marked(marked.replacing("|", with: "")) == marked)
  }

  static let syllables: [(String, String)] = [
    ("ไปไหน", "ไป|ไห|น"), ("มานะ", "มา|นะ"), ("ວຽງ", "ວ|ຽ|ງ"), ("ស្រី", "ស្រី"), ("မြန်မာ", "မြ|န်|မာ"),
  ]

  @Test(arguments: syllables)
  func `without a dictionary, between syllables`(text: String, marked: String) {
    let bytes = Array(text.utf8)
    var breaks = [UInt8](repeating: LineBreaks.none, count: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      breaks.withUnsafeMutableBufferPointer { SouthEastAsianBreaks.markSyllables(of: 0..<bytes.count, bytes, $0) }
    }
    #expect(BreakMarking.marked(bytes, breaks) == marked)
  }

  @Test func `many threads find the same words`() {
    // Long enough for one thread to come while another is in the middle of a text.
    let sentences = Self.sentences.map { Array(String(repeating: $0.replacing("|", with: ""), count: 300).utf8) }
    let expected = sentences.map { BreakMarking.breaks(of: $0) }
    DispatchQueue.concurrentPerform(iterations: 400) { round in
      let index = round % sentences.count
      #expect(BreakMarking.breaks(of: sentences[index]) == expected[index])
    }
  }
}
