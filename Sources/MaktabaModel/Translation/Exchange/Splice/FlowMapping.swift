/// A mapping between braces, `{of: en, by: "office A"}`, changed in place.
struct FlowMapping {
  /// The lines it stands in, whole.
  private(set) var text: String
  private var entries: [Entry] = []
  private var close: String.Index

  /// A key and its value, as they stand.
  private struct Entry {
    var name: String
    var range: Range<String.Index>
    var value: Range<String.Index>
  }

  /// Reads the first mapping of a text; nil when it is not closed.
  init?(_ text: String) {
    self.text = text
    close = text.endIndex
    guard read() else { return nil }
  }

  /// Gives a key a value, or takes it out with its comma.
  mutating func set(_ name: String, to value: String?) {
    let place = entries.firstIndex { $0.name == name }
    switch (place, value) {
    case (let place?, let value?):
      let isSpaced = text[..<entries[place].value.lowerBound].last?.isWhitespace == true
      text.replaceSubrange(entries[place].value, with: (isSpaced ? "" : " ") + value)
    case (let place?, nil): remove(place)
    case (nil, let value?): add("\(name): \(value)")
    case (nil, nil): return
    }
    _ = read()
  }

  private mutating func add(_ entry: String) {
    guard let last = entries.last else { return text.insert(contentsOf: entry, at: close) }
    text.insert(contentsOf: ", " + entry, at: last.range.upperBound)
  }

  private mutating func remove(_ place: Int) {
    if place + 1 < entries.count {
      text.removeSubrange(entries[place].range.lowerBound..<entries[place + 1].range.lowerBound)
    } else {
      let start = place > 0 ? entries[place - 1].range.upperBound : entries[place].range.lowerBound
      text.removeSubrange(start..<entries[place].range.upperBound)
    }
  }

  // MARK: Reading

  /// Finds the entries. - Returns: false when there is no closing brace, or a comment inside.
  private mutating func read() -> Bool {
    entries = []
    guard let open = text.firstIndex(of: "{") else { return false }
    var quotes = YAMLQuotes()
    var depth = 0
    var start = text.index(after: open)
    for index in text[open...].indices where !quotes.take(text[index], mayOpen: opensQuote(index)) {
      switch text[index] {
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        guard depth == 0 else { continue }
        note(start..<index)
        close = index
        return true
      case "," where depth == 1:
        note(start..<index)
        start = text.index(after: index)
      case "#" where text[text.index(before: index)].isWhitespace: return false
      default: break
      }
    }
    return false
  }

  /// In the middle of a word a quotation mark is an apostrophe.
  private func opensQuote(_ index: String.Index) -> Bool {
    guard text[index] == "\"" || text[index] == "'" else { return false }
    return text[..<index].last { !$0.isWhitespace }.map { "{[,:".contains($0) } ?? true
  }

  private mutating func note(_ range: Range<String.Index>) {
    let trimmed = trim(range)
    guard !trimmed.isEmpty else { return }
    let colon = text[trimmed].firstIndex(of: ":") ?? trimmed.upperBound
    let name = text[trimmed.lowerBound..<colon].filter { !"\"' ".contains($0) }
    let value = colon < trimmed.upperBound ? text.index(after: colon)..<trimmed.upperBound : colon..<colon
    entries.append(Entry(name: name.lowercased().replacing("-", with: "_"), range: trimmed, value: trim(value)))
  }

  private func trim(_ range: Range<String.Index>) -> Range<String.Index> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isWhitespace { start = text.index(after: start) }
    while start < end, text[text.index(before: end)].isWhitespace { end = text.index(before: end) }
    return start..<end
  }
}
