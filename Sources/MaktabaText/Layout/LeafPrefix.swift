/// What stands beside the text of a container: on its first row, and on those after it.
struct LeafPrefix {
  let first: String
  let rest: String
  let columns: Int
  let role: TextStyle.Role
  /// What ``first`` is the mark of.
  private(set) var mark: LineMark?

  init(_ kind: FlowContainer.Kind, _ decoration: Decoration) {
    switch kind {
    case .quote: self.init(every: decoration.quote + " ", columns: 2, role: .quote)
    case .code: self.init(every: "    ", columns: 4, role: .body)
    case .footnote(let number):
      self.init(hanging: "[\(number)] ", role: .footnote)
      mark = .footnote(number)
    case .bullet(let depth, nil): self.init(first: decoration.bullet(atDepth: depth) + " ", columns: 2, role: .marker)
    case .bullet(_, let box?):
      self.init(first: Self.text(of: box), columns: 4, role: .marker)
      mark = box.mark
    case .number(let number, let width, let box):
      let pad = String.spaces(width - number.utf8.count)
      self.init(hanging: pad + number + " " + (box.map(Self.text) ?? ""), role: .marker)
      mark = box?.mark
    }
  }

  private static func text(of box: TaskBox) -> String { box.isDone ? "[x] " : "[ ] " }

  private init(every: String, columns: Int, role: TextStyle.Role) {
    (first, rest, self.columns, self.role) = (every, every, columns, role)
  }

  /// ASCII text on the first row, spaces below it.
  private init(hanging first: String, role: TextStyle.Role) {
    self.init(first: first, columns: first.utf8.count, role: role)
  }

  private init(first: String, columns: Int, role: TextStyle.Role) {
    (self.first, self.columns, self.role) = (first, columns, role)
    rest = String.spaces(columns)
  }

  /// As it stands on the right of right-to-left text: `10. [ ] ` becomes ` [ ] .10`.
  static func mirrored(_ text: String) -> String {
    var words = [""]
    var isInBox = false
    for character in text {
      if character == "[" || character == "]" { isInBox = character == "[" }
      if character == " ", !isInBox { words.append("") } else { words[words.count - 1].append(character) }
    }
    return words.reversed().map(mirroredNumber).joined(separator: " ")
  }

  private static func mirroredNumber(_ word: String) -> String {
    guard let last = word.last, last == "." || last == ")", word.count > 1 else { return word }
    return (last == ")" ? "(" : ".") + word.dropLast()
  }
}
