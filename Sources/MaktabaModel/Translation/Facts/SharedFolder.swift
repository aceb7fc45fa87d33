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

  /// Makes the folder and those above it that are missing. None of them may be a link: whoever gave the library away could
  /// have led it anywhere.
  /// - Throws: `ELOOP` for a link.
  func make() throws(SystemFault) {
    var made = root
    for part in path.split(separator: "/") {
      made += "/" + part
      if try Self.isThere(made) { continue }
      do {
        try calls.makeDirectory(made)
        chmod(made, fileMode | (fileMode & 0o444) >> 2 | 0o700)
      } catch let fault {
        if fault.code != EEXIST { throw fault }
        _ = try Self.isThere(made)
      }
    }
  }

  /// There is something of that name, and it is no link.
  private static func isThere(_ path: String) throws(SystemFault) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw .last
    }
    if status.st_mode & S_IFMT == S_IFLNK { throw SystemFault(code: ELOOP) }
    return true
  }

  /// Opens a file to append to it, and takes its lock.
  /// - Throws: `ELOOP` for a link, `EINVAL` for what is no file.
  func openForAppending(_ name: String) throws(SystemFault) -> Descriptor {
    let isNew = access(absolute + "/" + name, F_OK) != 0
    // Without O_NONBLOCK, a pipe in the file's place would hold us forever.
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let file = Descriptor(try calls.open(absolute + "/" + name, flags))
    guard try file.status().isRegular else { throw SystemFault(code: EINVAL) }
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
