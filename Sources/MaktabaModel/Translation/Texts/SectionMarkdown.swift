import MaktabaText

/// The Markdown of a document's sections, as it stands in the file.
struct SectionMarkdown {
  private let lines: [ArraySlice<UInt8>]
  private let firstLine: Int
  private let front: String

  init(_ file: DocumentFile) {
    lines = file.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    firstLine = file.firstLine
    front = [file.metadata.title, file.metadata.summary].compactMap(\.self).joined(separator: "\n")
  }

  /// The text of a section with its heading, from its line to the next section's; line ends are line feeds, and blank lines
  /// at its end are left out. Title and summary stand on a line each.
  /// - Parameter sections: those of this document, in order.
  func text(of section: SectionText, in sections: [SectionText]) -> String {
    guard let index = section.index else { return front }
    let start = max(0, section.line - firstLine)
    let next = sections.first { $0.index == index + 1 }.map { max(start, $0.line - firstLine) }
    var mine = lines[min(start, lines.count)..<min(next ?? lines.count, lines.count)]
    while let last = mine.last, last.allSatisfy({ $0 <= 0x20 }) { mine.removeLast() }
    return mine.map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }.joined(separator: "\n")
      + "\n"
  }
}
