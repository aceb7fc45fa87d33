/// Tags and text of HTML, whatever its state: what does not look like a tag is text, entities of HTML are read, document
/// types, comments, scripts and styles are passed over. Nothing is ever interpreted.
struct HTMLTokens: Sequence, IteratorProtocol {
  enum Token: Equatable {
    /// A tag's name in lower case; for links, where they lead.
    case open(String, href: String?)
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The line of the last token, from 1.
  private(set) var line = 1
  private var counted = 0
  /// What was looked for and does not come any more: nothing is looked for twice up to the end.
  private var missing: Set<String> = []
  private var ignoresQuotes = false

  init(_ utf8: [UInt8]) { bytes = utf8 }

  mutating func next() -> Token? {
    while index < bytes.count {
      countLines()
      if bytes[index] == UInt8(ascii: "<"), let token = readTag() {
        if let token { return token }
        continue
      }
      return readText()
    }
    return nil
  }

  private mutating func countLines() {
    while counted < index {
      let isCR = bytes[counted] == 13 && (counted + 1 == bytes.count || bytes[counted + 1] != 10)
      if bytes[counted] == 10 || isCR { line += 1 }
      counted += 1
    }
  }

  // MARK: Tags

  /// Reads what begins with `<`. - Returns: nil when that is text, and an inner nil for what is passed over.
  private mutating func readTag() -> Token?? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      guard skip(to: bytes[index...].starts(with: Array("<!--".utf8)) ? "-->" : ">") else { return nil }
      return .some(nil)
    }
    let isClosing = next == UInt8(ascii: "/")
    let start = index + (isClosing ? 2 : 1)
    let name = bytes.dropFirst(start).prefix { Self.isLetter($0) || (48...57).contains($0) }
    guard let first = name.first, Self.isLetter(first), !missing.contains(">"), let end = tagEnd(from: name.endIndex)
    else {
      return nil
    }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    let attributes = bytes[name.endIndex..<end]
    index = end + 1
    if isClosing { return .some(.close(word)) }
    if word == "script" || word == "style" || word == "title" {
      if skip(to: "</\(word)") { _ = skip(to: ">") }
      return .some(nil)
    }
    return .some(.open(word, href: word == "a" ? Self.href(attributes) : nil))
  }

  /// The `>` that ends a tag, quoted values passed over as long as their quotation marks are closed.
  private mutating func tagEnd(from start: Int) -> Int? {
    var quote: UInt8?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">"), quote == nil { return place }
      if byte == quote {
        quote = nil
      } else if !ignoresQuotes, quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    guard !ignoresQuotes else {
      missing.insert(">")
      return nil
    }
    ignoresQuotes = true
    return tagEnd(from: start)
  }

  /// Goes on behind a text; false where there is none.
  private mutating func skip(to end: String) -> Bool {
    guard !missing.contains(end) else { return false }
    let sought = Array(end.utf8)
    var place = index
    while place + sought.count <= bytes.count {
      if zip(bytes[place...], sought).allSatisfy({ $0 == $1 || Self.isLetter($0) && $0 | 0x20 == $1 }) {
        index = place + sought.count
        return true
      }
      place += 1
    }
    missing.insert(end)
    return false
  }

  private static func href(_ attributes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: attributes, as: UTF8.self)
    guard let name = text.range(of: "href=\""), let end = text[name.upperBound...].firstIndex(of: "\"") else {
      return nil
    }
    return HTMLEntities.read(Array(text[name.upperBound..<end].utf8)[...])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  // MARK: Text

  private mutating func readText() -> Token {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(HTMLEntities.read(bytes[start..<index]))
  }
}

/// Characters by name and number, as HTML writes them (HTML 4.01, chapter 24, without mathematics).
enum HTMLEntities {
  /// The text with its entities read; what is none stays.
  static func read(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = entity(bytes, index) {
        output += Array(String(scalar).utf8)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func entity(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (Unicode.Scalar, Int)? {
    let name = bytes[(start + 1)...].prefix(10)
    guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > name.startIndex else { return nil }
    let word = String(decoding: name[..<end], as: UTF8.self)
    guard word.first == "#" else { return names[word].flatMap(Unicode.Scalar.init).map { ($0, end + 1) } }
    let digits = word.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    return (number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}", end + 1)
  }

  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
    middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave \
    Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc \
    iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [
      "amp": 38, "lt": 60, "gt": 62, "quot": 34, "apos": 39, "OElig": 338, "oelig": 339, "Scaron": 352, "scaron": 353,
      "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F,
      "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
      "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030,
      "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC, "trade": 0x2122, "rarr": 0x2192, "minus": 0x2212,
    ]
    for (index, name) in latin.split(separator: " ").enumerated() { names[String(name)] = UInt32(160 + index) }
    return names
  }()
}
