extension Literal {
  /// Two facts that are not equal say the same, as far as two languages allow to know.
  func agrees(with other: Literal) -> Bool {
    switch (kind, other.kind) {
    case (.number, .number): bareNumber == other.bareNumber && (isBare || other.isBare) || isSameHour(as: other)
    case (.date, .date):
      hasEitherOrder && dateReadings.contains { other.dateReadings.contains($0) }
        || other.hasEitherOrder && dateReadings.contains { other.dateReadings.contains($0) }
    case (.phone, .number), (.number, .phone), (.phone, .phone): digits == other.digits
    case (.address, .address): WebAddress.isSamePage(value, other.value)
    default: false
    }
  }

  /// A language may say it in a word where another has digits.
  var isOftenAWord: Bool {
    kind == .number && (Int(value).map { 1...10 ~= $0 } ?? false)
      || kind == .date && value.hasPrefix("--") && value.utf8.count == 4
  }

  /// The numbers that stand for it where it is not known as a whole: year and day of a date, the groups of a number.
  var parts: [String] {
    switch kind {
    case .date: dateParts
    case .number: groups
    default: []
    }
  }

  private var groups: [String] {
    guard value.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }) else { return [] }
    let parts = value.split(separator: ".").map { Literal.withoutZero(String($0)) }
    if parts.count > 1 { return parts }
    let digits = Array(value)
    guard digits.count > 3 else { return [] }
    let first = (digits.count + 2) % 3 + 1
    return [String(digits[..<first])]
      + stride(from: first, to: digits.count, by: 3).map { String(digits[$0..<$0 + 3]) }
  }

  private var dateParts: [String] {
    let parts = value.split(separator: "-").map(String.init)
    if hasEitherOrder { return [parts[0]] + parts[1].split(separator: "/").map { Literal.withoutZero(String($0)) } }
    let hasYear = !value.hasPrefix("--")
    return (hasYear ? [parts[0]] : []) + parts.dropFirst(hasYear ? 2 : 1).map(Literal.withoutZero)
  }

  /// The same; a number without a letter or sign behind it.
  var withoutLetter: Literal { kind == .number ? Literal(.number, String(bareNumber)) : self }

  /// The month of a date, as a number of its own.
  var monthNumber: String? {
    let parts = value.split(separator: "-").map(String.init)
    let place = value.hasPrefix("--") ? 0 : 1
    return kind != .date || hasEitherOrder || place >= parts.count ? nil : Literal.withoutZero(parts[place])
  }

  /// How much of two values is the same, from 0 to 1: the bytes that both have at their beginnings and ends.
  func likeness(to other: Literal) -> Double {
    let (a, b) = (Array(value.utf8), Array(other.value.utf8))
    let most = min(a.count, b.count)
    let before = zip(a, b).prefix { $0 == $1 }.count
    let behind = zip(a.reversed(), b.reversed()).prefix(most - before).prefix { $0 == $1 }.count
    let all = max(a.count, b.count)
    return all == 0 ? 1 : Double(before + behind) / Double(all)
  }

  private static func withoutZero(_ digits: String) -> String {
    digits.utf8.count == 2 && digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
  }

  private var hasEitherOrder: Bool { kind == .date && value.contains("/") }

  private var dateReadings: [String] {
    guard hasEitherOrder else { return [value] }
    let parts = value.split { $0 == "-" || $0 == "/" }
    return ["\(parts[0])-\(parts[1])-\(parts[2])", "\(parts[0])-\(parts[2])-\(parts[1])"]
  }

  private var bareNumber: Substring { value.prefix { $0.isNumber || $0 == "." || $0 == ":" } }
  private var isBare: Bool { bareNumber.count == value.count }
  private var digits: String { value.filter(\.isNumber) }

  private func isSameHour(as other: Literal) -> Bool {
    guard value.contains(":") || other.value.contains(":") else { return false }
    guard let mine = hourAndRest, let theirs = other.hourAndRest else { return false }
    return mine.hour % 12 == theirs.hour % 12 && mine.rest == theirs.rest
  }

  private var hourAndRest: (hour: Int, rest: Substring)? {
    let hour = value.prefix { $0.isNumber }
    let rest = value.dropFirst(hour.count)
    guard hour.count <= 2, let number = Int(hour) else { return nil }
    return (number, rest.hasPrefix(":") ? rest : rest.count <= 1 ? ":00" : rest)
  }
}
