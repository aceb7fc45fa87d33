import Glibc

/// The encoded catalogue in a file of its own beside the index: one read brings it into memory, where it is used as it
/// stands. (As a value in the database it would be copied three times: 30 MB for 50,000 documents.)
///
/// It is replaced as a whole, after the index has the rows it names, so that at every moment it is a true picture of
/// some state. A damaged or torn one does not decode, and is made anew.
struct CatalogueFile: Sendable {
  let path: String

  /// What is there; nil when nothing can be read. - Returns: the bytes, and what the file then was.
  func read() -> (bytes: [UInt8], status: FileStatus)? {
    guard let file = try? Descriptor(FileSystemCalls.system.open(path, O_RDONLY)), let status = try? file.status(),
      let bytes = try? file.read(0..<status.size)
    else { return nil }
    return (bytes, status)
  }

  /// What the file is now: tells, without reading it, whether another copy of the program has replaced it.
  var status: FileStatus? {
    guard let file = try? Descriptor(FileSystemCalls.system.open(path, O_RDONLY)) else { return nil }
    return try? file.status()
  }

  /// Replaces it. Nothing here is worth a wait for the disk.
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    let calls = FileSystemCalls.system
    let temporary = path + ".new"
    unlink(temporary)
    let file = Descriptor(try calls.open(temporary, O_WRONLY | O_CREAT | O_EXCL))
    do {
      try calls.writeAll(bytes, to: file.number)
      try calls.rename(temporary, path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  func remove() { unlink(path) }
}
