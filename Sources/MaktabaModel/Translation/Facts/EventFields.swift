/// The fields of an event's line as they stand in it, before an event is made of them. Reading a line this way takes a tenth of
/// what a general decoder takes, and all lines of a library are read whenever somebody asks how it stands.
struct EventFields {
  private(set) var version: UInt64?
  private(set) var writer: String?
  private(set) var number: UInt64?
  private(set) var seen: [String: UInt64] = [:]
  private(set) var time: Int64?
  private(set) var event: String?
  private(set) var by: String?
  private(set) var date: String?
  private(set) var method: String?
  private(set) var until: String?
  private(set) var why: String?
  private(set) var from: String?
  private(set) var sections: [SectionFields] = []

  /// Reads a line; nil for what is no object, or has a value of another kind in a field that is known here.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var cursor = JSONCursor(line)
    var fields = EventFields()
    guard cursor.members({ fields.read($1, &$0) }), cursor.index == line.count else { return nil }
    self = fields
  }

  private init() {}

  /// The version of a line whose other fields may be of any kind; nil for a line without one.
  static func version(of line: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var cursor = JSONCursor(line)
    var version: UInt64?
    let isWhole = cursor.members { cursor, name in
      cursor.text(name) == "v" ? cursor.read(&version) : cursor.skipValue()
    }
    return isWhole && cursor.index == line.count ? version : nil
  }

  private mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch cursor.text(name) {
    case "v": cursor.read(&version)
    case "writer": cursor.read(&writer)
    case "seq": cursor.read(&number)
    case "seen": readSeen(&cursor)
    case "time": cursor.read(&time)
    case "event": cursor.read(&event)
    case "by": cursor.read(&by)
    case "date": cursor.read(&date)
    case "method": cursor.read(&method)
    case "until": cursor.read(&until)
    case "why": cursor.read(&why)
    case "from": cursor.read(&from)
    case "sections": readSections(&cursor)
    default: cursor.skipValue()
    }
  }

  private mutating func readSeen(_ cursor: inout JSONCursor) -> Bool {
    if cursor.takeNull() { return true }
    return cursor.members { cursor, name in
      guard let writer = cursor.text(name), let number = cursor.unsigned() else { return false }
      seen[writer] = number
      return true
    }
  }

  private mutating func readSections(_ cursor: inout JSONCursor) -> Bool {
    if cursor.takeNull() { return true }
    return cursor.elements { cursor in
      var fields = SectionFields()
      guard cursor.members({ fields.read($1, &$0) }) else { return false }
      sections.append(fields)
      return true
    }
  }
}

/// A section inside an event's line.
struct SectionFields {
  private(set) var key: String?
  private(set) var title: String?
  private(set) var source: String?
  private(set) var loose: String?
  private(set) var facts: String?
  private(set) var text: String?
  private(set) var textKey: String?
  private(set) var textTitle: String?

  fileprivate mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch cursor.text(name) {
    case "key": cursor.read(&key)
    case "title": cursor.read(&title)
    case "source": cursor.read(&source)
    case "loose": cursor.read(&loose)
    case "facts": cursor.read(&facts)
    case "text": cursor.read(&text)
    case "textKey": cursor.read(&textKey)
    case "textTitle": cursor.read(&textTitle)
    default: cursor.skipValue()
    }
  }
}

extension JSONCursor {
  fileprivate mutating func takeNull() -> Bool {
    guard bytes[index...].starts(with: "null".utf8) else { return false }
    index += 4
    return true
  }

  fileprivate mutating func read(_ value: inout String?) -> Bool {
    if takeNull() { return true }
    guard let raw = string(), let text = text(raw) else { return false }
    value = text
    return true
  }

  fileprivate mutating func read(_ value: inout UInt64?) -> Bool {
    guard let number = unsigned() else { return false }
    value = number
    return true
  }

  fileprivate mutating func read(_ value: inout Int64?) -> Bool {
    let isNegative = take(UInt8(ascii: "-"))
    guard let magnitude = unsigned(), let number = Int64(exactly: magnitude) else { return false }
    value = isNegative ? -number : number
    return true
  }
}
