import Foundation

/// Text as fingerprints see it, in UTF-8.
///
/// No byte order mark; line feeds for line endings; Unicode form NFC (Unicode Standard Annex 15); white space inside a line
/// collapsed to one space and dropped at its end; empty lines at the beginning and end dropped. White space at the beginning
/// of a line stays: after Markdown was read, only code has it.
enum NormalText {
  /// Normalises a text. One pass for a text that is in form NFC, as nearly every text is.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if ComposedText.isCertain(bytes) { return collapsed(bytes) }
    let composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    return Array(composed.utf8).withUnsafeBufferPointer(collapsed)
  }

  /// The text in form NFC without any white space.
  static func withoutSpaces(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8(of).filter { $0 > 0x20 }
  }

  private static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      var spaces = 0
      var lineStart = 0
      for byte in bytes[start...] {
        switch byte {
        case 0x20, 0x09, 0x0D: spaces += 1
        case 0x0A:
          if count > 0 {
            output[count] = 0x0A
            count += 1
          }
          lineStart = count
          spaces = 0
        default:
          let kept = count == lineStart ? spaces : min(spaces, 1)
          for _ in 0..<kept {
            output[count] = 0x20
            count += 1
          }
          spaces = 0
          output[count] = byte
          count += 1
        }
      }
      while count > 0, output[count - 1] == 0x0A { count -= 1 }
    }
  }
}
