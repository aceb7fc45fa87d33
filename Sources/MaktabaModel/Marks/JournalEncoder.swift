/// Writes journal lines: one JSON object, fields in a fixed order, texts without control characters, checksum last.
struct JournalEncoder {
  private var bytes: [UInt8] = []

  /// A line with its line feed; nil when it would be longer than a reader takes.
  /// - Parameter time: seconds since 1970 by the device's clock, for people who read the file: nothing is ordered by it.
  static func line(_ entry: JournalEntry, time: Int64) -> [UInt8]? {
    var encoder = JournalEncoder()
    encoder.bytes.reserveCapacity(512)
    encoder.write(entry, time)
    let checksum = encoder.bytes.withUnsafeBufferPointer(Checksum.of)
    let line = encoder.bytes + JournalTail.bytes(checksum)
    return line.count <= JournalLimits.lineBytes ? line + [UInt8(ascii: "\n")] : nil
  }

  private mutating func write(_ entry: JournalEntry, _ time: Int64) {
    bytes.append(UInt8(ascii: "{"))
    write(.version, JournalLimits.version)
    write(.device, entry.id.device)
    write(.counter, entry.id.counter)
    if entry.batch != entry.id.counter { write(.batch, entry.batch) }
    write(.time, JournalTime.text(time))
    write(.library, entry.library)
    write(entry.mark)
  }

  private mutating func write(_ mark: Mark) {
    write(.work, mark.work)
    write(.language, mark.language.text)
    write(.action, mark.action.name)
    if case .undo(let id) = mark.action {
      write(.undoes) {
        $0.write(.counter, id.counter)
        $0.write(.device, id.device)
      }
    }
    if let edition = mark.edition, edition >= 0 { write(.edition, UInt64(edition)) }
    write(.content, mark.contentHash)
    write(.title, mark.title.prefix(utf8: JournalLimits.textBytes))
    if let place = mark.place { write(place) }
    if let task = mark.task { write(task) }
  }

  private mutating func write(_ place: MarkedPlace) {
    write(.place) {
      $0.write(.section, place.section.prefix(utf8: JournalLimits.textBytes))
      $0.write(.heading, place.heading.prefix(utf8: JournalLimits.textBytes))
      $0.write(.words, place.words.prefix(utf8: JournalLimits.textBytes))
      $0.write(.offset, UInt64(max(0, place.offset)))
      $0.write(.percent, UInt64(min(max(0, place.percent), 100)))
    }
  }

  private mutating func write(_ task: MarkedTask) {
    write(.task) {
      $0.write(.section, task.section.prefix(utf8: JournalLimits.textBytes))
      $0.write(.ordinal, UInt64(max(0, task.ordinal)))
      $0.write(.count, UInt64(max(0, task.count)))
      $0.write(.words, task.words.prefix(utf8: JournalLimits.textBytes))
      $0.write(.sum, UInt64(task.checksum))
    }
  }

  private mutating func write(_ field: JournalField, _ number: UInt64) {
    write(field)
    bytes.append(contentsOf: String(number).utf8)
  }

  private mutating func write(_ field: JournalField, _ text: String) {
    write(field)
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars { write(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ field: JournalField, _ object: (inout JournalEncoder) -> Void) {
    write(field)
    bytes.append(UInt8(ascii: "{"))
    object(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ field: JournalField) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: field.name)
    bytes.append(contentsOf: "\":".utf8)
  }

  /// Control characters are escaped, so that a journal on a terminal is text and nothing else.
  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(scalar.value)])
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u".utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension Mark.Action {
  /// The action's name on a line.
  var name: String {
    switch self {
    case .read: "read"
    case .unread: "unread"
    case .bookmark: "bookmark"
    case .unbookmark: "unbookmark"
    case .tick: "tick"
    case .untick: "untick"
    case .position: "position"
    case .undo: "undo"
    }
  }
}

extension String {
  /// As many whole characters as fit into a number of UTF-8 bytes.
  fileprivate func prefix(utf8 limit: Int) -> String {
    utf8.count <= limit ? self : String(self[..<index(atOrBefore: limit)])
  }

  private func index(atOrBefore offset: Int) -> Index {
    var end = utf8.index(startIndex, offsetBy: offset)
    while end > startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    return end
  }
}
