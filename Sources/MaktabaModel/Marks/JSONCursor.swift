/// Reads JSON (RFC 8259) from bytes, a value at a time. Never reads outside them, whatever they are.
struct JSONCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  /// The bytes of a string as they stand between the quotes.
  struct RawText {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Steps over a byte when it is the next one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Steps over white space.
  mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20, isSpace(bytes[index]) { index += 1 }
  }

  /// Steps over a string.
  mutating func string() -> RawText? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    var hasEscapes = false
    while index < bytes.count {
      while index + 8 <= bytes.count, isPlainText(at: index) { index += 8 }
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        defer { index += 1 }
        return RawText(range: start..<index, hasEscapes: hasEscapes)
      }
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// None of the next eight bytes is a quote, a backslash or a control character. A byte of zero in a word is found by
  /// borrowing from it; bytes above 0x7F are never taken for one.
  private func isPlainText(at index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let quotes = word ^ (ones * 0x22)
    let slashes = word ^ (ones * 0x5C)
    let special = (word &- ones * 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
    return special & (ones << 7) == 0
  }

  /// Steps over a whole number without a sign; nil for anything else, and for one that does not fit.
  mutating func unsigned() -> UInt64? {
    var value: UInt64 = 0
    let start = index
    while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit <= 9 {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { return nil }
      value = sum
      index += 1
    }
    return index > start ? value : nil
  }

  /// Steps over a value of any kind; false when it is none, or nested deeper than `depth`.
  mutating func skipValue(depth: Int = 16) -> Bool {
    switch peek {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"):
      guard depth > 0 else { return false }
      return members { cursor, _ in cursor.skipValue(depth: depth - 1) }
    case UInt8(ascii: "["):
      guard depth > 0 else { return false }
      return elements { $0.skipValue(depth: depth - 1) }
    default: return skipLiteral()
    }
  }

  /// Steps over an object: `member` is called after each name and steps over its value.
  mutating func members(_ member: (inout JSONCursor, RawText) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    return list(until: UInt8(ascii: "}")) { cursor in
      guard let name = cursor.string() else { return false }
      cursor.skipSpace()
      guard cursor.take(UInt8(ascii: ":")) else { return false }
      cursor.skipSpace()
      return member(&cursor, name)
    }
  }

  /// Steps over an array: `element` steps over each value.
  mutating func elements(_ element: (inout JSONCursor) -> Bool) -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    return list(until: UInt8(ascii: "]"), element)
  }

  private mutating func list(until end: UInt8, _ element: (inout JSONCursor) -> Bool) -> Bool {
    skipSpace()
    if take(end) { return true }
    while true {
      skipSpace()
      guard element(&self) else { return false }
      skipSpace()
      if take(end) { return true }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Numbers, true, false, null. Their spelling is not checked: nothing is made of them.
  private mutating func skipLiteral() -> Bool {
    let start = index
    while index < bytes.count, isLiteral(bytes[index]) { index += 1 }
    return index > start
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
