extension FoldedLine {
  /// `2026-11-24`, `24.11.2026`, `11/24/2026`, with `-`, `/` or `.` twice.
  func dateInDigits(at start: Int) -> LiteralReading? {
    let first = digits(at: start)
    let mark = byte(first.upperBound)
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else { return nil }
    let second = digits(at: first.upperBound + 1)
    guard 1...2 ~= second.count, byte(second.upperBound) == mark else { return nil }
    let third = digits(at: second.upperBound + 1)
    let goesOn = byte(third.upperBound) == mark && isDigit(byte(third.upperBound + 1))
    guard !goesOn, let a = value(first), let b = value(second), let c = value(third) else { return nil }
    let date: String?
    switch (first.count, third.count) {
    case (4, 1...2): date = PlainDate(year: a, month: b, day: c).written
    // With full stops the day is always first, and what is no date is a version.
    case (1...2, 4) where mark == UInt8(ascii: "."):
      date = PlainDate(year: c, month: b, day: a).text ?? PlainDate(year: c, month: a, day: b).text
    case (1...2, 4): date = PlainDate.text(year: c, a, b)
    default: date = nil
    }
    return date.map { (Literal(.date, $0), third.upperBound) }
  }

  /// `2026年11月24日`, `2026年11月`, `11月24日`, `11月`, and the same in Korean.
  func eastAsianDate(at start: Int) -> LiteralReading? {
    guard let first = counted(at: start) else { return nil }
    var date = PlainDate()
    var next: (value: Int, unit: EastAsianUnit, end: Int)? = first
    if first.unit == .year, let month = counted(at: afterSpace(first.end)), month.unit == .month {
      date.year = first.value
      next = month
    }
    guard let month = next, month.unit == .month else { return nil }
    date.month = month.value
    var end = month.end
    if let day = counted(at: afterSpace(end)), day.unit == .day {
      date.day = day.value
      end = day.end
    }
    return (date.year == nil ? date.text : date.written).map { (Literal(.date, $0), end) }
  }

  private func counted(at start: Int) -> (value: Int, unit: EastAsianUnit, end: Int)? {
    let number = digits(at: start)
    let place = afterSpace(number.upperBound)
    guard byte(place) >= 0xE5, let value = value(number) else { return nil }
    return EastAsianUnit.at(place, in: bytes).map { (value, $0, place + 3) }
  }

  /// A date with the name of its month, which stands before or behind the day.
  func namedDate(at start: Int) -> LiteralReading? {
    let number = digits(at: start)
    guard let value = value(number), !isPartOfMore(number) else { return nil }
    if number.count == 4 {
      return monthEnding(before: start).flatMap { month in
        PlainDate(year: value, month: month).text.map { (Literal(.date, $0), number.upperBound) }
      }
    }
    let end = ordinalEnd(number.upperBound)
    if let (month, monthEnd) = month(at: end) { return dated(value, month, behind: monthEnd) }
    return monthEnding(before: start).flatMap { dated(value, $0, behind: end) }
  }

  /// Decimals, a percent sign or another digit follow.
  private func isPartOfMore(_ number: Range<Int>) -> Bool {
    switch byte(number.upperBound) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"), FoldedLine.decimalMark:
      isDigit(byte(number.upperBound + 1))
    case UInt8(ascii: "%"): true
    case 0x20: byte(number.upperBound + 1) == UInt8(ascii: "%")
    default: false
    }
  }

  /// A day of a month, with the year that follows, if one does.
  private func dated(_ day: Int, _ month: Int, behind place: Int) -> LiteralReading? {
    let start = pastConnectors(place)
    let year = digits(at: start)
    if year.count == 4, let text = PlainDate(year: value(year), month: month, day: day).text {
      return (Literal(.date, text), year.upperBound)
    }
    return PlainDate(month: month, day: day).text.map { (Literal(.date, $0), place) }
  }
}
