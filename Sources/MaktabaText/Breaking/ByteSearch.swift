internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on where `needle` stands. Linear, at the speed of memory where its first byte is rare.
  func firstIndex(of needle: StaticString, from start: Int) -> Int? {
    guard let bytes = baseAddress else { return nil }
    var place = start
    while place < count, let found = memchr(bytes + place, Int32(needle.utf8Start[0]), count - place) {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if hasExactly(needle, at: place) { return place }
      place += 1
    }
    return nil
  }

  private func hasExactly(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    return start + length <= count && (0..<length).allSatisfy { self[start + $0] == text.utf8Start[$0] }
  }

  /// Whether `text`, in small ASCII letters, stands at `start` in any case.
  func has(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { self[start + $0].lowercased == text.utf8Start[$0] }
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  var isASCIIWord: Bool { isASCIIDigit || isASCIILetter }

  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// The small letter of an ASCII capital; itself for everything else.
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
