/// A day of the Gregorian calendar as texts give it: at least a month.
struct PlainDate {
  var year: Int?
  var month: Int?
  var day: Int?

  /// `2026-11-24`, `2026-11`, `--11-24`, `--11`; nil when there is no such day.
  var text: String? {
    guard let month, 1...12 ~= month, 1...31 ~= day ?? 1, hasLikelyYear else { return nil }
    return written
  }

  /// The same for what was written as a date without a doubt: it stays one when there is no such day, so that a digit that
  /// made it so is seen. Nil when the year is none.
  var written: String? {
    guard let month, hasLikelyYear else { return nil }
    return (year.map { "\($0)-" } ?? "--") + PlainDate.two(month) + (day.map { "-" + PlainDate.two($0) } ?? "")
  }

  private var hasLikelyYear: Bool { 1000...2999 ~= year ?? 2000 }

  /// A date whose day and month stand before the year. Where either may be the day, or neither, both stay as they are
  /// written, with `/` between them.
  static func text(year: Int, _ first: Int, _ second: Int) -> String? {
    let dayFirst = PlainDate(year: year, month: second, day: first)
    let monthFirst = PlainDate(year: year, month: first, day: second)
    if first == second || (dayFirst.text == nil) != (monthFirst.text == nil) { return dayFirst.text ?? monthFirst.text }
    return dayFirst.hasLikelyYear ? "\(year)-\(two(first))/\(two(second))" : nil
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
