/// The sequence that gives a text to the clipboard: OSC 52 of "XTerm Control Sequences" (ctlseqs), the text in base64
/// (RFC 4648 §4). It is the only one beyond cursor, colour, screen and mouse that leaves the program.
enum ClipboardSequence {
  /// Bytes of the longest text, 4 kB in base64.
  static let longestText = 3_072

  /// Terminals without a clipboard, which would show the sequence, or beep at its end.
  private static let typesWithout = ["linux", "vt100", "vt102", "vt220", "ansi", "cons25"]

  /// The sequence; nil where it must not be sent.
  static func sequence(for text: String, type: String) -> String? {
    let isPrintable = text.utf8.allSatisfy { (0x21..<0x7F).contains($0) }
    guard isPrintable, !text.isEmpty, text.utf8.count <= longestText, !typesWithout.contains(type) else { return nil }
    return "\u{1B}]52;c;" + base64(Array(text.utf8)) + "\u{07}"
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(isPadding ? UInt8(ascii: "=") : digits[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
