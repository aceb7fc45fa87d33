/// A field to filter by, with its values.
public struct Facet: Equatable, Sendable {
  /// Key as on the filter line, in lower case: `topic`; always there: `lang`, `folder`, `status`, and `is`
  /// (``MarkSets/Kind``).
  public var key: String
  /// Values, sorted; `status` in the order of a document's life, `is` as above; for `folder` the first path component of
  /// the work.
  public var values: [String]

  /// Makes a facet.
  public init(key: String, values: [String]) {
    self.key = key
    self.values = values
  }
}
