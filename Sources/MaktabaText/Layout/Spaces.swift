extension String {
  /// So many spaces; none for a negative number. Every row from right to left begins with some, so that they are made once.
  static func spaces(_ count: Int) -> String {
    madeSpaces.indices.contains(count) ? madeSpaces[count] : String(repeating: " ", count: Swift.max(0, count))
  }

  private static let madeSpaces = (0...256).map { String(repeating: " ", count: $0) }
}
