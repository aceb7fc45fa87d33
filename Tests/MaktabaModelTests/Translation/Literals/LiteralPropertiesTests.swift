import Foundation
import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("Whatever the text, its facts")
struct LiteralPropertiesTests {
  @Test("change with any digit of a number of two or more, and the difference is seen", arguments: 0..<60)
  func changedDigit(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let text = sentence(&random)
    let facts = Literals(text)
    let bytes = Array(text.utf8)
    for place in bytes.indices where isDigitOfMany(place, bytes) {
      var changed = bytes
      let other = (bytes[place] - 0x30 + UInt8.random(in: 1...9, using: &random)) % 10
      changed[place] = 0x30 + other
      let edited = String(decoding: changed, as: UTF8.self)
      #expect(Literals(edited).fingerprint != facts.fingerprint, "\(text) / \(edited)")
      #expect(!Literals(edited).differences(from: facts).isEmpty, "\(text) / \(edited)")
      #expect(!facts.differences(from: Literals(edited)).isEmpty, "\(edited) / \(text)")
    }
  }

  @Test("are the same in the digits of every script", arguments: DecimalDigits.zeros)
  func scripts(zero: UInt32) {
    var random = SeededNumbers(seed: UInt64(zero))
    for _ in 0..<10 {
      let text = sentence(&random)
      #expect(Literals(written(text, from: zero)).values == Literals(text).values, "\(written(text, from: zero))")
    }
  }

  @Test("are those that Unicode calls digits")
  func digits() {
    for number in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let isDigit = scalar.properties.generalCategory == .decimalNumber
      // The table may know more than the standard library that runs the test.
      guard isDigit || scalar.properties.generalCategory != .unassigned else { continue }
      let value = isDigit ? scalar.properties.numericValue.map { UInt8($0) } : nil
      if DecimalDigits.value(of: number) != value { Issue.record("U+\(String(number, radix: 16))") }
    }
  }

  @Test("do not depend on where lines end, on CRLF, on the form of letters, on what orders text", arguments: 0..<20)
  func form(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let markdown = (0..<6).map { _ in "Février. " + sentence(&random) }.joined(separator: "\n\n")
    let facts = sections(markdown)
    let wrapped = markdown.split(separator: " ").reduce("") { $0 + (Bool.random(using: &random) ? "\n" : " ") + $1 }
    #expect(sections(markdown.replacingOccurrences(of: "\n", with: "\r\n")) == facts)
    #expect(sections(markdown.decomposedStringWithCanonicalMapping) == facts)
    #expect(
      sections("\u{2067}" + markdown.replacingOccurrences(of: "\n\n", with: "\u{2069}\n\n\u{2067}") + "\u{2069}")
        == facts)
    #expect(sections(wrapped) == facts)
  }

  @Test("do not depend on their order", arguments: 0..<20)
  func order(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let sentences = (0..<8).map { _ in sentence(&random) }
    let facts = Literals(sentences.joined(separator: "\n"))
    #expect(Literals(sentences.shuffled(using: &random).joined(separator: "\n")) == facts)
    #expect(facts.fingerprint.utf8.count == 16)
    #expect(Literals("nothing here").fingerprint == "")
  }

  @Test("are read from any bytes", arguments: 0..<200)
  func anyBytes(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let pieces: [[UInt8]] = [
      [0xE1, 0x8D, 0xA9], [0xE1, 0x8D, 0xBC], [0xE1], [0xF0, 0x9F], [0xD9, 0xA3], [0xFF], Array("5".utf8),
      Array("+".utf8), Array("(".utf8), Array(" ".utf8), Array("@".utf8), Array("://".utf8), Array("http".utf8),
      Array("www.".utf8), Array(".".utf8), Array("%".utf8), Array("年".utf8), Array("月".utf8), Array("May".utf8),
      Array("-".utf8), Array("h".utf8), Array("a.m".utf8), Array("\n".utf8), Array("0".utf8), Array(":".utf8),
    ]
    let bytes = (0..<60).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    let facts = bytes.withUnsafeBufferPointer { Literals(plain: $0, codes: [3..<9, 8..<20]) }
    #expect(facts.values == facts.values.sorted() && facts.differences(from: facts).isEmpty)
    #expect(facts.differences(from: Literals("")).count <= facts.values.count)
  }

  // MARK: Texts

  private func sections(_ markdown: String) -> [Literals] {
    Literals.sections(of: MarkdownDocument(markdown: Array(markdown.utf8)))
  }

  /// A sentence with some facts, written by some custom.
  private func sentence(_ random: inout SeededNumbers) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (["See", "Article", "the", "about", "до"].randomElement(using: &random) ?? "") + " " + fact(&random)
    }.joined(separator: "; ")
  }

  private func fact(_ random: inout SeededNumbers) -> String {
    func number(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }
    func two(_ range: ClosedRange<Int>) -> String {
      (Int.random(in: range, using: &random) + 100).description.suffix(2).description
    }
    let mark = [",", ".", " ", "'"].randomElement(using: &random) ?? ","
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return number(0...99_999)
    case 1: return number(1...999) + mark + number(100...999)
    case 2: return number(1...999) + "," + number(100...999) + "." + two(0...99)
    case 3: return number(10...99) + "%"
    case 4: return number(1000...2999) + "-" + two(1...12) + "-" + two(1...31)
    case 5: return two(1...31) + "/" + two(1...12) + "/" + number(1900...2100)
    case 6: return number(1...31) + " November " + number(1900...2100)
    case 7: return "mars " + number(1900...2100)
    case 8: return "(" + number(10...99) + ")(b)"
    case 9: return number(0...23) + ":" + two(0...59)
    case 10: return "+254 " + number(100...999) + "-" + number(100...999)
    case 11: return number(1900...2100) + "年" + number(1...12) + "月" + number(1...31) + "日"
    case 12: return number(10...99) + "." + number(1...99) + " million"
    default: return number(10...99) + "–" + number(10...99)
    }
  }

  private func isDigitOfMany(_ place: Int, _ bytes: [UInt8]) -> Bool {
    func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && 0x30...0x39 ~= bytes[place] }
    return isDigit(place) && (isDigit(place - 1) || isDigit(place + 1))
  }

  private func written(_ text: String, from zero: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = 0x30...0x39 ~= scalar.value
      result.append(isDigit ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar)
    }
    return String(result)
  }
}
