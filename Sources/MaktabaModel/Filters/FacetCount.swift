/// A facet value with its count.
public struct FacetCount: Equatable, Sendable {
  /// Facet key.
  public var key: String
  /// Value.
  public var value: String
  /// Works.
  public var count: Int
  /// The filter asks for this value.
  public var isChosen: Bool
  /// The filter leaves out this value.
  public var isExcluded: Bool

  /// Makes a count.
  public init(key: String, value: String, count: Int, isChosen: Bool = false, isExcluded: Bool = false) {
    self.key = key
    self.value = value
    self.count = count
    self.isChosen = isChosen
    self.isExcluded = isExcluded
  }
}
