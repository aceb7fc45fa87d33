import Glibc

/// A folder inside a library, which several people may share: what is made in it can be read by whoever can read the
/// library, unlike a person's own files.
struct SharedFolder {
  /// The library.
  let root: String
  /// Relative to the library.
  let path: String
  let calls: FileSystemCalls

  private var absolute: String { root + "/" + path }

  /// The rights of the library's own folder, as files have them.
  var fileMode: mode_t {
    var status = stat()
    return stat(root, &status) == 0 ? status.st_mode & 0o666 : 0o600
  }

  /// Makes the folder and those above it that are missing.
  func make() throws(SystemFault) {
    var made = root
    for part in path.split(separator: "/") {
      made += "/" + part
      if access(made, F_OK) == 0 { continue }
      do {
        try calls.makeDirectory(made)
        chmod(made, fileMode | (fileMode & 0o444) >> 2 | 0o700)
      } catch let fault {
        if fault.code != EEXIST { throw fault }
      }
    }
  }

  /// Opens a file to append to it, and takes its lock.
  func openForAppending(_ name: String) throws(SystemFault) -> Descriptor {
    let isNew = access(absolute + "/" + name, F_OK) != 0
    let file = Descriptor(try calls.open(absolute + "/" + name, O_RDWR | O_CREAT | O_APPEND))
    if isNew { fchmod(file.number, fileMode) }
    do { try FileLock.take(file) } catch { throw SystemFault(code: EWOULDBLOCK) }
    return file
  }

  /// Appends a line and brings it to the medium; after a failure the file is as it was.
  func append(_ line: [UInt8], to file: borrowing Descriptor) throws(SystemFault) {
    let size = try file.status().size
    let last = try file.read(max(0, size - 1)..<size)
    do {
      let isTorn = last != [] && last != [UInt8(ascii: "\n")]
      try calls.writeAll(isTorn ? [UInt8(ascii: "\n")] + line : line, to: file.number)
      try calls.sync(file.number)
      try PrivateFolder(absolute, calls: calls).sync(levels: 3)
    } catch {
      // When this fails too, the line may stand in the file, and is then read from it.
      try? calls.truncate(file.number, size)
      throw error
    }
  }

  /// Writes a file whole.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFault) {
    try DurableFile(absolute + "/" + name, calls: calls).write(bytes, mode: fileMode)
  }
}
