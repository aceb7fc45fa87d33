/// Decides when a batch of events is painted.
///
/// A burst is drained before it is painted, but while it lasts something moves every 33 ms. What only background
/// messages changed is painted at most 60 times a second; a key is never made to wait.
struct PaintClock {
  private static let longestBurst = Duration.milliseconds(33)
  private static let messagePause = Duration.milliseconds(16)

  private var lastPaint: ContinuousClock.Instant?
  /// Something was handled since the last paint.
  private(set) var isDirty = false
  private var isUrgent = false

  /// `isUrgent` is what a person did.
  mutating func note(isUrgent: Bool) {
    isDirty = true
    self.isUrgent = self.isUrgent || isUrgent
  }

  mutating func painted(at instant: ContinuousClock.Instant) {
    (lastPaint, isDirty, isUrgent) = (instant, false, false)
  }

  /// The drain stops for a paint now.
  func interruptsBurst(at instant: ContinuousClock.Instant) -> Bool {
    guard isDirty, let lastPaint else { return isDirty }
    return instant - lastPaint >= Self.longestBurst
  }

  /// How long the paint has to wait; nil when there is nothing to paint.
  func delay(at instant: ContinuousClock.Instant) -> Duration? {
    guard isDirty else { return nil }
    guard !isUrgent, let lastPaint else { return .zero }
    return max(.zero, Self.messagePause - (instant - lastPaint))
  }
}
