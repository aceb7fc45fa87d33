import MaktabaText

/// The Markdown of a document's sections, as it stands in the file.
struct SectionMarkdown {
  private let lines: [String]
  private let firstLine: Int
  private let definitions: MarkdownDefinitions
  private let front: String

  init(_ file: DocumentFile) {
    lines = TextLines(file.body).all
    firstLine = file.firstLine
    definitions = MarkdownDefinitions(lines)
    front = Self.front(title: file.metadata.title, summary: file.metadata.summary)
  }

  /// The text of a section with its heading, from its line to the next section's; line ends are line feeds, and blank lines
  /// at its end are left out. The definitions of links and footnotes that it refers to and that stand elsewhere follow it,
  /// so that it says the same by itself. Title and summary stand as ``MetaText`` has them.
  /// - Parameter sections: those of this document, in order.
  func text(of section: SectionText, in sections: [SectionText]) -> String {
    guard let index = section.index else { return front }
    let start = min(max(0, section.line - firstLine), lines.count)
    let next = sections.dropFirst(index).first { $0.index == index + 1 }.map { $0.line - firstLine }
    let range = start..<min(max(start, next ?? lines.count), lines.count)
    let text = joined(lines[range])
    let added = definitions.used(by: text, outside: range)
    if added.isEmpty || Self.section(of: text)?.fingerprint == section.fingerprint { return text }
    let whole = text + "\n" + joined(added[...])
    return Self.section(of: whole)?.words == section.words ? whole : text
  }

  /// The section that a text would be in this document, with the definitions that it refers to; nil for a text of several
  /// sections.
  func section(ofNew text: String) -> SectionText? {
    let added = definitions.used(by: text, outside: 0..<0)
    let whole = added.isEmpty ? text : text + "\n\n" + joined(added[...])
    let sections = SectionText.sections(
      of: MarkdownDocument.outline(markdown: Array(whole.utf8)), title: nil, summary: nil)
    return sections.count == 1 ? sections.first : nil
  }

  private func joined(_ lines: ArraySlice<String>) -> String {
    var lines = lines
    while let last = lines.last, last.utf8.allSatisfy({ $0 <= 0x20 }) { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The section that a text holds which ``text(of:in:)`` gave.
  static func section(of text: String) -> SectionText? {
    SectionText.sections(of: MarkdownDocument.outline(markdown: Array(text.utf8)), title: nil, summary: nil).first
  }

  /// The same for a text whose fingerprint tells whether it is title and summary.
  static func section(of text: String, _ fingerprint: Fingerprint) -> SectionText? {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    for (title, summary) in [(lines.first, lines.dropFirst().first), (nil, text), (text, nil)]
    where Fingerprint.front(title: title, summary: summary) == fingerprint {
      return SectionText.front(title: title, summary: summary)
    }
    return section(of: text)
  }

  private static func front(title: String?, summary: String?) -> String {
    title.map { MetaText(title: $0, summary: summary).text } ?? summary ?? ""
  }
}
