/// A day of the Gregorian calendar as texts give it, in its normal form.
struct PlainDate {
  let text: String

  /// Nil when there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard let text = Parts(year: year, month: month, day: day).text else { return nil }
    self.text = text
  }

  /// What a text says of a day; at least a month.
  struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?

    /// `2026-11-24`, `2026-11`, `--11-24`, `--11`; nil when there is no such day.
    var text: String? {
      guard let month, 1...12 ~= month, 1...31 ~= day ?? 1, 1000...2999 ~= year ?? 2000 else { return nil }
      return (year.map { "\($0)-" } ?? "--") + PlainDate.two(month) + (day.map { "-" + PlainDate.two($0) } ?? "")
    }
  }

  /// A date whose day and month stand before the year. Where either may be the day both stay as they are written, with
  /// `/` between them.
  static func text(year: Int, _ first: Int, _ second: Int, isDayFirst: Bool) -> String? {
    let dayFirst = Parts(year: year, month: second, day: first).text
    let monthFirst = Parts(year: year, month: first, day: second).text
    guard !isDayFirst, let dayFirst, let monthFirst, dayFirst != monthFirst else { return dayFirst ?? monthFirst }
    return "\(year)-\(two(first))/\(two(second))"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// What a number counts in a Chinese, Japanese or Korean date.
enum EastAsianUnit {
  case year, month, day

  /// The unit that stands at a place.
  static func at(_ place: Int, in bytes: [UInt8]) -> EastAsianUnit? {
    guard place + 3 <= bytes.count else { return nil }
    return units[bytes[place..<place + 3].reduce(0) { $0 << 8 | UInt32($1) }]
  }

  private static let units: [UInt32: EastAsianUnit] = [
    ("年", EastAsianUnit.year), ("년", .year), ("月", .month), ("월", .month), ("日", .day), ("号", .day), ("號", .day),
    ("일", .day),
  ].reduce(into: [:]) { units, unit in units[unit.0.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = unit.1 }
}
