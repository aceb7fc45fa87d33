import MaktabaModel

/// From one document of the list to the next.
extension AppState {
  /// The row of the document in the list it was opened from.
  private var listedRow: Int? {
    guard let reader else { return nil }
    return reader.listing?.position(ofWork: reader.document.card.work)
  }

  mutating func openNeighbour(_ step: Int) -> [Effect] {
    guard let listing = reader?.listing, let row = listedRow else {
      status = .notice(Wording.notInList)
      return []
    }
    guard listing.works.indices.contains(row + step) else {
      status = .notice(step > 0 ? Wording.lastOfList : Wording.firstOfList)
      return []
    }
    return openRow(row + step, of: listing)
  }

  mutating func openNextUnread() -> [Effect] {
    guard let reader, let listing = reader.listing else { return [] }
    let next = listing.nextUnread(after: listedRow ?? -1, marks: marks)
    guard let next, Int(listing.works[next]) != listing.catalogue.work(id: reader.document.card.work) else {
      status = .notice(Wording.nothingUnread)
      return []
    }
    return openRow(next, of: listing)
  }

  private mutating func openRow(_ index: Int, of listing: Listing) -> [Effect] {
    let row = listing.row(at: index)
    if let position = shelf.listing?.position(ofWork: row.work) {
      shelf.cursor.select(position, count: shelf.count, visible: shelfGeometry.list.rows)
      shelf.work = row.work
    }
    return open(row.work, language: row.language, at: lastPlace(of: row.work))
  }
}
