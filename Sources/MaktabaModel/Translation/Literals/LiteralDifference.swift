/// One fact on which a translation and its source do not agree.
public enum LiteralDifference: Equatable, Sendable {
  /// The source has it, the translation has not.
  case missing(Literal)
  /// The translation has it, the source has not.
  case added(Literal)
  /// The translation has another where the source has the first: the nearest of the same kind.
  case changed(from: Literal, to: Literal)
}
