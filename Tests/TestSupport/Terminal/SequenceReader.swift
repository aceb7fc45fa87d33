/// What a program wrote to its terminal, in the units in which a terminal reads it (ECMA-48).
public enum OutputUnit: Equatable, Sendable {
  /// A printable scalar.
  case scalar(Unicode.Scalar)
  /// A C0 control or DEL, escape excepted.
  case control(UInt8)
  /// An escape sequence without its escape character.
  case sequence(String)
  /// Bytes that are no UTF-8.
  case damaged([UInt8])
}

/// Cuts recorded bytes into units.
public enum SequenceReader {
  /// The units that are not plain ASCII letters, in order: a run of a program is megabytes of those.
  static func oddUnits(of bytes: [UInt8]) -> [OutputUnit] { units(of: bytes, after: { (0x20..<0x7F).contains($0) }) }

  /// The escape sequences, in order.
  static func sequences(of bytes: [UInt8]) -> [OutputUnit] { units(of: bytes, after: { $0 != 0x1B }) }

  private static func units(of bytes: [UInt8], after isPassedOver: (UInt8) -> Bool) -> [OutputUnit] {
    var units: [OutputUnit] = []
    var index = 0
    while true {
      bytes.withUnsafeBufferPointer { while index < $0.count, isPassedOver($0[index]) { index += 1 } }
      guard index < bytes.count else { return units }
      let (unit, length) = unit(at: bytes[index...])
      units.append(unit)
      index += length
    }
  }

  /// The units of some bytes; a sequence cut off at the end counts as a whole one.
  public static func units(of bytes: [UInt8]) -> [OutputUnit] {
    var units: [OutputUnit] = []
    var index = 0
    while index < bytes.count {
      let (unit, length) = unit(at: bytes[index...])
      units.append(unit)
      index += length
    }
    return units
  }

  private static func unit(at bytes: ArraySlice<UInt8>) -> (OutputUnit, Int) {
    let first = bytes[bytes.startIndex]
    if first == 0x1B {
      let body = bytes.dropFirst().prefix(sequenceLength(bytes.dropFirst()))
      return (.sequence(String(decoding: body, as: UTF8.self)), body.count + 1)
    }
    if first < 0x20 || first == 0x7F { return (.control(first), 1) }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    if length <= bytes.count {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self), let scalar = text.unicodeScalars.first {
        return (.scalar(scalar), length)
      }
    }
    return (.damaged([first]), 1)
  }

  private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "[") { return length(bytes) { (0x40...0x7E).contains($0) } }
    if "]P_^X".utf8.contains(first) { return length(bytes) { $0 == 0x07 || $0 == UInt8(ascii: "\\") } }
    // Intermediates (such as the bracket of a character set), then one final byte.
    let intermediates = bytes.prefix { (0x20...0x2F).contains($0) }.count
    return min(bytes.count, intermediates + 1)
  }

  private static func length(_ bytes: ArraySlice<UInt8>, isFinal: (UInt8) -> Bool) -> Int {
    guard let end = bytes.dropFirst().firstIndex(where: isFinal) else { return bytes.count }
    return end - bytes.startIndex + 1
  }
}
