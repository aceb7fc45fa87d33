/// The fields of a line as they stand in it, before texts are made of them.
struct JournalFields {
  var version: UInt64?
  var counter: UInt64?
  var batch: UInt64?
  var edition: UInt64?
  var device: JSONCursor.RawText?
  var library: JSONCursor.RawText?
  var work: JSONCursor.RawText?
  var language: JSONCursor.RawText?
  var action: JSONCursor.RawText?
  var content: JSONCursor.RawText?
  var title: JSONCursor.RawText?
  var undoes: NameFields?
  var place: PlaceFields?
  var task: TaskFields?

  /// Takes the value of a field, or steps over one that is not known; false when it is not of the field's kind.
  mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch JournalField(name: UnsafeBufferPointer(rebasing: cursor.bytes[name.range])) {
    case .version: cursor.read(number: &version)
    case .counter: cursor.read(number: &counter)
    case .batch: cursor.read(number: &batch)
    case .edition: cursor.read(number: &edition)
    case .device: cursor.read(text: &device)
    case .library: cursor.read(text: &library)
    case .work: cursor.read(text: &work)
    case .language: cursor.read(text: &language)
    case .action: cursor.read(text: &action)
    case .content: cursor.read(text: &content)
    case .title: cursor.read(text: &title)
    case .undoes: readUndone(&cursor)
    case .place: readPlace(&cursor)
    case .task: readTask(&cursor)
    default: cursor.skipValue()
    }
  }

  private mutating func readUndone(_ cursor: inout JSONCursor) -> Bool {
    var fields = NameFields()
    guard cursor.members({ fields.read($1, &$0) }) else { return false }
    undoes = fields
    return true
  }

  private mutating func readPlace(_ cursor: inout JSONCursor) -> Bool {
    var fields = PlaceFields()
    guard cursor.members({ fields.read($1, &$0) }) else { return false }
    place = fields
    return true
  }

  private mutating func readTask(_ cursor: inout JSONCursor) -> Bool {
    var fields = TaskFields()
    guard cursor.members({ fields.read($1, &$0) }) else { return false }
    task = fields
    return true
  }
}

/// The name of another line, inside a line.
struct NameFields {
  private var counter: UInt64?
  private var device: JSONCursor.RawText?

  mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch JournalField(name: UnsafeBufferPointer(rebasing: cursor.bytes[name.range])) {
    case .counter: cursor.read(number: &counter)
    case .device: cursor.read(text: &device)
    default: cursor.skipValue()
    }
  }

  func id(_ cursor: JSONCursor) -> MarkID? {
    guard let counter, let device = device.flatMap(cursor.text) else { return nil }
    return MarkID(counter: counter, device: device)
  }
}

/// A place, inside a line.
struct PlaceFields {
  private var section: JSONCursor.RawText?
  private var heading: JSONCursor.RawText?
  private var words: JSONCursor.RawText?
  private var offset: UInt64?
  private var percent: UInt64?

  mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch JournalField(name: UnsafeBufferPointer(rebasing: cursor.bytes[name.range])) {
    case .section: cursor.read(text: &section)
    case .heading: cursor.read(text: &heading)
    case .words: cursor.read(text: &words)
    case .offset: cursor.read(number: &offset)
    case .percent: cursor.read(number: &percent)
    default: cursor.skipValue()
    }
  }

  func place(_ cursor: JSONCursor) -> MarkedPlace? {
    guard let section = section.flatMap(cursor.text) else { return nil }
    return MarkedPlace(
      section: section, heading: heading.flatMap(cursor.text) ?? "", words: words.flatMap(cursor.text) ?? "",
      offset: Int(clamping: offset ?? 0), percent: Int(min(percent ?? 0, 100)))
  }
}

/// A task, inside a line.
struct TaskFields {
  private var section: JSONCursor.RawText?
  private var ordinal: UInt64?
  private var count: UInt64?
  private var words: JSONCursor.RawText?
  private var sum: UInt64?

  mutating func read(_ name: JSONCursor.RawText, _ cursor: inout JSONCursor) -> Bool {
    switch JournalField(name: UnsafeBufferPointer(rebasing: cursor.bytes[name.range])) {
    case .section: cursor.read(text: &section)
    case .ordinal: cursor.read(number: &ordinal)
    case .count: cursor.read(number: &count)
    case .words: cursor.read(text: &words)
    case .sum: cursor.read(number: &sum)
    default: cursor.skipValue()
    }
  }

  /// All fields are needed: without one of them it would be another task.
  func task(_ cursor: JSONCursor) -> MarkedTask? {
    guard let section = section.flatMap(cursor.text), let words = words.flatMap(cursor.text), let ordinal, let count,
      let checksum = sum.flatMap(UInt32.init(exactly:))
    else { return nil }
    return MarkedTask(
      section: section, ordinal: Int(clamping: ordinal), count: Int(clamping: count), words: words,
      checksum: checksum)
  }
}

extension JSONCursor {
  fileprivate mutating func read(number: inout UInt64?) -> Bool {
    number = unsigned()
    return number != nil
  }

  fileprivate mutating func read(text: inout RawText?) -> Bool {
    text = string()
    return text != nil
  }
}
