/// A day in the proleptic Gregorian calendar, as front matter gives it; no time zone.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public let daysSince1970: Int32

  /// Makes a date from days.
  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// The day in UTC at a number of seconds since 1970-01-01 00:00 UTC.
  public init(secondsSince1970 seconds: Int64) {
    let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    daysSince1970 = Int32(clamping: days)
  }

  /// Makes a date from year (0 to 9999), month and day; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2026-05-11` (also `2026-05`, `2026`: the first day is meant, and a date with a time after it, `2026-05-11T09:30Z`
  /// or `2026-05-11 09:30`, whose day is taken as written); nil when it is no date.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let date = bytes.prefix { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "t") }
    if date.count < bytes.count, !Self.isTime(bytes[(date.count + 1)...]) || date.count < 8 { return nil }
    let parts = date.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }) else {
      return nil
    }
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
  }

  /// Year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    // Years counted from 1 March, in eras of 400 years, so that the leap day is the last of its year.
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2026-05-11`.
  public var description: String {
    let (year, month, day) = components
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// Earlier first.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.daysSince1970 < b.daysSince1970 }
}

extension CalendarDate {
  private static func days(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Digits and what stands between them in `09:30:00.5+03:00` or `09:30Z`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, (48...57).contains(first) else { return false }
    return bytes.allSatisfy { (48...58).contains($0) || "+-.Z ".utf8.contains($0) }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
