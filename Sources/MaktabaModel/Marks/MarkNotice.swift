/// Something in the journals that the person should know of. Nothing readable is lost by any of these.
public enum MarkNotice: Equatable, Hashable, Sendable, CustomStringConvertible {
  /// The last line of a file is incomplete: writing was cut off before the mark was acknowledged.
  case tornLine(file: String, line: Int)
  /// A line does not match its checksum and was left out.
  case damagedLine(file: String, line: Int)
  /// So many more damaged lines in a file, not named one by one.
  case moreDamagedLines(file: String, count: Int)
  /// Lines of a newer version or with unknown actions: kept and exported, but not shown.
  case unknownLines(file: String, count: Int)
  /// Two different lines bear this name, as after copying a folder together with its device name. Both count, in an order
  /// that is the same everywhere.
  case sameName(MarkID)
  /// A file could not be read.
  case unreadable(file: String, SystemFault)
  /// A file is larger than any journal is read.
  case tooLarge(file: String)
  /// The file of interests (``Interests``) could not be read; they are as they were, or none.
  case interestsUnreadable(file: String, reason: String)

  /// A sentence: what, and what it means.
  public var description: String {
    switch self {
    case .tornLine(let file, let line):
      "\(file), line \(line): the last line is incomplete and was left out. It was never confirmed as saved."
    case .damagedLine(let file, let line): "\(file), line \(line): the line is damaged and was left out."
    case .moreDamagedLines(let file, let count): "\(file): \(count) more damaged lines were left out."
    case .unknownLines(let file, let count):
      "\(file): \(count) marks of a newer version are kept, and not shown here."
    case .sameName(let id):
      "Two different marks are both called \(id.counter) of \(id.device). Both count. Was a folder of marks copied?"
    case .unreadable(let file, let fault): "\(file) cannot be read: \(fault)."
    case .tooLarge(let file): "\(file) is too large for a journal of marks and was left out."
    case .interestsUnreadable(let file, let reason):
      "\(file) cannot be read: \(reason). Correct it, or set anew what is for you."
    }
  }
}

/// Why a mark was not saved, or a file not exported or imported. The state in memory is as before.
public enum MarkError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The journal could not be written.
  case notSaved(SystemFault)
  /// Another copy of the program kept the journal locked for two seconds.
  case busy
  /// The names in the mark are too long for a line.
  case tooLong(work: String)
  /// The counter of this device is at its end, which only a forged file brings about.
  case exhausted
  /// The file could not be written.
  case notExported(path: String, SystemFault)
  /// The file to import could not be read.
  case notImported(path: String, SystemFault)
  /// The file to import holds no marks.
  case noMarks(path: String)
  /// Interests (``Interests``) could not be written.
  case interestsNotSaved(SystemFault)
  /// What stands in the library could not be written when the person left.
  case visitNotSaved(SystemFault)

  /// A sentence: what failed, why, and what to do.
  public var description: String {
    switch self {
    case .notSaved(let fault): "Not saved: \(fault)."
    case .busy: "Not saved: another copy of the program is writing marks. Try again."
    case .tooLong(let work): "Not saved: the name of the work is too long (\(work.prefix(60))…)."
    case .exhausted: "Not saved: no number is left for new marks. Export the marks and remove the device's name."
    case .notExported(let path, let fault): "The marks were not exported to \(path): \(fault)."
    case .notImported(let path, let fault): "\(path) was not imported: \(fault)."
    case .noMarks(let path): "\(path) was not imported: it holds no marks."
    case .interestsNotSaved(let fault): "What is for you was not saved: \(fault)."
    case .visitNotSaved(let fault): "The next visit will not know what is new since this one: \(fault)."
    }
  }

  /// Does what may fail while a mark is saved.
  static func saving<Result>(_ work: () throws(SystemFault) -> Result) throws(MarkError) -> Result {
    do {
      return try work()
    } catch {
      throw .notSaved(error)
    }
  }
}
