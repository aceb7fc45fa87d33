extension DocumentStatus {
  /// The position among all cases, as it stands in a blob.
  var number: UInt8 {
    switch self {
    case .draft: 0
    case .inReview: 1
    case .current: 2
    case .superseded: 3
    case .withdrawn: 4
    case .archived: 5
    case .unstated: 6
    }
  }

  /// The status of a position; nil for any other number.
  init?(number: UInt8) {
    guard number < Self.allCases.count else { return nil }
    self = Self.allCases[Int(number)]
  }
}
