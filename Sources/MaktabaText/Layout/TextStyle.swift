/// What a stretch of text is, for whoever paints it.
public struct TextStyle: Hashable, Sendable {
  /// The role of the text.
  public enum Role: Hashable, Sendable {
    /// Running text, headings, and the rest.
    case body, heading(Int), code, link, quote, marker, tableHeader, rule, caption, footnote
    /// Not the document's: what must be known of it, and what is only said.
    case warning, remark
  }

  /// The role.
  public var role: Role
  /// Emphasised.
  public var isEmphasis: Bool
  /// Strongly emphasised.
  public var isStrong: Bool
  /// Struck through.
  public var isStruck: Bool

  /// Makes a style.
  public init(role: Role = .body, isEmphasis: Bool = false, isStrong: Bool = false, isStruck: Bool = false) {
    self.role = role
    self.isEmphasis = isEmphasis
    self.isStrong = isStrong
    self.isStruck = isStruck
  }
}
