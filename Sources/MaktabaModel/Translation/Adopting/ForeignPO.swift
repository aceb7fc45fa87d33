/// The messages of a PO file that another program made (GNU gettext manual, “The Format of PO Files”).
struct ForeignPO {
  /// A piece of source text with its translation.
  struct Message: Equatable {
    var source = ""
    /// The source that a fuzzy translation was made from, where it is kept (`#| msgid`).
    var previous: String?
    var target = ""
    var isFuzzy = false
  }

  private(set) var messages: [Message] = []
  private var current = Message()
  private var field: Field?

  private enum Field { case context, source, plural, previous, otherPrevious, target, otherTarget }

  /// Reads a file; what cannot be read is left out. Linear.
  init(_ bytes: [UInt8]) {
    let utf8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var lines = LineScan(utf8)
    while let line = lines.next() { take(utf8[line]) }
    end()
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let line = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = line.first else { return end() }
    switch first {
    case UInt8(ascii: "\""): append(line)
    case UInt8(ascii: "#"): takeComment(line.dropFirst())
    default: takeKeyword(line)
    }
  }

  private mutating func takeComment(_ line: ArraySlice<UInt8>) {
    if field == .target || field == .otherTarget { end() }
    switch line.first {
    case UInt8(ascii: ","):
      let flags = String(decoding: line.dropFirst(), as: UTF8.self).split { $0 == "," || $0.isWhitespace }
      if flags.contains("fuzzy") { current.isFuzzy = true }
    case UInt8(ascii: "|"):
      let rest = line.dropFirst().drop { $0 == 0x20 }
      if rest.first != UInt8(ascii: "\"") { field = Self.keyword(rest) == "msgid" ? .previous : .otherPrevious }
      append(rest)
    // What is obsolete belongs to no document any more.
    case UInt8(ascii: "~"): end()
    default: break
    }
  }

  private mutating func takeKeyword(_ line: ArraySlice<UInt8>) {
    let keyword = Self.keyword(line)
    if field == .target || field == .otherTarget, !keyword.hasPrefix("msgstr") { end() }
    switch keyword {
    case "msgctxt": field = .context
    case "msgid": field = .source
    case "msgid_plural": field = .plural
    case "msgstr": field = line.dropFirst(6).first == UInt8(ascii: "[") ? .otherTarget : .target
    default: field = nil
    }
    append(line)
  }

  private static func keyword(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix { (97...122).contains($0) || $0 == UInt8(ascii: "_") }, as: UTF8.self)
  }

  private mutating func append(_ line: ArraySlice<UInt8>) {
    guard let quote = line.firstIndex(of: UInt8(ascii: "\"")) else { return }
    let text = String(decoding: POText.read(line, after: quote).bytes, as: UTF8.self)
    switch field {
    case .source: current.source += text
    case .target: current.target += text
    case .previous: current.previous = (current.previous ?? "") + text
    default: break
    }
  }

  private mutating func end() {
    if !current.source.isEmpty { messages.append(current) }
    (current, field) = (Message(), nil)
  }
}
