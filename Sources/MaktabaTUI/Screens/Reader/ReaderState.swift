import MaktabaModel
import MaktabaText

/// One document that is being read.
struct ReaderState: Sendable {
  /// What has the keys.
  enum Focus: Equatable, Sendable {
    case text, contents, links, translations, find

    var context: Context {
      switch self {
      case .text: .reader
      case .contents: .contents
      case .links: .links
      case .translations: .translations
      case .find: .typing
      }
    }
  }

  /// The document in the layout that is on the screen.
  var document: OpenedDocument
  /// What the reader must know before the text: one sentence each.
  var banners: [Banner]
  /// The banners broken into rows for the width of the layout.
  var bannerRows: [BannerRow]
  /// The row at the top of the screen.
  var top = ReaderRow.text(.start)
  /// The plain offset that the reader is at: the top of the screen, or what was jumped to when the document is too short to
  /// bring that to the top. It keeps the place when the width changes.
  var place = 0
  /// The listing it was opened from: what “next” means, whatever the marks do to the shelf meanwhile.
  var listing: Listing?
  /// How the work stands in every language, when that is known.
  var status: TranslationStatus?
  var focus = Focus.text
  var contents = ListCursor()
  var finding = Finding()
  var stops = StopState()
  /// What has to be known of the sections of the text.
  var marks = SectionMarks()
  /// Today's source of a section, shown below it.
  var source: ShownSource?
  /// The second text, while two are shown.
  var beside: SideBySide?
  /// What became of the document since it was opened, when the screen does not show it.
  var staleness: Staleness?
  /// The work was marked as read while it was open here.
  var isReadHere = false
  /// Somebody has read on here, so that the place is worth keeping; a look at a hit is not.
  var hasMoved = false

  /// Why the text on the screen is not that of the library any more.
  enum Staleness: Equatable, Sendable {
    /// The document is no longer there.
    case gone
    /// It has changed, and could not be opened again.
    case changed
  }

  /// Words looked for in the document.
  struct Finding: Equatable, Sendable {
    /// What is being typed.
    var input = TextInput()
    /// The words looked for.
    var terms: SearchTerms?
    /// The question that is waited for.
    var revision = 0
    /// Where they stand, as plain ranges in order.
    var matches: [Range<Int>] = []
    /// The match the cursor is on.
    var current: Int?
    /// The words came with the document from a search: “next” goes on to the next hit of the search.
    var isFromSearch = false
    /// The place when the line was opened.
    var origin = 0
  }

  /// This document is open, as the catalogue knows it, with these words found in it.
  func shows(_ card: DocumentCard, with terms: SearchTerms) -> Bool {
    document.card.work == card.work && document.card.language == card.language
      && document.card.contentHash == card.contentHash && finding.terms == terms && finding.isFromSearch
  }

  /// The section that a plain offset lies in; nil for a document without any.
  func section(at plain: Int) -> Int? {
    document.text.sections.isEmpty ? nil : document.text.sectionIndex(at: plain)
  }
}

/// Something the reader must know before the text.
struct Banner: Equatable, Sendable {
  /// How grave it is.
  enum Weight: Equatable, Sendable {
    case note, warning
  }

  var weight: Weight
  var text: String
}

/// A row of a banner.
struct BannerRow: Equatable, Sendable {
  var weight: Banner.Weight
  var text: String
}
