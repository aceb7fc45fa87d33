import MaktabaText

/// A line of text that is being typed. The caret stands between characters as people see them, so that a letter with its
/// marks is moved over and erased as one.
struct TextInput: Equatable, Sendable {
  /// What was typed; clean text of one line.
  private(set) var text = ""
  /// Characters before the caret.
  private(set) var caret = 0

  /// More than anybody types; keeps a mistaken paste from being searched for.
  static let longest = 1_000

  init(_ text: String = "") {
    insert(text)
  }

  /// The text before the caret.
  var beforeCaret: String { String(text.prefix(caret)) }

  /// Inserts typed or pasted text at the caret.
  mutating func insert(_ new: String) {
    let room = TextInput.longest - text.count
    let left = beforeCaret + CleanText.line(String(new.prefix(max(0, room))))
    text = left + text.dropFirst(caret)
    caret = min(left.count, text.count)
  }

  /// Follows an action for typing; false when it is none.
  mutating func follow(_ action: Action) -> Bool {
    switch action {
    case .eraseBack: erase(from: caret - 1, to: caret)
    case .eraseForward: erase(from: caret, to: caret + 1)
    case .eraseWord: erase(from: startOfWord, to: caret)
    case .eraseLine: erase(from: 0, to: caret)
    case .caretLeft: caret = max(0, caret - 1)
    case .caretRight: caret = min(text.count, caret + 1)
    case .lineStart: caret = 0
    case .lineEnd: caret = text.count
    default: return false
    }
    return true
  }

  private mutating func erase(from: Int, to: Int) {
    let from = max(0, from)
    let to = min(text.count, to)
    guard from < to else { return }
    let right = text.dropFirst(to)
    text = String(text.prefix(from) + right)
    caret = min(from, text.count)
  }

  private var startOfWord: Int {
    let left = Array(beforeCaret)
    var at = left.count
    while at > 0, left[at - 1] == " " { at -= 1 }
    while at > 0, left[at - 1] != " " { at -= 1 }
    return at
  }
}

extension Frame {
  /// Shows an input in a row, scrolled so that the caret can be seen. - Returns: where the caret stands: on the glyph that
  /// what is typed next comes before, which in right-to-left text is on the left of what was typed last.
  mutating func write(_ input: TextInput, row: Int, column: Int, limit: Int, style: CellStyle) -> Position {
    let room = limit - column
    guard room > 0 else { return Position(column: max(0, limit - 1), row: row) }
    let placed = ordersText ? VisualText.placed(input.text) : CellText.placed(input.text)
    let wanted = placed.caretColumn(at: input.beforeCaret.utf8.count)
    // Left of the first column there is no place: the text gives way.
    let shift = wanted < 0 ? 1 : 0
    let caret = wanted + shift
    var skipped = 0
    var first = 0
    while caret - skipped > room - 1, first < placed.count {
      skipped += placed[first].glyph.columns
      first += 1
    }
    var at = column + shift
    for placed in placed[first...] where at + placed.glyph.columns <= limit {
      put(placed.glyph, row: row, column: at, style: style)
      at += placed.glyph.columns
    }
    return Position(column: column + max(0, caret - skipped), row: row)
  }
}

extension [VisualText.Placed] {
  /// The column at which the caret stands that is before a UTF-8 offset of the text; -1 for left of all.
  fileprivate func caretColumn(at offset: Int) -> Int {
    var column = 0
    var end: (column: Int, offset: Int)?
    for placed in self {
      if placed.utf8Range.contains(offset) { return column }
      let after = placed.isRightToLeft ? column - 1 : column + placed.glyph.columns
      if end.map({ placed.utf8Range.upperBound > $0.offset }) ?? true { end = (after, placed.utf8Range.upperBound) }
      column += placed.glyph.columns
    }
    return end?.column ?? 0
  }
}
