import MaktabaModel
import MaktabaText

/// Marks made while reading.
extension AppState {
  /// The text that was read is the one on the screen.
  var isReadAsItStands: Bool {
    guard let card = reader?.firstDocument.card, let reading = marks.read[card.work] else { return false }
    return reading.language != card.language || reading.contentHash == card.contentHash
  }

  /// The end was reached by reading; says so when the mark is written.
  mutating func countAsRead() -> [Effect] {
    guard let reader, !reader.isReadHere, !isReadAsItStands else { return [] }
    self.reader?.isReadHere = true
    return [.mark(.record([Mark(.read, card: reader.firstDocument.card)]))]
  }

  mutating func readAndGoOn() -> [Effect] {
    countAsRead() + openNeighbour(1)
  }

  mutating func markUnread() -> [Effect] {
    guard let card = reader?.document.card else { return [] }
    reader?.isReadHere = false
    return [.mark(.record([Mark(.unread, card: card)]))]
  }

  /// The place at the top of the screen, or the hit that the cursor is on.
  var readerPlace: MarkedPlace? {
    guard let reader else { return nil }
    return reader.document.text.place(at: currentMatch?.lowerBound ?? reader.place)
  }

  /// Where reading stopped, to be kept when the document is left.
  func rememberPosition() -> [Effect] {
    guard screens.contains(.reader), let reader, reader.hasMoved, let here = readerPlace else { return [] }
    let card = reader.document.card
    // What was read to its end begins anew the next time.
    let place = isAtEnd && isReadAsItStands ? .beginning : here
    let last = marks.positions[card.work]
    let isSame = last.map { $0.language == card.language && $0.place.offset == place.offset } ?? (place.offset == 0)
    return isSame ? [] : [.mark(.record([Mark(.position, card: card, place: place)]))]
  }

  /// A second press in the same section, with the bookmark on the screen, takes it away.
  mutating func toggleBookmark() -> [Effect] {
    guard let reader, let place = readerPlace else { return [] }
    let card = reader.document.card
    let here = marks.bookmarks.first {
      $0.work == card.work && $0.language == card.language && $0.place.section == place.section
        && isOnScreen($0.place.offset)
    }
    return [.mark(.record([here.map(Mark.init(unbookmarking:)) ?? Mark(.bookmark, card: card, place: place)]))]
  }

  private func isOnScreen(_ plain: Int) -> Bool {
    guard let reader else { return false }
    return isOnScreen(reader.row(at: plain))
  }

  /// To the next bookmark of this work below the top of the screen, and then from the beginning.
  mutating func jumpToBookmark() -> [Effect] {
    guard let reader else { return [] }
    let card = reader.document.card
    let mine = marks.bookmarks.filter { $0.work == card.work && $0.language == card.language }
    let places = mine.map { reader.document.text.offset(of: $0.place, isSameText: true) }.sorted()
    let row = readerRow
    guard let target = places.first(where: { reader.row(at: $0) > row }) ?? places.first else {
      status = .notice(Wording.noBookmark(card.title))
      return []
    }
    jump(to: target)
    return []
  }
}
