/// A number with the marks that group its thousands and part its decimals. The rules are those of ``Literals``.
struct GroupedNumber {
  /// Digits, with `.` before decimals, or between the parts of a version.
  private(set) var value = ""
  /// Where it ends in the line.
  private(set) var end: Int

  private let line: FoldedLine
  private var groups: [Range<Int>]
  private var marks: [UInt8] = []

  /// Reads the number that begins at a digit.
  init(in line: FoldedLine, at start: Int) {
    self.line = line
    groups = [line.digits(at: start)]
    end = groups[0].upperBound
    collectGroups()
    for count in stride(from: groups.count, through: 1, by: -1) {
      guard let value = value(ofFirst: count) else { continue }
      self.value = value
      end = groups[count - 1].upperBound
      break
    }
  }

  private mutating func collectGroups() {
    while let last = groups.last, groups.count < 16 {
      let mark = line.byte(last.upperBound)
      guard isMark(mark), line.isDigit(line.byte(last.upperBound + 1)) else { return }
      let next = line.digits(at: last.upperBound + 1)
      // A space parts any two numbers, unless three digits stand behind it.
      if mark == 0x20, next.count != 3 || !isGrouping(groups[...], marks + [mark]) { return }
      groups.append(next)
      marks.append(mark)
    }
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || byte == 0x20
      || byte == FoldedLine.decimalMark
  }

  private func value(ofFirst count: Int) -> String? {
    let groups = groups[..<count]
    let marks = Array(marks[..<(count - 1)])
    guard let last = marks.last else { return integer(groups) }
    if isGrouping(groups, marks) { return integer(groups) }
    let isList = self.marks.count > marks.count && self.marks[marks.count] == last || isWithinList(last)
    if isDecimal(last), !isList, count == 2 || isGrouping(groups.dropLast(), marks.dropLast()) && marks[0] != last {
      return decimal(groups)
    }
    let isVersion = marks.allSatisfy { $0 == UInt8(ascii: ".") }
    return isVersion ? groups.map(line.string).joined(separator: ".") : nil
  }

  /// A number stands before, parted by the same mark.
  private func isWithinList(_ mark: UInt8) -> Bool {
    line.byte(groups[0].lowerBound - 1) == mark && line.isDigit(line.byte(groups[0].lowerBound - 2))
  }

  private func isDecimal(_ mark: UInt8) -> Bool {
    mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == FoldedLine.decimalMark
  }

  /// Groups of three, or of two before the last three as in South Asia, all parted by the same mark.
  private func isGrouping(_ groups: ArraySlice<Range<Int>>, _ marks: [UInt8]) -> Bool {
    guard let first = groups.first, let mark = marks.first, marks.allSatisfy({ $0 == mark }) else {
      return marks.isEmpty
    }
    guard 1...3 ~= first.count, line.byte(first.lowerBound) != 0x30 else { return false }
    let rest = groups.dropFirst()
    if rest.allSatisfy({ $0.count == 3 }) { return true }
    return mark == UInt8(ascii: ",") && first.count < 3 && rest.last?.count == 3
      && rest.dropLast().allSatisfy { $0.count == 2 }
  }

  private func integer(_ groups: ArraySlice<Range<Int>>) -> String {
    let digits = groups.map(line.string).joined()
    return digits.utf8.count == 2 && digits.hasPrefix("0") ? String(digits.dropFirst()) : digits
  }

  private func decimal(_ groups: ArraySlice<Range<Int>>) -> String {
    let fraction = groups.last.map(line.string) ?? ""
    return integer(groups.dropLast()) + (fraction == "00" ? "" : "." + fraction)
  }

  /// A number in normal form, multiplied by a power of ten; a version stays as it is.
  static func multiply(_ value: String, byTenTo power: Int) -> String {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return value }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let moved = fraction.prefix(power) + String(repeating: "0", count: max(0, power - fraction.count))
    let whole = (parts[0] + moved).drop { $0 == "0" }
    let rest = fraction.dropFirst(power)
    return (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
  }
}
