import MaktabaModel
import MaktabaText

/// What is known of the work under the cursor.
extension AppState {
  func drawDetail(in rect: Rect, beside list: Rect, into frame: inout Frame) {
    var area = rect
    if rect.column > list.column {
      drawSeparator(leftOf: rect, into: &frame)
    } else {
      drawRule(in: area.takeTop(1), into: &frame)
    }
    guard let listing = shelf.listing, let row = shelf.row else { return }
    let card = listing.catalogue.card(listing.document(at: shelf.cursor.selected))
    let isBelow = rect.column == list.column
    let rows = isBelow ? shortDetail(row, card, columns: area.columns) : detail(row, card, columns: area.columns)
    for (at, (role, line)) in zip(area.row..<area.row + area.rows, rows) {
      frame.write(
        line, row: at, column: area.column, limit: area.column + area.columns, style: look.style(role),
        ellipsis: glyphs.ellipsis)
    }
  }

  /// A line between what stands above and below it.
  func drawRule(in rect: Rect, into frame: inout Frame) {
    let glyph = Glyph(text: glyphs.horizontal, columns: 1)
    for column in rect.column..<rect.column + rect.columns where rect.rows > 0 {
      frame.put(glyph, row: rect.row, column: column, style: look.style(.rule))
    }
  }

  /// Everything, as many rows as it takes.
  private func detail(_ row: WorkRow, _ card: DocumentCard, columns: Int) -> [(Role, String)] {
    detailLines(row, card).flatMap { role, text in WrappedText.rows(of: text, columns: columns).map { (role, $0) } }
  }

  /// The lines of the detail in the order in which they may be cut off.
  private func detailLines(_ row: WorkRow, _ card: DocumentCard) -> [(Role, String)] {
    let metadata = card.metadata
    let separator = glyphs.separator
    let facets = metadata.facets.sorted { $0.key < $1.key }.map { "\($0.key): \(labels($0.key, $0.value))" }
    let lines: [(Role, String)] =
      [(.heading, card.title)] + why + [
        (.state, stateLine(row)),
        (.plain, metadata.summary ?? ""),
        (
          .faint,
          [languageLine(row, card), Wording.minutes(metadata.minutes)].compactMap { $0 }.joined(separator: separator)
        ),
        (.faint, Wording.dates(metadata, separator: separator)),
        (.warning, metadata.contentNote.map(Wording.contentNote) ?? ""),
        (.faint, facets.joined(separator: separator)),
        (.faint, card.work + separator + card.path),
      ]
    return lines.filter { !$0.1.isEmpty }
  }

  private var why: [(Role, String)] { reasons.map { (.state, Wording.why($0)) } }

  /// Why the work under the cursor is in the list, a line for each reason.
  var reasons: [String] {
    guard let listing = shelf.listing, listing.works.indices.contains(shelf.cursor.selected) else { return [] }
    return ReasonWording(listing.catalogue, preferring: configuration.preferredLanguages)
      .lines(listing.reasons(at: shelf.cursor.selected))
  }

  private func labels(_ key: String, _ values: [String]) -> String {
    values.map { catalogue?.label(key.lowercased(), $0, preferring: configuration.preferredLanguages) ?? $0 }
      .joined(separator: ", ")
  }

  /// Below the list there is a row for each thing that the list does not say; facets and file are left to wider screens.
  /// (A title that the row shows whole, or a second row of a summary, would also be a third of what one `j` sends.)
  private func shortDetail(_ row: WorkRow, _ card: DocumentCard, columns: Int) -> [(Role, String)] {
    let isShownWhole = CellText.columns(of: card.title) <= columns / 2
    let facetsAndFile = card.metadata.facets.isEmpty ? 1 : 2
    let lines = Array(detailLines(row, card).dropLast(facetsAndFile))
    // A reason is what somebody asked for: it is told to its end, as far as the state still has its row.
    let why = why.flatMap { role, text in WrappedText.rows(of: text, columns: columns).map { (role, $0) } }
    return Array(lines.prefix(isShownWhole ? 0 : 1) + why.prefix(4) + lines.dropFirst(1 + self.why.count))
  }

  /// Sign and word of everything that stands in the row.
  private func stateLine(_ row: WorkRow) -> String {
    let reading = row.isRead ? (glyphs.read, "read") : (glyphs.unread, "not read")
    var parts = [reading] + (row.isBookmarked ? [(glyphs.bookmark, "bookmarked")] : [])
    parts += row.hasChanged ? [(glyphs.changed, "changed since you read it")] : []
    parts.append((glyphs.sign(row.status), Wording.word(row.status)))
    parts += row.isDue ? [(glyphs.due, "due for review")] : []
    return parts.map { "\($0.0) \($0.1)" }.joined(separator: "  ")
  }

  private func languageLine(_ row: WorkRow, _ card: DocumentCard) -> String {
    let others = row.languages.filter { $0 != card.language }.map(\.text)
    let wanted = configuration.preferredLanguages.first
    let isMissing = wanted.map { wanted in !row.languages.contains { $0.serves(wanted) } } ?? false
    return card.language.englishName + (others.isEmpty ? "" : ", also " + others.joined(separator: " "))
      + (isMissing ? " (not in \(wanted?.englishName ?? ""))" : "")
  }
}

extension Wording {
  static func why(_ reason: String) -> String { "Why: " + reason }

  static func minutes(_ minutes: Int?) -> String? { minutes.map { "\($0) min" } }

  static func dates(_ metadata: DocumentMetadata, separator: String) -> String {
    let dates: [(String, CalendarDate?)] = [
      ("issued", metadata.issued), ("reviewed", metadata.reviewed), ("review by", metadata.reviewBy),
    ]
    let parts = dates.compactMap { name, date in date.map { "\(name) \($0)" } }
    return (parts + (metadata.edition.map { ["edition \($0)"] } ?? [])).joined(separator: separator)
  }
}
