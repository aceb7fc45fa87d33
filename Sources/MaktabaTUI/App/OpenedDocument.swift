import MaktabaModel
import MaktabaText

/// A document as the reader shows it: text, layout for one width, and where the words searched for stand.
public struct OpenedDocument: Sendable, Equatable {
  /// What the catalogue knows of it.
  public let card: DocumentCard
  /// The text.
  public let text: MarkdownDocument
  /// The text laid out.
  public let layout: DocumentLayout
  /// What was found wrong in its file.
  public let problems: [Problem]
  /// The languages that the work is there in, sorted.
  public let languages: [LanguageTag]
  /// Where the words searched for stand, as plain ranges in order.
  public let matches: [Range<Int>]

  /// Bullets, borders and rules are ASCII alone, at every width.
  private let asciiOnly: Bool

  /// Finds the words searched for, in proportion to the text.
  /// - Parameter languages: those the work is there in.
  public init(_ document: Library.OpenDocument, languages: [LanguageTag], for request: OpenRequest) {
    self.init(
      card: document.card, text: document.text, problems: document.problems, languages: languages,
      columns: request.columns, terms: request.terms, asciiOnly: request.asciiOnly)
  }

  /// Finds the words searched for, in proportion to the text.
  public init(
    card: DocumentCard, text: MarkdownDocument, problems: [Problem] = [], languages: [LanguageTag], columns: Int,
    terms: SearchTerms? = nil, asciiOnly: Bool = false
  ) {
    self.init(
      card: card, text: text, columns: columns, problems: problems, languages: languages,
      matches: terms.map { $0.isEmpty ? [] : $0.matches(in: text.plain) } ?? [], asciiOnly: asciiOnly)
  }

  private init(
    card: DocumentCard, text: MarkdownDocument, columns: Int, problems: [Problem], languages: [LanguageTag],
    matches: [Range<Int>], asciiOnly: Bool
  ) {
    self.card = card
    self.text = text
    layout = DocumentLayout(text, options: LayoutOptions(columns: max(1, columns), asciiOnly: asciiOnly))
    self.problems = problems
    self.languages = languages
    self.matches = matches
    self.asciiOnly = asciiOnly
  }

  /// The same for another width. O(1): rows are made when they are shown.
  func laidOut(columns: Int) -> OpenedDocument {
    OpenedDocument(
      card: card, text: text, columns: columns, problems: problems, languages: languages, matches: matches,
      asciiOnly: asciiOnly)
  }

  /// The same text of the same document, whatever the width.
  func isSameText(as other: OpenedDocument) -> Bool {
    card.work == other.card.work && card.language == other.card.language && card.contentHash == other.card.contentHash
  }

  /// The same text of the same document in the same width, with the same matches.
  public static func == (a: OpenedDocument, b: OpenedDocument) -> Bool {
    a.isSameText(as: b) && a.layout.columns == b.layout.columns && a.matches == b.matches
  }
}
