import MaktabaText

/// Title and summary as one text, the way a section is one: the title, an empty line, the summary.
public struct MetaText: Equatable, Sendable {
  /// The title, on one line.
  public var title: String
  /// The summary; nil when there is none.
  public var summary: String?

  /// Makes a text of the two.
  public init(title: String, summary: String?) {
    self.title = title
    self.summary = summary
  }

  /// Takes a text apart: its first paragraph, and the rest.
  public init(_ text: String) {
    let lines = TextLines(text)
    let title = lines.all.drop(while: TextLines.isBlank).prefix { !TextLines.isBlank($0) }
    let rest = TextLines.trimmed(lines.all[title.endIndex...])
    self.title = title.joined(separator: " ")
    summary = rest.isEmpty ? nil : rest.joined(separator: "\n")
  }

  /// Both as one text.
  public var text: String {
    guard let summary, !summary.isEmpty else { return title }
    return title + "\n\n" + summary
  }
}

/// The lines of a text, whatever ends them: LF, CRLF or CR.
struct TextLines {
  let all: [String]

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    var lines: [String] = []
    var scan = LineScan(bytes)
    while let line = scan.next() { lines.append(String(decoding: bytes[line], as: UTF8.self)) }
    all = lines
  }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// Without empty lines at the beginning and the end.
  static func trimmed(_ lines: ArraySlice<String>) -> ArraySlice<String> {
    var lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    return lines
  }
}
