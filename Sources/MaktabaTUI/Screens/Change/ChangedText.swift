import MaktabaModel
import MaktabaText

/// A text in rows, with what an edit did to it: `[-out-]` and `{+in+}`, so that nothing is lost without colour.
struct ChangedText: Equatable, Sendable {
  /// A row as it is painted.
  struct Row: Equatable, Sendable {
    var text: String
    /// It stands at the right edge.
    var isRightToLeft = false
    /// Where stretches begin, as UTF-8 offsets of the row's text, with what they are; the first begins at 0.
    var spans: [(start: Int, role: Role)] = []

    init(_ text: String, role: Role = .plain) {
      self.text = text
      spans = [(0, role)]
    }

    /// How what stands at an offset is painted.
    func role(at offset: Int) -> Role { spans.last { $0.start <= offset }?.role ?? .plain }

    /// Something was taken out of it, or put in.
    var isChanged: Bool { spans.contains { $0.role == .removed || $0.role == .added } }

    static func == (a: Row, b: Row) -> Bool {
      a.text == b.text && a.isRightToLeft == b.isRightToLeft
        && a.spans.elementsEqual(b.spans) { $0.start == $1.start && $0.role == $1.role }
    }
  }

  /// The text of one side of a difference, in rows of at most so many columns. O(text).
  static func rows(of difference: WordDifference, without kind: WordDifference.Piece.Kind, columns: Int) -> [Row] {
    var lines = [Line()]
    for piece in difference.pieces where piece.kind != kind {
      for (index, text) in piece.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { lines.append(Line()) }
        lines[lines.count - 1].add(text, piece.kind)
      }
    }
    return lines.flatMap { $0.rows(columns: columns) }
  }

  /// A text as it is, in rows.
  static func rows(of text: String, role: Role = .plain, columns: Int) -> [Row] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var whole = Line()
      whole.add(line, role)
      return whole.rows(columns: columns)
    }
  }

  /// A line before it is broken into rows.
  private struct Line {
    var text = ""
    var spans: [(start: Int, role: Role)] = [(0, .plain)]

    mutating func add(_ piece: Substring, _ kind: WordDifference.Piece.Kind) {
      switch kind {
      case .same: add(piece, Role.plain)
      case .removed: if !piece.isEmpty { add("[-\(piece)-]", Role.removed) }
      case .added: if !piece.isEmpty { add("{+\(piece)+}", Role.added) }
      }
    }

    mutating func add(_ piece: Substring, _ role: Role) {
      if spans.last?.role != role { spans.append((text.utf8.count, role)) }
      text += piece
    }

    func rows(columns: Int) -> [Row] {
      let isRightToLeft = VisualText.isRightToLeft(text)
      var at = 0
      return WrappedText.rows(of: text, columns: columns).map { wrapped in
        var row = Row(wrapped)
        row.isRightToLeft = isRightToLeft
        row.spans = spans(of: wrapped, from: &at)
        return row
      }
    }

    /// A row is a stretch of the line, after the spaces at which it was broken; it may stand in an isolate.
    private func spans(of row: String, from at: inout Int) -> [(start: Int, role: Role)] {
      let isIsolated = row.unicodeScalars.first.map { (0x2066...0x2068).contains($0.value) } == true
      let shift = isIsolated ? 3 : 0
      let length = row.utf8.count - (isIsolated ? 6 : 0)
      var start = text.utf8.index(text.utf8.startIndex, offsetBy: min(at, text.utf8.count))
      if row.utf8.dropFirst(shift).first != 0x20 {
        while start < text.utf8.endIndex, text.utf8[start] == 0x20 {
          start = text.utf8.index(after: start)
          at += 1
        }
      }
      let first = at
      at += max(0, length)
      let before = spans.last { $0.start <= first }.map { [(start: 0, role: $0.role)] } ?? []
      return before + spans.filter { $0.start > first && $0.start < at }.map { ($0.start - first + shift, $0.role) }
    }
  }
}
