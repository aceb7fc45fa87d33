/// A glyph of a row in the order in which it is painted.
struct VisualGlyph: Equatable, Sendable {
  /// As it is sent to the terminal: letters joined, brackets mirrored, no bidirectional control.
  var glyph: Glyph
  /// What it shows of the source text: both letters of a ligature.
  var utf8Range: Range<Int>
  /// It reads from right to left.
  var isRightToLeft: Bool
}
