import MaktabaTUI

/// The keys that send one byte below the printable ones.
enum ControlKeys {
  /// The key of a control character. `^H` and DEL are both Backspace: terminals send one or the other.
  static func key(of byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}
