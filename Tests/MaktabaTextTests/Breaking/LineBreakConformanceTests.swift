import Foundation
import Testing

@testable import MaktabaText

/// Unicode's own cases for Annex 14, all of them: nothing is left out. Text in scripts without spaces is alphabetic in
/// them (the default of LB1), so the dictionary is tested elsewhere; so are the tailorings.
@Suite("Unicode's line break cases")
struct LineBreakConformanceTests {
  static let file = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

  struct Case {
    let line: String
    var bytes: [UInt8] = []
    var breaks: [Bool] = []

    /// A line of the file: scalars in hex with `÷` where a line may end and `×` where not.
    init(_ line: Substring) {
      self.line = String(line)
      var mayBreak = false
      for field in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
        guard let value = UInt32(field, radix: 16) else {
          mayBreak = field == "÷"
          continue
        }
        let utf8 = Unicode.Scalar(value).map { Array(String($0).utf8) } ?? [0xEF, 0xBF, 0xBD]
        bytes += utf8
        breaks += [mayBreak] + utf8.dropFirst().map { _ in false }
      }
    }
  }

  @Test func `every case of the standard`() throws {
    let text = try #require(
      try? String(contentsOfFile: Self.file, encoding: .utf8), "\(Self.file) is missing: install unicode-data")
    let cases = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Case.init)
    #expect(cases.count > 7000)
    for one in cases {
      let found = BreakMarking.breaks(of: one.bytes, tailored: false).map { $0 != LineBreaks.none }
      #expect(found == one.breaks, "\(one.line)")
    }
  }
}
