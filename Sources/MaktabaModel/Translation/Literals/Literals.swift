/// Stands in until the facts check is merged.
public struct Literals: Equatable, Sendable {
  /// Values.
  public var values: [String]
  /// Makes them.
  public init(plain: ArraySlice<UInt8>, codes: [Range<Int>], targets: [String]) {
    values = plain.split { !(48...57 ~= $0) }.filter { $0.count > 1 }.map { String(decoding: $0, as: UTF8.self) }
      .sorted()
  }
  /// Whether they differ.
  public func differs(from source: Literals) -> Bool { values != source.values }
  /// Of all.
  public var fingerprint: String { values.joined(separator: " ") }
}
