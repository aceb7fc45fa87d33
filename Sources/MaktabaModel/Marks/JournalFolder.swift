import Glibc

/// New text of a journal file: whole lines, or what will never become one.
struct JournalChunk {
  var file: String
  /// The number of the first line in the file, from 1.
  var firstLine: Int
  var bytes: [UInt8]
}

/// The journal files of one profile, and how far each was read. Files are only ever appended to.
struct JournalFolder {
  /// How far a file was read.
  private struct Reading {
    var status: FileStatus
    /// Bytes read for good.
    var settled = 0
    /// Line feeds in them.
    var lines = 0
    /// The file ends in an incomplete line, and nobody is writing it.
    var isTorn = false

    /// The file is the one that was read, and what was read still stands at its beginning.
    func isContinued(by now: FileStatus) -> Bool {
      let isSame = status.device == now.device && status.inode == now.inode
      return isSame && now.size >= status.size && (now.size > status.size || now.modified == status.modified)
    }
  }

  /// What there is to read since the last time.
  enum News {
    case nothing
    /// Files grew.
    case more([JournalChunk])
    /// A file was replaced or went away: everything, from the beginning.
    case everything([JournalChunk])
  }

  let folder: PrivateFolder
  private var readings: [String: Reading] = [:]
  private var faults: [String: MarkNotice] = [:]
  private var isSynced = false

  init(_ folder: PrivateFolder) { self.folder = folder }

  /// Torn ends and unreadable files, as they stand now.
  var notices: [MarkNotice] {
    let torn = readings.filter(\.value.isTorn).map { MarkNotice.tornLine(file: $0.key, line: $0.value.lines + 1) }
    return (torn + faults.values).sorted { $0.description < $1.description }
  }

  /// Looks at every file's size and time, and reads what is new.
  mutating func news() -> News {
    let names = names()
    if readings.keys.contains(where: { !names.contains($0) }) { return everything(names) }
    var chunks: [JournalChunk] = []
    for name in names {
      guard let chunk = newText(of: name) else { return everything(names) }
      if !chunk.bytes.isEmpty { chunks.append(chunk) }
    }
    return chunks.isEmpty ? .nothing : .more(chunks)
  }

  /// All text of all files, from the beginning.
  mutating func everything() -> [JournalChunk] {
    readings = [:]
    return names().compactMap { newText(of: $0) }
  }

  private mutating func everything(_ names: [String]) -> News {
    readings = [:]
    return .everything(names.compactMap { newText(of: $0) })
  }

  private mutating func names() -> [String] {
    faults = [:]
    do {
      return try folder.names(endingWith: ".jsonl")
    } catch {
      faults[""] = .unreadable(file: folder.path, error)
      return []
    }
  }

  /// The new text of a file; nil when the file is no longer the one that was read.
  private mutating func newText(of name: String) -> JournalChunk? {
    let path = folder.path + "/" + name
    var found = stat()
    if stat(path, &found) == 0, let known = readings[name], known.status == FileStatus(found) {
      return JournalChunk(file: name, firstLine: 0, bytes: [])
    }
    do {
      let file = Descriptor(try folder.calls.open(path, O_RDONLY | O_NONBLOCK))
      return try newText(of: name, in: file, isMine: false)
    } catch {
      faults[name] = .unreadable(file: name, error)
      return JournalChunk(file: name, firstLine: 0, bytes: [])
    }
  }

  /// The new text of a file that is open; nil when the file is no longer the one that was read.
  /// - Parameter isMine: the caller holds the file's lock.
  mutating func newText(
    of name: String, in file: borrowing Descriptor, isMine: Bool
  ) throws(SystemFault) -> JournalChunk? {
    let status = try file.status()
    guard status.isRegular, status.size <= JournalLimits.fileBytes else {
      faults[name] = .tooLarge(file: name)
      return JournalChunk(file: name, firstLine: 0, bytes: [])
    }
    var reading = readings[name] ?? Reading(status: status)
    if readings[name] != nil, !reading.isContinued(by: status) { return nil }
    var bytes = try file.read(reading.settled..<status.size)
    let settled = bytes.withUnsafeBufferPointer(JournalText.settledCount)
    reading.isTorn = settled < bytes.count && (isMine || FileLock.isFree(file))
    bytes.removeLast(bytes.count - settled)
    let chunk = JournalChunk(file: name, firstLine: reading.lines + 1, bytes: bytes)
    reading.status = status
    reading.settled += settled
    reading.lines += chunk.bytes.withUnsafeBufferPointer { JournalText.forEachLine(of: $0) { _ in } }
    readings[name] = reading
    return chunk
  }

  /// Opens a file to append to it, makes it and the folder when they are missing, and takes its lock.
  func openForAppending(_ name: String) throws(MarkError) -> Descriptor {
    try MarkError.saving { () throws(SystemFault) in try folder.make() }
    let path = folder.path + "/" + name
    let number = try MarkError.saving { () throws(SystemFault) in
      try folder.calls.open(path, O_RDWR | O_CREAT | O_APPEND)
    }
    let file = Descriptor(number)
    try FileLock.take(file)
    return file
  }

  /// Appends lines and brings them to the medium before it returns.
  ///
  /// One write when the system takes it whole. After a failure the file is cut back to what it was, so that a mark that was
  /// not confirmed does not come back later.
  mutating func append(_ lines: [UInt8], to file: borrowing Descriptor) throws(SystemFault) {
    let size = try file.status().size
    let last = try file.read(max(0, size - 1)..<size)
    do {
      let isTorn = last != [] && last != [UInt8(ascii: "\n")]
      try folder.calls.writeAll(isTorn ? [UInt8(ascii: "\n")] + lines : lines, to: file.number)
      try folder.calls.sync(file.number)
      if !isSynced { try folder.sync(levels: 3) }
      isSynced = true
    } catch {
      cutBack(file, to: size)
      throw error
    }
  }

  /// Takes back an append that failed. When that fails too, the lines may stand in the file, and are then read from it.
  private func cutBack(_ file: borrowing Descriptor, to size: Int) {
    do { try folder.calls.truncate(file.number, size) } catch {}
  }
}
