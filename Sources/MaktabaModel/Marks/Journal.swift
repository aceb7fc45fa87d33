/// The marks of one library, and where they are kept: in the profile's folder, or in memory alone.
struct Journal {
  /// A whole line, as it is kept and handed on.
  struct Record: Hashable {
    var id: MarkID
    var library: String?
    var bytes: [UInt8]
  }

  let library: String
  /// The name under which this device writes, once it is known.
  private(set) var device: String?
  private var history = MarkHistory()
  private var decoder: JournalDecoder
  private var findings: [String: JournalFindings] = [:]
  /// nil in private mode.
  private var files: JournalFolder?
  private let name: DeviceName?
  /// The lines of private mode.
  private var memory: [UInt8] = []

  /// A journal that keeps marks in memory alone, and touches no file.
  init(inMemoryFor library: String) {
    self.library = library
    decoder = JournalDecoder(library: library)
    device = "private"
    files = nil
    name = nil
  }

  /// The journal in a folder. Reads nothing yet.
  init(library: String, folder: PrivateFolder, device: DeviceName) {
    self.library = library
    decoder = JournalDecoder(library: library)
    files = JournalFolder(folder)
    name = device
    self.device = device.read()
  }

  /// What the person should know of.
  var notices: [MarkNotice] {
    let found = findings.sorted { $0.key < $1.key }.flatMap { $0.value.notices($0.key) }
    return (files?.notices ?? []) + found + history.conflicts.map(MarkNotice.sameName)
  }

  /// The fold of all marks.
  var state: MarkState { history.state }

  /// Reads what was added since the last time, by this or another program; true when there was something.
  mutating func refresh() -> Bool {
    switch files?.news() ?? .nothing {
    case .nothing: return false
    case .more(let chunks): chunks.forEach { absorb($0) }
    case .everything(let chunks):
      history = MarkHistory()
      findings = [:]
      chunks.forEach { absorb($0) }
    }
    history.sort()
    return true
  }

  /// Adds marks under this device's name, as one batch.
  mutating func record(_ marks: [Mark], time: Int64) throws(MarkError) {
    let device = try obtainDevice()
    try append(to: device + ".jsonl") { journal throws(MarkError) in
      guard let first = journal.history.nextCounter(of: device) else { throw .exhausted }
      return try journal.lines(marks, from: first, device: device, time: time)
    }
  }

  /// Takes back the last marks this device recorded together; nil when there are none.
  mutating func undo(time: Int64) throws(MarkError) -> [Mark]? {
    _ = refresh()
    guard let device, let batch = history.lastBatch(of: device), var mark = batch.marks.first else { return nil }
    mark.action = .undo(batch.id)
    mark.place = nil
    mark.task = nil
    try record([mark], time: time)
    return batch.marks
  }

  /// Adds whole lines of any device that are not here yet, and says how many they were.
  mutating func add(_ records: [Record]) throws(MarkError) -> Int {
    let device = try obtainDevice()
    var added = 0
    try append(to: "imported-" + device + ".jsonl") { journal throws(MarkError) in
      let known = Set(journal.records().lazy.map(\.bytes))
      let missing = Record.sorted(records).filter { !known.contains($0.bytes) }
      added = missing.count
      return missing.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    }
    return added
  }

  /// Every whole line, of every library, also those not understood here; each once, in an order that depends on the lines
  /// alone. Reads all files.
  func records() -> [Record] {
    guard var files else { return Record.read(memory).records }
    return Record.sorted(files.everything().flatMap { Record.read($0.bytes).records })
  }

  private mutating func obtainDevice() throws(MarkError) -> String {
    if let device { return device }
    let obtained = try name?.obtain() ?? "private"
    device = obtained
    return obtained
  }

  private func lines(
    _ marks: [Mark], from first: UInt64, device: String, time: Int64
  ) throws(MarkError) -> [UInt8] {
    guard UInt64.max - first > UInt64(marks.count) else { throw .exhausted }
    var lines: [UInt8] = []
    for (index, mark) in marks.enumerated() {
      let id = MarkID(counter: first + UInt64(index), device: device)
      let entry = JournalEntry(id: id, batch: first, library: library, mark: mark)
      guard let line = JournalEncoder.line(entry, time: time) else { throw .tooLong(work: mark.work) }
      lines += line
    }
    return lines
  }

  /// Appends what `text` makes while the file is locked and everything in it is known. The marks count once they are on the
  /// medium, and not before.
  private mutating func append(
    to name: String, _ text: (inout Journal) throws(MarkError) -> [UInt8]
  ) throws(MarkError) {
    guard files != nil else { return try appendInMemory(text(&self)) }
    guard let file = try files?.openForAppending(name) else { return }
    _ = refresh()
    let lines = try text(&self)
    if lines.isEmpty { return }
    do {
      try files?.append(lines, to: file)
      if let chunk = try files?.newText(of: name, in: file, isMine: true) { absorb(chunk) }
    } catch {
      throw .notSaved(error)
    }
    history.sort()
  }

  private mutating func appendInMemory(_ lines: [UInt8]) {
    memory += lines
    absorb(JournalChunk(file: "", firstLine: 1, bytes: lines))
    history.sort()
  }

  private mutating func absorb(_ chunk: JournalChunk) {
    let found = chunk.bytes.withUnsafeBufferPointer { bytes in
      decoder.decode(text: bytes, firstLine: chunk.firstLine) { line, _ in
        if case .entry(let entry) = line { history.add(entry) } else if let id = line.id { history.see(id) }
      }
    }
    findings[chunk.file, default: JournalFindings()].damaged += found.findings.damaged
    findings[chunk.file, default: JournalFindings()].unknown += found.findings.unknown
  }
}

extension Journal.Record {
  /// The whole lines of a text.
  static func read(_ text: [UInt8]) -> (records: [Journal.Record], findings: JournalFindings) {
    var records: [Journal.Record] = []
    var decoder = JournalDecoder(library: nil)
    let found = text.withUnsafeBufferPointer { bytes in
      decoder.decode(text: bytes, firstLine: 1) { line, raw in
        if let id = line.id { records.append(Journal.Record(id: id, library: line.library, bytes: Array(raw))) }
      }
    }
    return (records, found.findings)
  }

  /// Each once, by name, then by bytes.
  static func sorted(_ records: [Journal.Record]) -> [Journal.Record] {
    Set(records).sorted { a, b in
      a.id != b.id ? a.id < b.id : a.bytes.lexicographicallyPrecedes(b.bytes)
    }
  }
}
