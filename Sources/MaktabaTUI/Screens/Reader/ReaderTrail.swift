import MaktabaModel
import MaktabaText

/// Where links were followed, to come back to.
extension AppState {
  /// How many places are remembered.
  static let longestTrail = 100

  /// The place that is being read, with the stop that has the focus.
  private var trailPlace: TrailPlace? {
    guard let reader else { return nil }
    let card = reader.document.card
    return TrailPlace(
      work: card.work, language: card.language, place: reader.document.text.place(at: reader.plain(at: reader.top)),
      contentHash: card.contentHash, stop: focusedStop)
  }

  mutating func rememberTrail() {
    guard let trailPlace else { return }
    trail = trail.suffix(AppState.longestTrail - 1) + [trailPlace]
  }

  func isOpen(_ place: TrailPlace) -> Bool {
    reader?.document.card.work == place.work && reader?.document.card.language == place.language
  }

  /// Back to where the last link was followed.
  mutating func comeBack() -> [Effect] {
    guard let last = trail.last else {
      status = .notice(Wording.nothingToComeBackTo)
      return []
    }
    guard isOpen(last) else { return open(last.work, language: last.language, at: .returned(last)) }
    trail.removeLast()
    goBack(to: last)
    return []
  }

  /// The document asked for is there: its way back begins, goes on, or is one place shorter. Called while the document
  /// before is still the open one.
  mutating func followTrail(to place: OpenPlace) {
    guard screens.contains(.reader) else { return trail = [] }
    if case .linked = place { rememberTrail() }
    forgetTrail(to: place)
  }

  /// A place that was come back to, or is no longer there.
  mutating func forgetTrail(to place: OpenPlace) {
    if case .returned(let place) = place, trail.last == place { trail.removeLast() }
  }

  mutating func goBack(to place: TrailPlace) {
    guard let document = reader?.document else { return }
    jumpInDocument(to: document.text.offset(of: place.place, isSameText: document.card.language == place.language))
    if document.card.contentHash == place.contentHash, let stop = place.stop { focusStop(stop) }
  }
}
