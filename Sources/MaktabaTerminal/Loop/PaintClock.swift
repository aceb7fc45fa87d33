/// Decides when a batch of events is painted.
///
/// A burst is drained before it is painted, but while it lasts something moves: after 33 ms at first, and the longer it
/// lasts the more seldom, so that even slow handling of thousands of keys takes few paints. What only background
/// messages changed is painted at most 60 times a second; a key is never made to wait.
struct PaintClock {
  private static let firstPause = Duration.milliseconds(33)
  private static let growthPerPaint = Duration.milliseconds(6)
  private static let messagePause = Duration.milliseconds(16)

  private var lastPaint: ContinuousClock.Instant?
  /// Something was handled since the last paint.
  private(set) var isDirty = false
  private var isUrgent = false
  private var paintsInBurst = 0

  /// `isUrgent` is what a person did.
  mutating func note(isUrgent: Bool) {
    isDirty = true
    self.isUrgent = self.isUrgent || isUrgent
  }

  /// `isInBurst` says that more is waiting to be handled.
  mutating func painted(at instant: ContinuousClock.Instant, isInBurst: Bool) {
    (lastPaint, isDirty, isUrgent) = (instant, false, false)
    paintsInBurst = isInBurst ? paintsInBurst + 1 : 0
  }

  /// The drain stops for a paint now.
  func interruptsBurst(at instant: ContinuousClock.Instant) -> Bool {
    guard isDirty, let lastPaint else { return isDirty }
    return instant - lastPaint >= Self.firstPause + Self.growthPerPaint * paintsInBurst
  }

  /// How long the paint has to wait; nil when there is nothing to paint.
  func delay(at instant: ContinuousClock.Instant) -> Duration? {
    guard isDirty else { return nil }
    guard !isUrgent, let lastPaint else { return .zero }
    return max(.zero, Self.messagePause - (instant - lastPaint))
  }
}
