/// An address that goes over a line must be copied without a doubt: a hyphen at the end of a line might be part of it
/// or not, a line that ends with a slash clearly goes on. So web addresses, e-mail addresses and paths are broken only
/// after a slash, before `?`, `&`, `=` and `#`, and before the `@` of an e-mail address, never in `https://`; and only where
/// they are longer than a row.
enum AddressBreaks {
  static func mark(_ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    for sign: StaticString in ["/", "@", "www.", "\\"] {
      var index = 0
      while let found = utf8.firstIndex(of: sign, from: index) {
        let word = word(around: found, utf8)
        if let address = AddressWord(utf8, word).address { mark(address, utf8, breaks) }
        index = max(found + 1, word.upperBound)
      }
    }
  }

  /// The bytes between spaces, quotation marks and what no address is written with.
  private static func word(around index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = index
    while start > 0, isInWord(utf8[start - 1]) { start -= 1 }
    var end = index
    while end < utf8.count, isInWord(utf8[end]) { end += 1 }
    return start..<end
  }

  /// Full-width punctuation and Chinese text follow an address without a space; so do “quotation marks”.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xC2, 0xE2...: false
    default: true
    }
  }

  private static func mark(_ address: Address, _ utf8: UnsafeBufferPointer<UInt8>, _ breaks: BreakMarks) {
    for index in address.range.dropFirst() where breaks[index] != LineBreaks.required {
      let isPlace = index >= address.firstBreak && isPlace(index, utf8, isEmail: address.isEmail)
      // Where a mark stands on the slash, the annex knows better.
      let isFree = utf8[index] < 0x80 || breaks[index] == LineBreaks.allowed
      breaks[index] = isPlace && isFree ? LineBreaks.lastResort : LineBreaks.none
    }
  }

  private static func isPlace(_ index: Int, _ utf8: UnsafeBufferPointer<UInt8>, isEmail: Bool) -> Bool {
    let next = utf8[index]
    if isEmail { return next == UInt8(ascii: "@") }
    switch utf8[index - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): return next != UInt8(ascii: "/") && next != UInt8(ascii: "\\")
    default: break
    }
    switch next {
    case UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "#"): return true
    default: return false
    }
  }
}
