import Glibc

/// A file that is there whole or not at all, whatever happens while it is written.
///
/// Temporary file (exclusive, mode 0600), write, sync, rename, sync the same descriptor again (without it vfat leaves a
/// file of no bytes after a power cut), sync the folder.
struct DurableFile: Sendable {
  /// Absolute, or relative to the working folder.
  let path: String
  let calls: FileSystemCalls

  init(_ path: String, calls: FileSystemCalls = .system) {
    self.path = path
    self.calls = calls
  }

  /// Replaces the file by these bytes. After a failure the old file stands untouched and no temporary one is left.
  /// - Parameters:
  ///   - mode: the file's rights; 0600 when left out.
  ///   - isNew: a file that is there already is left as it is, and is a fault (`EEXIST`).
  func write(_ bytes: [UInt8], mode: mode_t? = nil, isNew: Bool = false) throws(SystemFault) {
    let temporary = folder + "/.maktaba-" + String(UInt64.random(in: 0...UInt64.max), radix: 36) + ".tmp"
    let file = Descriptor(try calls.open(temporary, O_WRONLY | O_CREAT | O_EXCL))
    do {
      try calls.writeAll(bytes, to: file.number)
      if let mode { fchmod(file.number, mode) }
      try calls.sync(file.number)
      try isNew ? calls.renameNew(temporary, path) : calls.rename(temporary, path)
    } catch {
      unlink(temporary)
      throw error
    }
    try calls.sync(file.number)
    try PrivateFolder(folder, calls: calls).sync()
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/." : String(path[..<slash])
  }
}
