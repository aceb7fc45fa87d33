import MaktabaModel

/// What somebody says of a translation, to be written down.
public struct TranslationRequest: Equatable, Sendable {
  /// What is said, with what was answered so far.
  public var deed: TranslationDeed
  /// Which request this is; greater is newer.
  public var revision: Int

  /// Makes a request.
  public init(_ deed: TranslationDeed, revision: Int) {
    self.deed = deed
    self.revision = revision
  }
}
