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

  /// The text in form NFC without any white space (Unicode `White_Space`).
  static func withoutSpaces(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.filter { $0 > 0x20 } }
    var text = text
    let normal = String(decoding: text.withUTF8(of), as: UTF8.self)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(normal.utf8.count)
    for scalar in normal.unicodeScalars where !scalar.isSpace {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return bytes
  }

  /// Inside a line of code, spaces are not collapsed: those that follow another stand as a character that clean text never
  /// has. Takes code that has none as it is.
  static func keepSpaces(of code: Range<Int>, in text: inout [UInt8]) {
    var isIndentation = true
    var last: UInt8 = 0x0A
    var run = 0
    for index in code {
      let byte = text[index]
      if byte == 0x20, !isIndentation, last == 0x20 { run += 1 }
      if byte != 0x20 {
        // Spaces at the end of a line are none.
        if byte != 0x0A { for space in index - run..<index { text[space] = keptSpace } }
        isIndentation = byte == 0x0A
        run = 0
      }
      last = byte
    }
  }

  private static let keptSpace: UInt8 = 0x1F

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

extension Unicode.Scalar {
  /// White space, quickly where it is seldom.
  fileprivate var isSpace: Bool {
    switch value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
