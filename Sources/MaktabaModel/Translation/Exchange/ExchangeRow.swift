import MaktabaText

/// The name of a segment in an exchange file: `key/number`.
struct SegmentCode: Hashable, Sendable, CustomStringConvertible {
  /// The section's key; may hold a slash itself.
  var key: String
  /// Which segment of the section, from 1.
  var number: Int

  /// Segments that a section may have in a file that comes back.
  static let greatestNumber = 100_000

  var description: String { "\(key)/\(number)" }

  init(key: String, number: Int) {
    self.key = key
    self.number = number
  }

  /// Reads a code; nil when the text is none. White space around it does not count.
  init?(_ text: some StringProtocol) {
    let text = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    guard let slash = text.lastIndex(of: "/"), slash > text.startIndex else { return nil }
    let digits = text[text.index(after: slash)...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(String(digits)),
      (1...Self.greatestNumber).contains(number)
    else { return nil }
    let key = String(text[..<slash])
    guard !key.contains(where: \.isWhitespace) else { return nil }
    self.init(key: key, number: number)
  }
}

/// One segment as it goes into an exchange file.
struct ExchangeRow: Equatable {
  var code: SegmentCode
  /// How many segments the section has.
  var count: Int
  var source: String
  var previous: String?
  var target: String?
  var needsWork: Bool

  /// A mark of the source text, so that a changed one is noticed on return: white space does not count.
  var check: String { SourceCheck.of(source) }
}

/// A short mark of a text.
enum SourceCheck {
  /// Eight hexadecimal digits that white space makes no difference to.
  static func of(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(DocumentFile.hash(Array(words.utf8)).prefix(8))
  }

  /// A text is written as such a mark is.
  static func isWellFormed(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

extension ExchangeUnit {
  /// The segments of the section.
  var rows: [ExchangeRow] {
    let segments = SectionSegments(of: source, key: key)
    let parts = SegmentPairing(self, source: segments).parts
    return zip(segments.texts, parts).enumerated().map { index, pair in
      // A rule across the page is nobody's work.
      let isFilled = target == nil && !pair.0.contains(where: \.isLetter)
      return ExchangeRow(
        code: SegmentCode(key: key, number: index + 1), count: parts.count, source: pair.0, previous: pair.1.previous,
        target: isFilled ? pair.0 : pair.1.target, needsWork: isFilled ? false : pair.1.needsWork)
    }
  }

  /// How it stands, for the translator: `out-of-date (substantive): why`.
  var standing: String {
    let grade = grade.map { " (\($0))" } ?? ""
    let word = state.rawValue + grade
    return CleanText.line(note.isEmpty ? word : word + ": " + note)
  }
}
