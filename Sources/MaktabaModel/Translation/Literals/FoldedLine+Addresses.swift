extension FoldedLine {
  /// Adds the addresses of pages and mail, and blanks them out, so that no number is read from them.
  mutating func readAddresses(into found: inout LiteralCollection) {
    guard mayHoldAddress else { return }
    var place = 0
    while place < bytes.count {
      let range: Range<Int>?
      switch bytes[place] {
      case UInt8(ascii: ":"): range = readPage(colon: place, into: &found)
      case UInt8(ascii: "w"), UInt8(ascii: "W"): range = readBarePage(at: place, into: &found)
      case UInt8(ascii: "@"): range = readMail(at: place, into: &found)
      default: range = nil
      }
      if let range { for index in range { bytes[index] = UInt8(ascii: ";") } }
      place = max(place + 1, range?.upperBound ?? 0)
    }
  }

  private func readPage(colon: Int, into found: inout LiteralCollection) -> Range<Int>? {
    guard byte(colon + 1) == UInt8(ascii: "/"), byte(colon + 2) == UInt8(ascii: "/") else { return nil }
    var start = colon
    while start > 0, colon - start < 6, isLetter(bytes[start - 1]) { start -= 1 }
    // Looked at before the end is looked for, which may be far.
    guard WebAddress.schemes.contains(string(start..<colon).lowercased()), byte(colon + 3) > 0x20,
      byte(colon + 3) != UInt8(ascii: "/"), byte(colon + 3) != UInt8(ascii: "?")
    else { return nil }
    return readPage(start..<addressEnd(from: colon + 3), into: &found)
  }

  private func readBarePage(at start: Int, into found: inout LiteralCollection) -> Range<Int>? {
    guard start == 0 || !isLetter(bytes[start - 1]) && !isDigit(bytes[start - 1]),
      bytes[start...].prefix(4).elementsEqual("www.".utf8, by: { $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    return readPage(start..<addressEnd(from: start), into: &found)
  }

  private func readPage(_ range: Range<Int>, into found: inout LiteralCollection) -> Range<Int>? {
    guard let address = WebAddress.normalForm(of: string(range)) else { return nil }
    found.add(.address, address)
    return range
  }

  /// Where an address ends: at a space, a quotation mark, a symbol, a Chinese character or what closes a bracket that it did not open;
  /// without the punctuation at its end.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    var open = 0
    while end < bytes.count, !endsAddress(at: end) {
      if bytes[end] == UInt8(ascii: "(") { open += 1 }
      if bytes[end] == UInt8(ascii: ")") { open -= 1 }
      if open < 0 { break }
      end += 1
    }
    while end > start, isPunctuation(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func endsAddress(at place: Int) -> Bool {
    switch bytes[place] {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      0xE2...0xFF:
      true
    case 0xC2: byte(place + 1) == 0xAB || byte(place + 1) == 0xBB
    case 0xD8: byte(place + 1) == 0x9B || byte(place + 1) == 0x9F
    default: false
    }
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private func readMail(at sign: Int, into found: inout LiteralCollection) -> Range<Int>? {
    var start = sign
    while start > 0, isMail(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < bytes.count, isMail(bytes[end]) { end += 1 }
    while end > sign, !isLetter(bytes[end - 1]), !isDigit(bytes[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 1, bytes[sign..<end].contains(UInt8(ascii: ".")) else { return nil }
    found.add(.mail, string(start..<end).lowercased())
    return start..<end
  }

  private func isMail(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}

// MARK: - Bytes

extension FoldedLine {
  /// The byte at a place, 0 outside the line.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

  @inline(__always)
  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A letter of ASCII.
  @inline(__always)
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A piece as a string.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
