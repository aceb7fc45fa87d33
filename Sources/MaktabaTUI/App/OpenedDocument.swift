import MaktabaModel
import MaktabaText

/// A document as the reader shows it: text, layout for one width, and where the words searched for stand.
public struct OpenedDocument: Sendable, Equatable {
  /// What the catalogue knows of it.
  public let card: DocumentCard
  /// The text.
  public let text: MarkdownDocument
  /// The text laid out, as far as it was looked at.
  public let layout: DocumentLayout
  /// What was found wrong in its file.
  public let problems: [Problem]
  /// The languages that the work is there in, sorted.
  public let languages: [LanguageTag]
  /// Where the words searched for stand, as plain ranges in order.
  public let matches: [Range<Int>]
  /// Links, footnotes, tasks and pictures.
  public let stops: DocumentStops
  /// The tasks as marks name them.
  public let tasks: [MarkedTask]

  /// Finds the words searched for, in proportion to the text.
  /// - Parameter languages: those the work is there in.
  public init(_ document: Library.OpenDocument, languages: [LanguageTag], for request: OpenRequest) {
    self.init(
      card: document.card, text: document.text, problems: document.problems, languages: languages,
      layout: request.layout, terms: request.terms)
  }

  /// Finds the words searched for, in proportion to the text.
  public init(
    card: DocumentCard, text: MarkdownDocument, problems: [Problem] = [], languages: [LanguageTag],
    layout: LayoutOptions, terms: SearchTerms? = nil
  ) {
    self.init(
      card: card, text: text, layout: layout, problems: problems, languages: languages,
      matches: terms.map { $0.isEmpty ? [] : $0.matches(in: text.plain) } ?? [], stops: DocumentStops(of: text),
      tasks: text.markedTasks)
  }

  private init(
    card: DocumentCard, text: MarkdownDocument, layout: LayoutOptions, problems: [Problem], languages: [LanguageTag],
    matches: [Range<Int>], stops: DocumentStops, tasks: [MarkedTask]
  ) {
    self.card = card
    self.text = text
    self.layout = DocumentLayout(text, options: layout)
    self.problems = problems
    self.languages = languages
    self.matches = matches
    self.stops = stops
    self.tasks = tasks
  }

  /// The same, laid out otherwise. O(1): rows are made when they are shown.
  func laidOut(_ options: LayoutOptions) -> OpenedDocument {
    OpenedDocument(
      card: card, text: text, layout: options, problems: problems, languages: languages, matches: matches,
      stops: stops, tasks: tasks)
  }

  /// The same text of the same document, whatever the width.
  func isSameText(as other: OpenedDocument) -> Bool {
    card.work == other.card.work && card.language == other.card.language && card.contentHash == other.card.contentHash
  }

  /// The same text of the same document in the same layout, with the same matches.
  public static func == (a: OpenedDocument, b: OpenedDocument) -> Bool {
    a.isSameText(as: b) && a.layout.options == b.layout.options && a.matches == b.matches
  }
}
