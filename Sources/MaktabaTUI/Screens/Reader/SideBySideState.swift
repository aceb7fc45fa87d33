import MaktabaModel
import MaktabaText

/// What belongs to one text of two; the rest of the reader's state is there once.
struct ReaderPage: Sendable {
  var document: OpenedDocument
  var banners: [Banner]
  var bannerRows: [BannerRow] = []
  var top = ReaderRow.text(.start)
  var place = 0
  var finding = ReaderState.Finding()
  var staleness: ReaderState.Staleness?
  var marks = SectionMarks()
}

/// A second text of the work, scrolled together with the first. The text that has the keys is always the reader's own, so
/// that every key does there what it does with one text; this is about the other one.
struct SideBySide: Sendable {
  /// The text that does not have the keys.
  var page: ReaderPage
  /// The keys go to the second text, which was opened beside the first.
  var isSecondActive = false
  /// How the section of the other text was found that stands beside the one being read.
  var match = SideBySideStep.Match.same
  /// Which sections of the other text stand for those of the one being read.
  var targets: SectionTargets?
  /// What the other text was brought in step with.
  var sight: Sight?

  /// What is seen of the text that has the keys.
  struct Sight: Equatable, Sendable {
    /// The row that the reader is at, and how far below the top it stands.
    var row: ReaderRow
    var below: Int
    /// That row was jumped to, and cannot come to the top.
    var isJump: Bool
    var layout: LayoutOptions
    var banners: Int
    /// Rows for this text and for the other.
    var rows: [Int]
    var texts: [String]
  }
}

extension ReaderState {
  var page: ReaderPage {
    get {
      ReaderPage(
        document: document, banners: banners, bannerRows: bannerRows, top: top, place: place, finding: finding,
        staleness: staleness, marks: marks)
    }
    set {
      document = newValue.document
      banners = newValue.banners
      bannerRows = newValue.bannerRows
      top = newValue.top
      place = newValue.place
      finding = newValue.finding
      staleness = newValue.staleness
      marks = newValue.marks
    }
  }

  /// The same two texts with the keys in the other one; with one text the same.
  func switched() -> ReaderState {
    guard let beside else { return self }
    var other = self
    other.page = beside.page
    other.beside?.page = page
    other.beside?.isSecondActive.toggle()
    return other
  }

  /// The first text: the one that was opened, and that counts as read.
  var firstDocument: OpenedDocument {
    beside.flatMap { $0.isSecondActive ? $0.page.document : nil } ?? document
  }

  /// The language of the second text.
  var secondLanguage: LanguageTag? {
    beside.map { ($0.isSecondActive ? document : $0.page.document).card.language }
  }

  /// The banners without the empty rows that only keep two texts level.
  private var ownBannerRows: ArraySlice<BannerRow> {
    let end = (bannerRows.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    return bannerRows.prefix(end == 0 ? 0 : end + 1)
  }

  var ownBannerCount: Int { ownBannerRows.count }

  /// Banners in so many rows, so that two texts begin in the same one.
  mutating func setBannerRows(_ count: Int) {
    let isAtTop = top == firstRow
    let own = ownBannerRows
    bannerRows = own + Array(repeating: BannerRow(weight: .note, text: ""), count: max(0, count - own.count))
    if case .banner(let row) = top, row >= bannerRows.count { top = firstRow }
    if isAtTop { top = firstRow }
  }
}
