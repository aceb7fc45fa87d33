/// Changes fields of front matter line by line, so that comments, order and all other fields stay as they are.
struct FrontMatterEdit {
  private let head: ArraySlice<UInt8>
  private let tail: ArraySlice<UInt8>
  private var lines: [Line] = []
  private let lineEnd: [UInt8]

  /// A line of the block, with what ends it.
  private struct Line {
    var text: String
    var bytes: [UInt8]
  }

  /// Takes a document apart; one without front matter gets an empty one.
  init(_ bytes: [UInt8], lineEnd: [UInt8]) throws(SpliceError) {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.lineEnd = lineEnd
    let text = Array(bytes[mark...])
    switch FrontMatter.find(in: text) {
    case .found(let found):
      guard found.kind == .yaml else { throw .frontMatter(reason: "it is not written in YAML") }
      guard FrontMatterReader.read(text, path: "").bodyStart > 0 else {
        throw .frontMatter(reason: "the text begins with two rules that look like it")
      }
      head = bytes[..<(mark + found.block.lowerBound)]
      tail = bytes[(mark + found.block.upperBound)...]
      lines = Self.lines(of: Array(text[found.block]))
    case .none:
      let rule = Array("---".utf8) + lineEnd
      let isBlankFirst = text.first.map { $0 == 10 || $0 == 13 } ?? true
      head = bytes[..<mark] + rule
      tail = (rule + (isBlankFirst ? [] : lineEnd) + text)[...]
    case .unterminated: throw .frontMatter(reason: "it does not end; put a line --- after its last line")
    }
  }

  private static func lines(of block: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var scan = LineScan(block)
    var start = 0
    while let line = scan.next() {
      lines.append(Line(text: String(decoding: block[line], as: UTF8.self), bytes: Array(block[start..<scan.offset])))
      start = scan.offset
    }
    return lines
  }

  /// The document.
  var bytes: [UInt8] { head + lines.flatMap(\.bytes) + tail }

  /// Gives a field a value, or takes it out.
  mutating func set(_ field: FrontMatterField, to value: String?) throws(SpliceError) {
    guard field.isOfTranslation else {
      let names = field == .summary ? ["summary", "description"] : ["title"]
      let place = names.compactMap { entry($0, at: 0, in: lines.indices) }.first
      return put(field, value, at: place, indentation: 0, end: lines.count)
    }
    guard let block = entry("translation", at: 0, in: lines.indices) else {
      guard let value else { return }
      lines.append(line("translation:"))
      return lines.append(line("  \(field.rawValue): \(YAMLText.scalar(value))"))
    }
    try set(field, to: value, inBlock: block)
  }

  // MARK: The translation block

  private mutating func set(_ field: FrontMatterField, to value: String?, inBlock block: Range<Int>) throws(SpliceError)
  {
    let first = lines[block.lowerBound].text
    let rest = KeyLine(first)?.value ?? ""
    if rest.hasPrefix("{") { return try setInFlow(field, to: value, block) }
    let isNothing = ["", "~", "null"].contains(rest)
    guard isNothing else { throw .frontMatter(reason: "its translation is no list of fields") }
    if !rest.isEmpty { lines[block.lowerBound] = line(String(first.prefix(KeyLine(first)?.valueStart ?? 0))) }
    let children = (block.lowerBound + 1)..<block.upperBound
    let indentation = children.compactMap { KeyLine(lines[$0].text)?.indentation }.first ?? 2
    put(
      field, value, at: entry(field.rawValue, at: indentation, in: children), indentation: indentation,
      end: block.upperBound)
  }

  private mutating func setInFlow(_ field: FrontMatterField, to value: String?, _ block: Range<Int>) throws(SpliceError)
  {
    let text = block.map { lines[$0].text }.joined(separator: "\n")
    guard var flow = FlowMapping(text) else { throw .frontMatter(reason: "its translation is not closed by }") }
    flow.set(field.rawValue, to: value.map { YAMLText.scalar($0) })
    lines.replaceSubrange(
      block, with: flow.text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) })
  }

  // MARK: Lines

  /// Writes a field where it stands, or as a new line at the end of its block.
  private mutating func put(
    _ field: FrontMatterField, _ value: String?, at place: Range<Int>?, indentation: Int, end: Int
  ) {
    let spaces = String(repeating: " ", count: indentation)
    guard let place, let key = KeyLine(lines[place.lowerBound].text) else {
      guard let value else { return }
      return lines.insert(line("\(spaces)\(field.rawValue): \(YAMLText.scalar(value))"), at: end)
    }
    guard let value else { return lines.removeSubrange(place) }
    let old = lines[place.lowerBound].text
    let comment = place.count == 1 ? key.comment : ""
    let scalar = YAMLText.scalar(value, isQuoted: key.value.hasPrefix("\""))
    lines.replaceSubrange(place, with: [line(String(old.prefix(key.valueStart)) + " " + scalar + comment)])
  }

  private func line(_ text: String) -> Line { Line(text: text, bytes: Array(text.utf8) + lineEnd) }

  /// The lines of a key and its value: to the last one that is indented deeper.
  private func entry(_ name: String, at indentation: Int, in range: Range<Int>) -> Range<Int>? {
    let start = range.first { index in
      KeyLine(lines[index].text).map { $0.indentation == indentation && $0.name == name } ?? false
    }
    guard let start else { return nil }
    var end = start + 1
    for index in (start + 1)..<max(start + 1, range.upperBound) {
      if TextLines.isBlank(lines[index].text) { continue }
      guard lines[index].text.prefix(while: { $0 == " " }).count > indentation else { break }
      end = index + 1
    }
    return start..<end
  }
}

/// A line `key: value # comment`.
struct KeyLine {
  let indentation: Int
  /// The key as fields are compared: lower case, `_` for `-`.
  let name: String
  /// Characters up to the colon, with it.
  let valueStart: Int
  let value: String
  /// The comment, with the spaces before it.
  let comment: String

  init?(_ line: String) {
    let content = line.drop { $0 == " " }
    guard let first = content.first, !"#-{[}]&*!|>%@`,?\t".contains(first) else { return nil }
    guard let colon = content.firstIndex(of: ":") else { return nil }
    let rest = content[content.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    indentation = line.count - content.count
    let key = content[..<colon].filter { !"\"' ".contains($0) }
    name = key.lowercased().replacing("-", with: "_")
    valueStart = line.distance(from: line.startIndex, to: colon) + 1
    let end = Self.end(of: rest)
    value = rest[..<end].drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed().map(String.init)
      .joined()
    let tail = rest[end...]
    comment = tail.contains("#") ? String(rest[..<end].reversed().prefix(while: \.isWhitespace).reversed()) + tail : ""
  }

  /// Where a value ends and a comment may begin.
  private static func end(of rest: Substring) -> Substring.Index {
    var quotes = YAMLQuotes()
    var before: Character = " "
    for index in rest.indices {
      let isQuoted = quotes.take(rest[index], mayOpen: before.isWhitespace)
      if !isQuoted, rest[index] == "#", before.isWhitespace { return index }
      before = rest[index]
    }
    return rest.endIndex
  }
}
