import MaktabaTUI

/// Tells a double click from two clicks.
///
/// The first press is reported at once, as a click, and the second one as a double click, so that nobody waits.
struct ClickRecognizer {
  /// Presses on the same cell within this time belong together.
  static let interval = Duration.milliseconds(400)

  private var previous: (position: Position, instant: ContinuousClock.Instant)?

  mutating func press(at position: Position, on instant: ContinuousClock.Instant) -> MouseEvent {
    if let previous, previous.position == position, instant - previous.instant <= Self.interval {
      self.previous = nil
      return MouseEvent(action: .doubleClick, position: position)
    }
    previous = (position, instant)
    return MouseEvent(action: .click, position: position)
  }
}
