/// Reads what can be read of damaged front matter: each key with what belongs to it alone, and where even that fails, the
/// rest of its line as a text. So one missing quotation mark costs one field, not all.
enum FrontMatterRecovery {
  /// The keys that can be read; the first of two equal ones.
  /// - Parameters:
  ///   - text: the block.
  ///   - firstLine: the file's line it begins on.
  static func read(_ text: String, firstLine: Int) -> YAMLValue? {
    var entries: [YAMLValue.Entry] = []
    var seen: Set<String> = []
    for chunk in chunks(of: text) {
      guard let entry = entry(chunk, firstLine: firstLine), seen.insert(entry.key).inserted else { continue }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : YAMLValue(content: .mapping(entries), line: firstLine)
  }

  /// A line with a key, and the lines that belong to it.
  private struct Chunk {
    var key: String
    var rest: Substring
    var lines: [Substring]
    var line: Int
  }

  private static func chunks(of text: String) -> [Chunk] {
    var chunks: [Chunk] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let (key, rest) = key(of: line) {
        chunks.append(Chunk(key: key, rest: rest, lines: [line], line: index))
      } else if !chunks.isEmpty {
        chunks[chunks.count - 1].lines.append(line)
      }
    }
    return chunks
  }

  /// `key: value` that begins in the first column; the key has no space in it.
  private static func key(of line: Substring) -> (key: String, rest: Substring)? {
    guard let first = line.unicodeScalars.first, first.properties.isAlphabetic || "\"'_".unicodeScalars.contains(first)
    else {
      return nil
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    let key = line[..<colon].filter { $0 != "\"" && $0 != "'" }
    guard !key.isEmpty, key.utf8.count <= 64, !key.contains(where: \.isWhitespace) else { return nil }
    return (key, rest)
  }

  private static func entry(_ chunk: Chunk, firstLine: Int) -> YAMLValue.Entry? {
    let line = firstLine + chunk.line
    let whole = try? YAMLReader.read(chunk.lines.joined(separator: "\n"), firstLine: line)
    if let entry = whole?.entries.first { return entry }
    let text = unquoted(chunk.rest)
    guard !text.isEmpty else { return nil }
    return YAMLValue.Entry(key: chunk.key, value: YAMLValue(content: .text(text), line: line))
  }

  /// Without white space around it, and without a pair of quotation marks or a lone one in front.
  private static func unquoted(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    for quote in ["\"", "'"] as [Character] where text.first == quote {
      text.removeFirst()
      if text.last == quote { text.removeLast() }
    }
    return String(text)
  }
}
