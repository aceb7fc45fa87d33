/// A mark as a journal line holds it.
///
/// A class, because tens of thousands of them are sorted and folded at every start, and a reference is cheap to move.
final class JournalEntry: Equatable, Sendable {
  /// The line's name.
  let id: MarkID
  /// The counter of the first mark recorded together with this one; undo takes a batch back as one.
  let batch: UInt64
  /// Library id.
  let library: String
  /// What was done.
  let mark: Mark
  /// The line's checksum: orders two lines that bear the same name and differ.
  let check: UInt32

  init(id: MarkID, batch: UInt64, library: String, mark: Mark, check: UInt32 = 0) {
    self.id = id
    self.batch = batch
    self.library = library
    self.mark = mark
    self.check = check
  }

  /// The name of the batch: that of its first mark.
  var batchID: MarkID { MarkID(counter: batch, device: id.device) }

  /// The order in which entries count.
  static func precedes(_ a: JournalEntry, _ b: JournalEntry) -> Bool {
    if a.id.counter != b.id.counter { return a.id.counter < b.id.counter }
    if a.id.device != b.id.device { return a.id.device < b.id.device }
    return a.check < b.check
  }

  static func == (a: JournalEntry, b: JournalEntry) -> Bool {
    a.id == b.id && a.batch == b.batch && a.check == b.check && a.library == b.library && a.mark == b.mark
  }
}

/// The fields of a journal line. The raw value is the field's name: its bytes, the first one lowest, so that a name is
/// compared as one number.
enum JournalField: UInt64, CaseIterable {
  case version = 0x76  // v
  case device = 0x6563_6976_6564  // device
  case counter = 0x72_6574_6e75_6f63  // counter
  case batch = 0x68_6374_6162  // batch
  case time = 0x656d_6974  // time
  case library = 0x79_7261_7262_696c  // library
  case work = 0x6b72_6f77  // work
  case language = 0x6567_6175_676e_616c  // language
  case action = 0x6e6f_6974_6361  // action
  case undoes = 0x7365_6f64_6e75  // undoes
  case edition = 0x6e_6f69_7469_6465  // edition
  case content = 0x74_6e65_746e_6f63  // content
  case title = 0x65_6c74_6974  // title
  case place = 0x65_6361_6c70  // place
  case section = 0x6e_6f69_7463_6573  // section
  case heading = 0x67_6e69_6461_6568  // heading
  case words = 0x73_6472_6f77  // words
  case offset = 0x7465_7366_666f  // offset
  case percent = 0x74_6e65_6372_6570  // percent
  case task = 0x6b73_6174  // task
  case ordinal = 0x6c_616e_6964_726f  // ordinal
  case count = 0x74_6e75_6f63  // count
  case sum = 0x6d_7573  // sum
  case check = 0x6b_6365_6863  // check

  /// The name's bytes.
  var name: [UInt8] {
    let bytes = withUnsafeBytes(of: rawValue.littleEndian, Array.init)
    return Array(bytes.prefix { $0 != 0 })
  }

  /// The field of a name; nil for a name this version does not know.
  init?(name: UnsafeBufferPointer<UInt8>) {
    guard (1...8).contains(name.count) else { return nil }
    var packed: UInt64 = 0
    for (index, byte) in name.enumerated() { packed |= UInt64(byte) << UInt64(8 * index) }
    self.init(rawValue: packed)
  }
}

/// What bounds a journal line.
enum JournalLimits {
  /// The version written.
  static let version: UInt64 = 1
  /// The longest line read or written, in bytes; a longer one is damage.
  static let lineBytes = 256 * 1024
  /// Titles, headings and words are cut to this many bytes of UTF-8.
  static let textBytes = 1024
  /// Counters of other devices above this are not followed, so that a hostile file cannot use the numbers up.
  static let plausibleCounter: UInt64 = 1 << 52
  /// The largest journal file read, in bytes.
  static let fileBytes = 512 * 1024 * 1024
  /// Damaged lines named per file; the rest are counted.
  static let namedLines = 100
}
