import MaktabaTUI

/// What the bytes after an escape character mean.
///
/// Sources: "XTerm Control Sequences" (PC-style function keys), the VT220 programmer's pocket guide, console_codes(4),
/// and the terminfo entries of rxvt and linux. Modifiers (`CSI 1;5A`) are dropped: a key is the same with them.
enum KeySequences {
  /// The key of a whole sequence that begins with `[` or `O`; nil when nobody knows it.
  static func key(of sequence: ArraySlice<UInt8>) -> Key? {
    guard let introducer = sequence.first, let final = sequence.last, sequence.count >= 2 else { return nil }
    let middle = sequence.dropFirst().dropLast()
    switch introducer {
    case UInt8(ascii: "O"): return cursorKey(final) ?? keypadKey(final)
    case UInt8(ascii: "["): return csiKey(middle: middle, final: final)
    default: return nil
    }
  }

  private static func csiKey(middle: ArraySlice<UInt8>, final: UInt8) -> Key? {
    // The Linux console's F1 to F5 are CSI [ A to CSI [ E.
    if middle.elementsEqual([UInt8(ascii: "[")]) { return linuxFunctionKey(final) }
    guard middle.allSatisfy({ $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }) else { return nil }
    switch final {
    case UInt8(ascii: "~"): return numberedKey(number(middle))
    case UInt8(ascii: "Z"): return .backTab
    default: return cursorKey(final)
    }
  }

  /// The first parameter; 0 when there is none, at most 9999.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(4).prefix { $0 != UInt8(ascii: ";") }.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func linuxFunctionKey(_ final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) ? .function(Int(final) - 0x40) : nil
  }

  private static func cursorKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// The number pad in application mode: what is printed on the key.
  private static func keypadKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
