import MaktabaText

/// A document read and made ready for the catalogue and the index.
struct IndexedDocument: Sendable {
  /// The card; `firstRow` is given when it is written.
  var card: DocumentCard
  /// Its sections, folded; rows are counted from 0.
  var rows: [IndexRow]
  /// What was found wrong in the file.
  var problems: [Problem]

  /// Reads a file.
  /// - Parameter fallback: the language of documents that say none.
  /// - Throws: ``DocumentFile/ReadError`` when there is no text to be had.
  init(_ file: LibraryFolder.File, root: String, fallback: LanguageTag) throws {
    let source = try DocumentFile.read(root: root, file: file)
    let outline = MarkdownDocument.outline(markdown: source.body, firstLine: source.firstLine)
    let title = Self.title(source.metadata, outline.sections, file)
    card = DocumentCard(
      work: source.metadata.work ?? file.workPath, language: file.language ?? source.metadata.language ?? fallback,
      title: title, path: file.path, metadata: source.metadata, size: file.size, modified: file.modified,
      contentHash: source.contentHash,
      fingerprint: Fingerprint.document(outline, title: source.metadata.title, summary: source.metadata.summary)
        .description,
      words: 0, firstRow: 0, sectionCount: max(1, outline.sections.count))
    rows = Self.rows(title: title, outline.plain, outline.sections)
    card.words = rows.reduce(0) { $0 + $1.wordCount }
    // They say what the text is about, in the words that people use; they are no part of the text.
    for said in [source.metadata.summary ?? ""] + source.editorial.asked { rows[0].add(Folding.fold(said)) }
    problems = source.problems
  }

  private static func title(_ metadata: DocumentMetadata, _ sections: [Section], _ file: LibraryFolder.File) -> String {
    if let title = metadata.title.map(CleanText.orderedLine), isVisible(title) { return title }
    if let heading = sections.first(where: { isVisible($0.heading) })?.heading { return heading }
    return CleanText.line(String(file.workPath.split(separator: "/").last ?? "?"))
  }

  /// A title of nothing but blanks and signs that nobody sees is none.
  private static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
  }

  /// The title stands in the first section's row only, so that a hit on it is one hit.
  private static func rows(title: String, _ plain: [UInt8], _ sections: [Section]) -> [IndexRow] {
    var buffer: [UInt8] = []
    func folded(_ range: Range<Int>) -> String {
      buffer.removeAll(keepingCapacity: true)
      plain.withUnsafeBufferPointer {
        Folding.appendIndexText(of: UnsafeBufferPointer(rebasing: $0[range]), to: &buffer)
      }
      return String(decoding: buffer, as: UTF8.self)
    }
    var rows = sections.enumerated().map { index, section in
      IndexRow(
        row: Int64(index), title: "", heading: folded(section.plain.lowerBound..<section.body.lowerBound),
        body: folded(section.body))
    }
    if rows.isEmpty { rows = [IndexRow(row: 0, title: "", heading: "", body: "")] }
    rows[0].title = Folding.fold(title)
    return rows
  }
}

extension IndexRow {
  fileprivate mutating func add(_ said: String) {
    if !said.isEmpty { heading += (heading.isEmpty ? "" : " ") + said }
  }

  /// Words of heading and body.
  fileprivate var wordCount: Int {
    [heading, body].reduce(0) { $0 + ($1.isEmpty ? 0 : 1 + $1.utf8.lazy.filter { $0 == UInt8(ascii: " ") }.count) }
  }
}
