import MaktabaModel

/// Marks to be written, taken back as one by one undo.
public enum MarkRequest: Equatable, Sendable {
  /// These.
  case record([Mark])
  /// Every work of a listing is read. ``marks`` makes the list, off the main thread for it may be long.
  case readAll(Listing)
  /// From now on this is for the person. No mark, and not taken back by undo.
  case interests(Interests)
  /// Take back the last change.
  case undo

  /// The marks to write, in order; none for ``interests(_:)`` and ``undo``.
  public var marks: [Mark] {
    switch self {
    case .record(let marks): marks
    case .readAll(let listing): listing.works.indices.compactMap { Mark(.read, row: listing.row(at: $0), in: listing) }
    case .interests, .undo: []
    }
  }
}

extension Mark {
  /// A mark on a document.
  init(_ action: Action, card: DocumentCard, place: MarkedPlace? = nil) {
    self.init(
      work: card.work, language: card.language, action: action, edition: card.metadata.edition,
      contentHash: card.contentHash, title: card.title, place: place)
  }

  /// A mark on a row of the shelf: on the document that the row shows.
  init?(_ action: Action, row: WorkRow, in listing: Listing) {
    let catalogue = listing.catalogue
    guard let document = catalogue.document(ofWork: row.number, in: row.language) else { return nil }
    self.init(action, card: catalogue.card(document))
  }
}
