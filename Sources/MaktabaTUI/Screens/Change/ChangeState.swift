import MaktabaModel
import MaktabaText

/// What has changed in the source of a section, with its translation: old source, new source, translation.
struct ChangeState: Sendable {
  /// The section, as it was when it was asked for.
  var place: AppState.SectionPlace
  var request: ChangeRequest
  /// Nil while it is on its way.
  var answer: ChangeAnswer?
  /// The texts in rows for the width of the screen.
  var panes: [ChangePane] = []
  /// The first row on the screen.
  var top = 0
  /// The row of the change that was gone to.
  var atChange: Int?
}

/// One of the texts.
struct ChangePane: Equatable, Sendable {
  var title: String
  var rows: [ChangedText.Row]
}

/// Where the texts stand: beside each other where there is room, else one below the other on one page.
struct ChangeGeometry: Equatable {
  var body: Rect
  /// Columns of each text.
  var columns: Int
  var isWide: Bool

  static let columnsBeside = 110

  init(size: Size, panes: Int) {
    var area = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    _ = Bars(taking: &area)
    body = area
    isWide = size.columns >= Self.columnsBeside
    columns = max(
      1,
      isWide ? (size.columns - 2 * (panes - 1)) / max(1, panes) : size.columns >= 60 ? size.columns - 2 : size.columns)
  }

  /// The texts beside each other.
  func rects(_ count: Int) -> [Rect] {
    (0..<count).map { Rect(column: $0 * (columns + 2), row: body.row, columns: columns, rows: body.rows) }
  }
}

extension ChangeState {
  /// The texts of a change in rows.
  static func panes(of change: SectionChange, columns: Int, _ glyphs: GlyphSet) -> [ChangePane] {
    [oldPane(change, columns, glyphs), newPane(change, columns), translationPane(change, columns)].compactMap { $0 }
  }

  private static func oldPane(_ change: SectionChange, _ columns: Int, _ glyphs: GlyphSet) -> ChangePane? {
    let title = Wording.oldSource(change.sourceLanguage, change.section.date)
    func said(_ sentence: String) -> ChangePane {
      ChangePane(title: title, rows: ChangedText.rows(of: glyphs.spelled(sentence), role: .warning, columns: columns))
    }
    switch change.basis {
    case .today: return said(Wording.unchangedSource)
    case .unknown: return change.section.source == nil ? nil : said(Wording.noBasis)
    case .notKept: return said(Wording.noOldSource)
    case .kept:
      guard let difference = change.difference else {
        return ChangePane(title: title, rows: ChangedText.rows(of: change.old ?? "", columns: columns))
      }
      return ChangePane(title: title, rows: ChangedText.rows(of: difference, without: .added, columns: columns))
    }
  }

  private static func newPane(_ change: SectionChange, _ columns: Int) -> ChangePane {
    let counts = change.basis == .kept ? change.difference.map { ": " + Wording.counts(of: $0) } ?? "" : ""
    let title = Wording.newSource(change.sourceLanguage) + counts
    guard let new = change.new else {
      return ChangePane(title: title, rows: ChangedText.rows(of: Wording.noNewSource, role: .warning, columns: columns))
    }
    guard change.basis == .kept, let difference = change.difference else {
      return ChangePane(title: title, rows: ChangedText.rows(of: new, columns: columns))
    }
    return ChangePane(title: title, rows: ChangedText.rows(of: difference, without: .removed, columns: columns))
  }

  private static func translationPane(_ change: SectionChange, _ columns: Int) -> ChangePane {
    let rows =
      change.translation.map { ChangedText.rows(of: $0, columns: columns) }
      ?? ChangedText.rows(of: Wording.noTranslation, role: .warning, columns: columns)
    return ChangePane(title: Wording.translation(change.language), rows: rows)
  }

  /// Rows in which something has changed, of texts beside each other.
  var changedRows: [Int] {
    let rows = panes.flatMap { pane in pane.rows.indices.filter { pane.rows[$0].isChanged } }
    return Set(rows).sorted()
  }

  /// All texts on one page, each below its title.
  var page: [ChangedText.Row] {
    panes.enumerated().flatMap { index, pane in
      (index > 0 ? [ChangedText.Row("")] : []) + [ChangedText.Row(pane.title, role: .heading)] + pane.rows
    }
  }
}
