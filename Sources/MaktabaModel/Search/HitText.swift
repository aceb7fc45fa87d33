import MaktabaText

/// The text of a document, read as far as a list of hits needs it.
struct HitText {
  /// About how many characters of a section are shown.
  private static let excerptLength = 160

  private let card: DocumentCard
  private let outline: MarkdownDocument.Outline

  /// Reads the document's file; nil when it cannot be read any more.
  init?(_ card: DocumentCard, root: String) {
    // The front matter says what the card says, unless the file is another one now.
    guard let bytes = try? FileBytes.read(root: root, path: card.path, limit: DocumentFile.greatestSize),
      let source = try? DocumentFile(bytes, knownAs: card)
    else { return nil }
    self.card = card
    outline = MarkdownDocument.outline(markdown: source.body, firstLine: source.firstLine)
  }

  /// What the document says of itself, where the words stand there.
  private func summary(having terms: SearchTerms) -> String? {
    guard let summary = card.metadata.summary.map(CleanText.line), summary.count <= 2 * Self.excerptLength,
      !terms.matches(in: summary).isEmpty
    else { return nil }
    return summary
  }

  /// The hit as it stands in the text; nil when the document has no such section now.
  func hit(_ reference: HitReference, _ terms: SearchTerms, _ route: SearchRoute?) -> SearchHit? {
    guard outline.sections.indices.contains(reference.section) else { return nil }
    let section = outline.sections[reference.section]
    return outline.plain.withUnsafeBufferPointer { plain in
      let found = terms.matches(inUTF8: UnsafeBufferPointer(rebasing: plain[section.plain])).first.map {
        section.plain.lowerBound + $0.lowerBound..<section.plain.lowerBound + $0.upperBound
      }
      let isInBody = found.map { $0.lowerBound >= section.body.lowerBound } ?? true
      let excerpt = MarkdownDocument.excerpt(
        of: plain, within: isInBody && !section.body.isEmpty ? section.body : section.plain, around: found,
        characters: Self.excerptLength)
      // What orders the text may be cut apart here; it says nothing about a piece.
      let isInSummary = found == nil && reference.section == 0
      let snippet =
        isInSummary ? summary(having: terms) ?? CleanText.unordered(excerpt.text) : CleanText.unordered(excerpt.text)
      return SearchHit(
        reference: reference, work: card.work, language: card.language, title: card.title, section: section.heading,
        snippet: snippet, matches: terms.matches(in: snippet), path: CleanText.line(card.path),
        line: section.line, place: found?.lowerBound ?? section.plain.lowerBound, route: route)
    }
  }
}
