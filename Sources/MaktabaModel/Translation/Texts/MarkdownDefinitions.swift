/// The definitions of links and footnotes in a document's Markdown, by their labels (CommonMark 0.31, 4.7; footnotes as
/// GitHub has them).
///
/// Found line by line, without the blocks around them: what only looks like a definition has to be told by whoever uses it.
struct MarkdownDefinitions {
  private var places: [String: Range<Int>] = [:]
  private let lines: [String]

  init(_ lines: [String]) {
    self.lines = lines
    for index in lines.indices {
      guard let label = Self.definedLabel(lines[index]), places[label] == nil else { continue }
      places[label] = index..<end(of: index, isFootnote: label.hasPrefix("^"))
    }
  }

  /// The lines of the definitions that a text refers to, those included that they refer to themselves.
  /// - Parameter range: the text's own lines, whose definitions are there already.
  func used(by text: String, outside range: Range<Int>) -> [String] {
    if places.isEmpty { return [] }
    var found: Set<Range<Int>> = []
    var texts = [text]
    while let text = texts.popLast() {
      for label in Self.labels(in: text) {
        guard let place = places[label], !range.contains(place.lowerBound), found.insert(place).inserted else {
          continue
        }
        texts.append(lines[place].joined(separator: "\n"))
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.flatMap { lines[$0] + [""] }
  }

  /// A footnote goes on over indented lines and up to a blank one; a link's title may stand on the next line.
  private func end(of start: Int, isFootnote: Bool) -> Int {
    var end = start + 1
    while end < lines.count, Self.definedLabel(lines[end]) == nil {
      let line = lines[end]
      let isBlank = line.allSatisfy(\.isWhitespace)
      let isIndented = line.hasPrefix("    ") || line.hasPrefix("\t")
      let goesOn = isFootnote ? isIndented || !isBlank || nextIsIndented(end) : continuesLink(start, line)
      if !goesOn || isBlank && !isFootnote { break }
      end += 1
    }
    return end
  }

  private func nextIsIndented(_ blank: Int) -> Bool {
    blank + 1 < lines.count && (lines[blank + 1].hasPrefix("    ") || lines[blank + 1].hasPrefix("\t"))
  }

  private func continuesLink(_ start: Int, _ line: String) -> Bool {
    if lines[start].last(where: { !$0.isWhitespace }) == ":" { return true }
    return line.first { !$0.isWhitespace }.map { "\"'(".contains($0) } ?? false
  }

  /// `[label]:` at the beginning of a line.
  private static func definedLabel(_ line: String) -> String? {
    let rest = line.drop { $0 == " " }
    guard rest.first == "[", line.utf8.count - rest.utf8.count <= 3 else { return nil }
    guard let (label, end) = label(in: rest, at: rest.startIndex), end < rest.endIndex, rest[end] == ":" else {
      return nil
    }
    return label
  }

  private static func labels(in text: String) -> [String] {
    var labels: [String] = []
    for start in text.indices where text[start] == "[" {
      if let (label, _) = label(in: text[...], at: start) { labels.append(label) }
    }
    return labels
  }

  /// The label whose bracket stands at a place, in the form in which labels are equal, and where it ends.
  private static func label(in text: Substring, at start: Substring.Index) -> (label: String, end: Substring.Index)? {
    let inside = text[text.index(after: start)...].prefix(greatestLabel).prefix { $0 != "]" && $0 != "[" }
    guard inside.endIndex < text.endIndex, text[inside.endIndex] == "]" else { return nil }
    let label = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return label.isEmpty ? nil : (label, text.index(after: inside.endIndex))
  }

  private static let greatestLabel = 999
}
