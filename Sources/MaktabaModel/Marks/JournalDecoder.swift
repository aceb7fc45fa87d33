/// What a journal line turned out to be.
enum JournalLine: Equatable {
  /// A mark of the library asked for.
  case entry(JournalEntry)
  /// A mark of another library.
  case other(MarkID, library: String)
  /// Whole, but of a version or with an action that is not known here. It is kept and handed on.
  case unknown(MarkID, library: String?)
  /// Torn or damaged.
  case damaged

  /// The line's name; nil for a damaged one.
  var id: MarkID? {
    switch self {
    case .entry(let entry): entry.id
    case .other(let id, _), .unknown(let id, _): id
    case .damaged: nil
    }
  }

  /// The library the line speaks of, when it can be told.
  var library: String? {
    switch self {
    case .entry(let entry): entry.library
    case .other(_, let library): library
    case .unknown(_, let library): library
    case .damaged: nil
    }
  }
}

/// Reads journal lines.
///
/// Every version of the format keeps to this: a line is one JSON object in UTF-8 with at least `v`, `device` and `counter`,
/// and ends in `,"check":"xxxxxxxx"}`, the CRC-32C of all bytes before that in hexadecimal.
struct JournalDecoder {
  /// The library whose marks are wanted; nil for every library.
  let library: String?
  /// Tags read before: few languages, many lines.
  private var languages: [(text: String, tag: LanguageTag)] = []

  init(library: String?) { self.library = library }

  /// Reads a line, without its line feed. O(bytes).
  mutating func decode(_ line: UnsafeBufferPointer<UInt8>) -> JournalLine {
    guard let check = JournalDecoder.verified(line) else { return .damaged }
    var cursor = JSONCursor(line)
    var fields = JournalFields()
    guard cursor.members({ fields.read($1, &$0) }), cursor.index == line.count else { return .damaged }
    guard let version = fields.version, let counter = fields.counter, counter > 0,
      let device = fields.device.flatMap(cursor.text), (1...64).contains(device.utf8.count)
    else { return .damaged }
    let id = MarkID(counter: counter, device: device)
    let ofLibrary = fields.library.flatMap(cursor.text)
    guard version == JournalLimits.version, let ofLibrary else { return .unknown(id, library: ofLibrary) }
    if let library, library != ofLibrary { return .other(id, library: ofLibrary) }
    guard let mark = mark(fields, cursor) else { return .unknown(id, library: ofLibrary) }
    return .entry(
      JournalEntry(
        id: id, batch: fields.batch ?? counter, library: library ?? ofLibrary, mark: mark, check: check))
  }

  private mutating func mark(_ fields: JournalFields, _ cursor: JSONCursor) -> Mark? {
    guard let work = fields.work.flatMap(cursor.text), let action = action(fields, cursor),
      let language = fields.language.flatMap(cursor.text).flatMap({ tag($0) })
    else { return nil }
    let task = fields.task.flatMap { $0.task(cursor) }
    // An untick whose task is not understood must not be taken for one of all tasks.
    if task == nil, action == .tick || fields.task != nil { return nil }
    return Mark(
      work: work, language: language, action: action, edition: fields.edition.flatMap { Int(exactly: $0) },
      contentHash: fields.content.flatMap(cursor.text) ?? "", title: fields.title.flatMap(cursor.text) ?? "",
      place: fields.place.flatMap { $0.place(cursor) }, task: task)
  }

  private func action(_ fields: JournalFields, _ cursor: JSONCursor) -> Mark.Action? {
    switch fields.action.flatMap(cursor.text) {
    case "read": .read
    case "unread": .unread
    case "bookmark": .bookmark
    case "unbookmark": .unbookmark
    case "tick": .tick
    case "untick": .untick
    case "position": .position
    case "undo": fields.undoes.flatMap { $0.id(cursor) }.map(Mark.Action.undo)
    default: nil
    }
  }

  private mutating func tag(_ text: String) -> LanguageTag? {
    if let known = languages.first(where: { $0.text == text }) { return known.tag }
    guard let tag = LanguageTag(text) else { return nil }
    if languages.count < 64 { languages.append((text, tag)) }
    return tag
  }

  /// The checksum of a line whose checksum is right; nil for any other.
  static func verified(_ line: UnsafeBufferPointer<UInt8>, longest: Int = JournalLimits.lineBytes) -> UInt32? {
    guard line.count > JournalTail.count, line.count <= longest, line[0] == UInt8(ascii: "{"),
      let said = JournalTail.checksum(line)
    else { return nil }
    let covered = UnsafeBufferPointer(rebasing: line[..<(line.count - JournalTail.count)])
    return Checksum.of(covered) == said ? said : nil
  }
}

/// The end of every journal line: `,"check":"xxxxxxxx"}`.
enum JournalTail {
  private static let opening = Array(",\"check\":\"".utf8)
  private static let closing = Array("\"}".utf8)
  private static let digits = Array("0123456789abcdef".utf8)
  /// Length in bytes.
  static let count = 20

  /// The end of a line with a checksum.
  static func bytes(_ checksum: UInt32) -> [UInt8] {
    opening + (0..<8).map { digits[Int(checksum >> UInt32(28 - 4 * $0)) & 15] } + closing
  }

  /// The checksum that a line says it has; nil when it does not end as a line does.
  static func checksum(_ line: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard line.count >= count else { return nil }
    let tail = line[(line.count - count)...]
    guard tail.starts(with: opening), tail.suffix(2).elementsEqual(closing) else { return nil }
    var value: UInt32 = 0
    for byte in tail.dropFirst(opening.count).prefix(8) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return value
  }
}
