/// Finds the lines of a text that may hold a fact; most do not, and are passed over byte by byte.
enum LiteralScan {
  /// Adds the facts of a text that is not code.
  static func read(_ text: UnsafeBufferPointer<UInt8>, into found: inout LiteralCollection) {
    var line = FoldedLine()
    var start = 0
    var place = 0
    while place < text.count {
      guard mayBegin(at: place, in: text) else {
        if text[place] == 0x0A { start = place + 1 }
        place += 1
        continue
      }
      let end = text[place...].firstIndex(of: 0x0A) ?? text.count
      line.fold(UnsafeBufferPointer(rebasing: text[start..<end]))
      line.readAddresses(into: &found)
      line.readNumbers(into: &found)
      start = end
      place = end
    }
  }

  /// A digit, or what every address has, stands here.
  @inline(__always)
  private static func mayBegin(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = text[place]
    let kind = leads[Int(byte)]
    if kind == 0 { return false }
    if kind == 1 { return true }
    return isLikely(byte, at: place, in: text)
  }

  private static func isLikely(_ byte: UInt8, at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch byte {
    case UInt8(ascii: ":"): return next == UInt8(ascii: "/")
    case UInt8(ascii: "w"), UInt8(ascii: "W"): return next | 0x20 == UInt8(ascii: "w")
    // Arabic and N'Ko letters share their lead bytes with the digits.
    case 0xD9: return 0xA0...0xA9 ~= next
    case 0xDB: return 0xB0...0xB9 ~= next
    case 0xDF: return 0x80...0x89 ~= next
    default:
      guard let (scalar, _) = UTF8Text.scalar(at: place, in: text) else { return false }
      return DecimalDigits.value(of: scalar) != nil || EthiopicNumeral.scalars.contains(scalar)
        || scalar == 0xFF20
    }
  }

  /// By lead byte: 1 for what begins a fact for certain, 2 for what may.
  private static let leads: [UInt8] = {
    var leads = [UInt8](repeating: 0, count: 256)
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { leads[Int(byte)] = 1 }
    leads[Int(UInt8(ascii: "@"))] = 1
    for byte in [UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"), 0xD9, 0xDB, 0xDF] { leads[Int(byte)] = 2 }
    for zero in DecimalDigits.zeros + [EthiopicNumeral.scalars.lowerBound, 0xFF20] where zero >= 0x800 {
      if let scalar = Unicode.Scalar(zero), let lead = String(scalar).utf8.first { leads[Int(lead)] = 2 }
    }
    return leads
  }()
}
