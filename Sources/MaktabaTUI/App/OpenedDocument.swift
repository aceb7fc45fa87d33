import MaktabaModel
import MaktabaText

/// A document as the reader shows it: text, layout for one width, and where the words searched for stand.
public struct OpenedDocument: Sendable, Equatable {
  /// What the catalogue knows of it.
  public let card: DocumentCard
  /// The text.
  public let text: MarkdownDocument
  /// The text laid out, as far as it was looked at.
  public private(set) var layout: DocumentLayout
  /// The text is the whole text; else it is the beginning of one that is still being parsed.
  public let isWhole: Bool
  /// What was found wrong in its file.
  public let problems: [Problem]
  /// The languages that the work is there in, sorted.
  public let languages: [LanguageTag]
  /// Where the words searched for stand, as plain ranges in order.
  public let matches: [Range<Int>]
  /// The text of the language in which the place to open was marked, where that is another one and is there; let go when the
  /// place is found.
  var marked: MarkdownDocument?
  /// Links, footnotes, tasks and pictures.
  public let stops: DocumentStops
  /// The tasks as marks name them.
  public let tasks: [MarkedTask]

  /// Finds the words searched for, in proportion to the text.
  /// - Parameters:
  ///   - languages: those the work is there in.
  ///   - marked: the text of ``OpenRequest/markedLanguage(besides:)``, where it is there.
  public init(
    _ document: Library.OpenDocument, languages: [LanguageTag], for request: OpenRequest,
    marked: MarkdownDocument? = nil
  ) {
    self.init(
      card: document.card, text: document.text, problems: document.problems, languages: languages,
      layout: request.layout, terms: request.terms, isWhole: document.isWhole, marked: marked)
  }

  /// Finds the words searched for, in proportion to the text.
  public init(
    card: DocumentCard, text: MarkdownDocument, problems: [Problem] = [], languages: [LanguageTag],
    layout: LayoutOptions, terms: SearchTerms? = nil, isWhole: Bool = true, marked: MarkdownDocument? = nil
  ) {
    self.card = card
    self.text = text
    self.layout = DocumentLayout(text, options: layout)
    self.isWhole = isWhole
    self.problems = problems
    self.languages = languages
    matches = terms.map { $0.isEmpty ? [] : $0.matches(in: text.plain) } ?? []
    self.marked = marked
    stops = DocumentStops(of: text)
    tasks = text.markedTasks
  }

  /// The same, laid out otherwise. O(1): rows are made when they are shown.
  func laidOut(_ options: LayoutOptions, _ inserts: LayoutInserts = LayoutInserts()) -> OpenedDocument {
    var document = self
    document.layout = DocumentLayout(text, options: options, inserts: inserts)
    return document
  }

  /// The same text of the same document, whatever the width.
  func isSameText(as other: OpenedDocument) -> Bool {
    card.work == other.card.work && card.language == other.card.language && card.contentHash == other.card.contentHash
  }

  /// The same text of the same document in the same layout, with the same matches.
  public static func == (a: OpenedDocument, b: OpenedDocument) -> Bool {
    a.isSameText(as: b) && a.isWhole == b.isWhole && a.layout.options == b.layout.options && a.matches == b.matches
  }
}
