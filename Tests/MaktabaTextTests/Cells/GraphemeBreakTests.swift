import MaktabaText
import Testing

/// The borders of grapheme clusters are those of Unicode (UAX 29), as GraphemeBreakTest.txt lists them.
@Suite("Grapheme clusters")
struct GraphemeBreakTests {
  /// Where we differ on purpose. Beyond the file, the vowels that Thai and Lao write before their consonant, and the signs
  /// that stack the next consonant in Khmer and Burmese, bind what follows (`GlyphTests`): a line is not broken there.
  enum Deviation: CaseIterable {
    /// A control is shown as a sign, and a mark stands on the sign as it does after cleaning, when the sign is a
    /// character: text has the same glyphs before and after it is cleaned.
    case markOnControl
    /// CR LF is two signs; where text is of several lines it became a line feed before.
    case carriageReturn
    /// Vowels and final consonants of Hangul have no column of their own in terminals (glibc, tmux, libvterm): alone they
    /// stand on whatever is before, as a mark does.
    case jamoWithoutLead
    /// Leading consonants take two columns each, and belong together only in Old Korean.
    case jamoAfterLead
    /// A joiner at the beginning has nothing to act on, and goes with the character after it.
    case joinerFirst
    /// A colour of skin after a letter is a picture of its own.
    case toneAfterLetter

    static let counts: [Self: Int] = [
      .markOnControl: 64, .carriageReturn: 2, .jamoWithoutLead: 57, .jamoAfterLead: 4, .joinerFirst: 13,
      .toneAfterLetter: 2,
    ]

    init?(between left: UInt32, and right: UInt32, isBorder: Bool, isFirst: Bool) {
      switch (left, right, isBorder) {
      case (0x200D, _, true) where isFirst: self = .joinerFirst
      case (_, 0x1160, true), (_, 0x11A8, true): self = .jamoWithoutLead
      case (0x01, _, true), (0x0A, _, true), (0x0D, _, true): self = .markOnControl
      case (0x0D, 0x0A, false): self = .carriageReturn
      case (0x1100, _, false): self = .jamoAfterLead
      case (0x61, 0x1F3FF, false): self = .toneAfterLetter
      default: return nil
      }
    }
  }

  @Test("Borders are Unicode's, and what differs is meant to")
  func borders() throws {
    let lines = try CharacterData.lines(of: "auxiliary/GraphemeBreakTest.txt")
    #expect(lines.count == 602)
    var deviations: [Deviation: Int] = [:]
    for line in lines {
      let (scalars, expected) = Self.parsed(line)
      let found = Self.borders(of: scalars)
      for index in scalars.indices.dropFirst() where found[index] != expected[index] {
        let deviation = Deviation(
          between: scalars[index - 1], and: scalars[index], isBorder: expected[index], isFirst: index == 1)
        if let deviation { deviations[deviation, default: 0] += 1 } else { Issue.record("\(line) at \(index)") }
      }
    }
    #expect(deviations == Deviation.counts)
  }

  /// The scalars of a line, and for each whether a border stands before it.
  private static func parsed(_ line: String) -> (scalars: [UInt32], isBorder: [Bool]) {
    let words = line.split { $0 == " " || $0 == "\t" }
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0 + 1], words[$0] == "÷") }
    return (pairs.compactMap { UInt32($0.0, radix: 16) }, pairs.map(\.1))
  }

  /// For each scalar, whether a cluster begins with it.
  private static func borders(of scalars: [UInt32]) -> [Bool] {
    let utf8 = Array(CharacterData.text(of: scalars).utf8)
    let starts = utf8.withUnsafeBufferPointer { utf8 in
      Set(GlyphScanner(utf8).filter { !$0.continuesCluster }.map(\.utf8Range.lowerBound))
    }
    var offset = 0
    return scalars.map { scalar in
      defer { offset += CharacterData.text(of: [scalar]).utf8.count }
      return starts.contains(offset)
    }
  }
}
