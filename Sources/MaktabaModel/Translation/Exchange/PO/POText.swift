/// Text between quotation marks as gettext writes it (GNU gettext manual, “The Format of PO Files”).
enum POText {
  /// `keyword "text"`; a text of several lines begins below it, as `msgcat --no-wrap` writes it.
  static func field(_ keyword: String, _ text: String, mark: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return "\(mark)\(keyword) \"\(escaped(text))\"\n" }
    var output = "\(mark)\(keyword) \"\"\n"
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      if isLast, line.isEmpty { break }
      output += "\(mark)\"\(escaped(line))\(isLast ? "" : "\\n")\"\n"
    }
    return output
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    QuotedText.escaped(text) { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F ? "\\" + QuotedText.digits(scalar, 3, radix: 8) : nil
    }
  }

  /// A string in quotation marks, read.
  struct Piece {
    var bytes: [UInt8] = []
    /// Where reading ended.
    var end: Int
    /// It had no closing quotation mark.
    var isOpen = false
    /// What was wrong with it, as the end of a sentence.
    var mistake: String?
  }

  /// Reads what follows an opening quotation mark. Octal and hexadecimal escapes are bytes, and may make up a character
  /// together.
  static func read(_ line: ArraySlice<UInt8>, after quote: Int) -> Piece {
    var piece = Piece(end: quote + 1)
    while piece.end < line.endIndex {
      let byte = line[piece.end]
      piece.end += 1
      switch byte {
      case UInt8(ascii: "\""): return piece
      case UInt8(ascii: "\\"): readEscape(line, &piece)
      default: piece.bytes.append(byte)
      }
    }
    piece.isOpen = true
    piece.mistake = "a quotation mark is missing at its end"
    return piece
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8,
    UInt8(ascii: "f"): 12, UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
  ]

  private static func readEscape(_ line: ArraySlice<UInt8>, _ piece: inout Piece) {
    guard piece.end < line.endIndex else { return piece.bytes.append(0x5C) }
    let byte = line[piece.end]
    if let meant = letters[byte] {
      piece.bytes.append(meant)
      piece.end += 1
    } else if (48...55).contains(byte) {
      readNumber(line, &piece, digits: 3, radix: 8)
    } else if byte == UInt8(ascii: "x"), piece.end + 1 < line.endIndex, value(line[piece.end + 1], radix: 16) != nil {
      piece.end += 1
      readNumber(line, &piece, digits: 2, radix: 16)
    } else {
      piece.bytes.append(0x5C)
      piece.mistake = "it has a backslash before a character that has no meaning there; a backslash is written \\\\"
    }
  }

  private static func readNumber(_ line: ArraySlice<UInt8>, _ piece: inout Piece, digits: Int, radix: Int) {
    var number = 0
    var count = 0
    while count < digits, piece.end < line.endIndex, let digit = value(line[piece.end], radix: radix) {
      number = number * radix + digit
      piece.end += 1
      count += 1
    }
    if number == 0 || number > 255 { piece.mistake = "it has an escape for a NUL, or for no byte" }
    piece.bytes += number == 0 ? Array("\u{FFFD}".utf8) : [UInt8(truncatingIfNeeded: number)]
  }

  private static func value(_ byte: UInt8, radix: Int) -> Int? {
    Character(Unicode.Scalar(byte)).isASCII ? Int(String(Unicode.Scalar(byte)), radix: radix) : nil
  }
}
