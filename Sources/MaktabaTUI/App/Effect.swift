import MaktabaModel
import MaktabaText

/// What is to be done outside; each names the message that answers it. Effects of one update are carried out in order;
/// of ``browse(_:)``, ``search(_:)``, ``find(_:)``, ``open(_:)``, ``picture(_:)``, ``loadHits(_:)``, ``translations(work:)`` and
/// ``change(_:)`` only the newest of its kind is waited for, and an older one that is still running may be cancelled.
public enum Effect: Equatable, Sendable {
  /// List the works that a filter lets pass. Answer: ``Message/browsed(_:_:)``.
  case browse(BrowseQuery)
  /// Search the text. Answer: ``Message/searched(_:)``, once or twice.
  case search(SearchQuery)
  /// Say what stands at some of the hits. Answer: ``Message/hitsLoaded(_:_:)``.
  case loadHits(HitsQuery)
  /// Read a document and lay it out; one to stand beside another (``OpenPlace/beside``) is a kind of its own. Answer:
  /// ``Message/opened(_:_:)`` or ``Message/openFailed(_:reason:)``.
  case open(OpenRequest)
  /// Look for words in a document: ``FindRequest/perform()``. Answer: ``Message/found(_:_:)``.
  case find(FindRequest)
  /// Draw a picture. Answer: ``Message/pictured(_:_:)``.
  case picture(PictureRequest)
  /// How a work stands in every language. Answer: ``Message/translated(_:)``.
  case translations(work: String)
  /// How all works stand in every language. Answer: ``Message/covered(_:)``, several times; what is known already is looked
  /// at and not derived anew.
  case coverage
  /// Stop deriving.
  case cancelCoverage
  /// What has changed in a section of the source since it was translated. Answer: ``Message/changed(_:_:)``.
  case change(ChangeRequest)
  /// Write down what somebody says of a translation, or ask what only they can know. Answer: ``Message/told(_:_:)``. Must be
  /// on the disk before a ``quit`` that follows.
  case translate(TranslationRequest)
  /// Write marks. Answer: ``Message/marked(_:_:_:)``. Must be on the disk before a ``quit`` that follows.
  case mark(MarkRequest)
  /// Look at the folder and read what changed. Answers: ``Message/progress(_:)``, ``Message/libraryChanged``,
  /// ``Message/refreshed(_:)``.
  case refresh
  /// Stop reading.
  case cancelRefresh
  /// Give an address to the clipboard, as far as the terminal does that. Printable ASCII, at most 3 kB.
  case copy(String)
  /// Paint everything anew.
  case redraw
  /// Give the terminal back and stop until resumed.
  case suspend
  /// Leave the program, when everything asked to be written before is written.
  case quit
}

/// Which works are to be listed.
public struct BrowseQuery: Equatable, Sendable {
  /// What narrows the shelf.
  public var filter: Filter
  /// The order.
  public var order: SortOrder
  /// Which question this is; greater is newer.
  public var revision: Int

  /// Makes a question.
  public init(filter: Filter, order: SortOrder, revision: Int) {
    self.filter = filter
    self.order = order
    self.revision = revision
  }
}

/// What is searched for.
public struct SearchQuery: Equatable, Sendable {
  /// The words, as typed.
  public var text: String
  /// Only in works that this filter lets pass; nil for the whole library.
  public var scope: Filter?
  /// Which question this is; greater is newer.
  public var revision: Int

  /// The words, parsed.
  public var terms: SearchTerms { SearchTerms(parsing: text) }

  /// Makes a question.
  public init(text: String, scope: Filter?, revision: Int) {
    self.text = text
    self.scope = scope
    self.revision = revision
  }
}

/// What a search found.
public struct SearchAnswer: Equatable, Sendable {
  /// The question.
  public var query: SearchQuery
  /// The hits.
  public var results: SearchResults
  /// The catalogue that the hits' numbers refer to.
  public var catalogue: Catalogue

  /// Makes an answer.
  public init(query: SearchQuery, results: SearchResults, catalogue: Catalogue) {
    self.query = query
    self.results = results
    self.catalogue = catalogue
  }

  /// The same question, hits and catalogue (by identity).
  public static func == (a: SearchAnswer, b: SearchAnswer) -> Bool {
    a.query == b.query && a.results == b.results && a.catalogue === b.catalogue
  }
}

/// Which hits are to be shown.
public struct HitsQuery: Equatable, Sendable {
  /// The answer they are from; its hits are in the order of the screen.
  public var answer: SearchAnswer
  /// Which of ``SearchResults/hits``.
  public var range: Range<Int>

  /// Makes a question.
  public init(answer: SearchAnswer, range: Range<Int>) {
    self.answer = answer
    self.range = range
  }
}

/// A place to open a document at.
public enum OpenPlace: Equatable, Sendable {
  /// The first line.
  case beginning
  /// A bookmark.
  case marked(MarkedPlace, language: LanguageTag)
  /// Where reading stopped.
  case resumed(MarkedPlace, language: LanguageTag)
  /// A hit: the first match in this section.
  case hit(section: Int, terms: SearchTerms)
  /// A section of the document, by its place in ``MaktabaText/MarkdownDocument/sections``; nil for title and summary.
  case section(Int?)
  /// The section that matches this one of another language's text.
  case sameSection(index: Int, of: [Section])
  /// Where a link leads: what stands after `#`, and the language of the document that the link stands in.
  case linked(section: String?, from: LanguageTag)
  /// Where a link was followed.
  case returned(TrailPlace)
  /// The place that is being read, in a document that has changed meanwhile; the words found in it are looked for again.
  case again(MarkedPlace, language: LanguageTag, terms: SearchTerms?)
  /// Beside the document that is being read, at the section that is read there.
  case beside
}

/// Which document is to be opened.
public struct OpenRequest: Equatable, Sendable {
  /// Work.
  public var work: String
  /// Language; nil for the one the reader prefers among those there are.
  public var language: LanguageTag?
  /// Where.
  public var place: OpenPlace
  /// How to lay it out.
  public var layout: LayoutOptions
  /// Which question this is; greater is newer.
  public var revision: Int

  /// The words to be found in it, when it is opened at a hit.
  public var terms: SearchTerms? {
    switch place {
    case .hit(_, let terms): terms
    case .again(_, _, let terms): terms
    default: nil
    }
  }

  /// The language in which the place was marked, where it is another than the document's: its text tells which section
  /// that is.
  public func markedLanguage(besides language: LanguageTag) -> LanguageTag? {
    switch place {
    case .marked(_, let marked), .resumed(_, let marked): marked == language ? nil : marked
    default: nil
    }
  }

  /// Makes a request.
  public init(
    work: String, language: LanguageTag?, place: OpenPlace, layout: LayoutOptions, revision: Int
  ) {
    self.work = work
    self.language = language
    self.place = place
    self.layout = layout
    self.revision = revision
  }
}

/// Words to be found in a document.
public struct FindRequest: Equatable, Sendable {
  /// The document.
  public var document: OpenedDocument
  /// The words.
  public var terms: SearchTerms
  /// Which question this is; greater is newer.
  public var revision: Int

  /// Makes a request.
  public init(document: OpenedDocument, terms: SearchTerms, revision: Int) {
    self.document = document
    self.terms = terms
    self.revision = revision
  }

  /// The answer. Takes time in proportion to the text.
  public func perform() -> [Range<Int>] { terms.isEmpty ? [] : terms.matches(in: document.text.plain) }
}
