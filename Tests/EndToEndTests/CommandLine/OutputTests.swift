import Foundation
import MaktabaModel
import Testing

@testable import maktaba

@Suite("What is printed") struct OutputTests {
  private static let values: [(JSONValue, String)] = [
    (.null, "null"), (.bool(true), "true"), (.int(-7), "-7"), (.number(0.5), "0.5"), (.number(1), "1"),
    (.number(1.0 / 3), "0.3333"), (.text("a\"b\\c"), #""a\"b\\c""#), (.text("Ünï العربية 中"), "\"Ünï العربية 中\""),
    (.texts([]), "[]"), (.texts(["a", "b"]), #"["a","b"]"#), (["b": .int(1), "a": .null], #"{"b":1,"a":null}"#),
  ]

  @Test(arguments: values)
  func `JSON is written as the standard has it`(value: JSONValue, text: String) {
    #expect(String(decoding: value.encoded, as: UTF8.self) == text)
  }

  @Test func `no character of a text can leave its quotation marks`() throws {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = JSONValue.text("x\(Character(scalar))y").encoded
      #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
      let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? String
      let isWhole = read?.unicodeScalars.first == "x" && read?.unicodeScalars.last == "y"
      #expect(isWhole, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `a table lines up whatever the script`() {
    var table = TextTable(heads: ["A", "B", "C"], flexible: 1)
    table.rows = [["x", "中文", "1"], ["xyz", "ab", "2"]]
    #expect(table.lines(on: Page(columns: nil, isStyled: false)) == ["x    中文  1", "xyz  ab    2"])
  }

  @Test func `a table gives way in its flexible column`() {
    var table = TextTable(heads: ["A", "B"], flexible: 1)
    table.rows = [["x", String(repeating: "long ", count: 20)]]
    let lines = table.lines(on: Page(columns: 20, isStyled: false))
    #expect(lines == ["A  B", "x  long long long l…"])
  }

  @Test(arguments: [
    ("pt_BR.UTF-8", ["pt-BR"]), ("sw", ["sw"]), ("C", []), ("C.UTF-8", []), ("POSIX", []), ("de_DE@euro", ["de-DE"]),
    ("", []), ("iw_IL", ["he-IL"]),
  ])
  func `a locale names a language`(locale: String, languages: [String]) {
    #expect(Surroundings.languages(ofLocale: locale).map(\.text) == languages)
  }

  @Test func `a stamp reads what it wrote, and nothing else`() throws {
    let stamp = FolderStamp(
      documents: 7, layouts: ["", "{lang}/{path}"], digest: TimesDigest(value: 42), paths: Array(".\0./a b\0".utf8))
    let bytes = stamp.encoded
    #expect(FolderStamp(decoding: bytes) == stamp)
    for end in bytes.indices { #expect(FolderStamp(decoding: Array(bytes[..<end])) != stamp) }
  }

  @Test(arguments: [("list", "lsit", 2), ("search", "serach", 2), ("show", "show", 0), ("", "abc", 3)])
  func `words are near each other`(a: String, b: String, distance: Int) { #expect(Spelling.distance(a, b) == distance) }

  private static let terminals: [([String: String], Settings.Bidi, isOurs: Bool, isOursUntold: Bool)] = [
    ([:], .auto, true, true), (["VTE_VERSION": "7200"], .auto, true, false),
    (["VTE_VERSION": "5200"], .auto, true, true),
    (["KONSOLE_VERSION": "220401"], .auto, false, false), (["TERM_PROGRAM": "Apple_Terminal"], .auto, false, false),
    (["VTE_VERSION": "7200"], .program, true, true), ([:], .terminal, false, false), ([:], .off, false, false),
  ]

  @Test(arguments: terminals)
  func `who orders text depends on the terminal, and on whether it is told`(
    environment: [String: String], bidi: Settings.Bidi, isOurs: Bool, isOursUntold: Bool
  ) {
    #expect(TextOrder.isOurs(bidi) { environment[$0] } == isOurs)
    #expect(TextOrder.isOurs(bidi, isTold: false) { environment[$0] } == isOursUntold)
  }
}
