import Glibc

/// The system calls that change files, as values, so that a test can let the Nth one fail.
struct FileSystemCalls: Sendable {
  /// Opens a file; a new one gets mode 0600. Returns the descriptor.
  var open: @Sendable (_ path: String, _ flags: Int32) throws(SystemFault) -> Int32
  /// Writes once, and says how many bytes were taken.
  var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int
  /// Brings what was written to the medium.
  var sync: @Sendable (_ descriptor: Int32) throws(SystemFault) -> Void
  /// Cuts a file to a size.
  var truncate: @Sendable (_ descriptor: Int32, _ size: Int) throws(SystemFault) -> Void
  /// Renames, replacing what is there.
  var rename: @Sendable (_ from: String, _ to: String) throws(SystemFault) -> Void
  /// Renames; what is there is left, and is a fault (`EEXIST`).
  var renameNew: @Sendable (_ from: String, _ to: String) throws(SystemFault) -> Void = {
    (from, to) throws(SystemFault) in
    if link(from, to) == 0 {
      unlink(from)
      return
    }
    // File systems without links, as sticks have them, cannot do it at one go: it is looked first.
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw .last }
    if access(to, F_OK) == 0 { throw SystemFault(code: EEXIST) }
    _ = try retrying { Glibc.rename(from, to) }
  }
  /// Makes a folder of mode 0700.
  var makeDirectory: @Sendable (_ path: String) throws(SystemFault) -> Void

  /// The real ones.
  static let system = FileSystemCalls(
    open: { (path, flags) throws(SystemFault) in
      try retrying { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
    },
    write: { (descriptor, bytes) throws(SystemFault) in
      try retrying { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    },
    sync: { (descriptor) throws(SystemFault) in _ = try retrying { fsync(descriptor) } },
    truncate: { (descriptor, size) throws(SystemFault) in _ = try retrying { ftruncate(descriptor, size) } },
    rename: { (from, to) throws(SystemFault) in _ = try retrying { Glibc.rename(from, to) } },
    makeDirectory: { (path) throws(SystemFault) in _ = try retrying { mkdir(path, 0o700) } }
  )

  /// Repeats a call that a signal interrupted; -1 is a fault.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemFault) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .last }
    }
  }

  /// Writes everything, however little each call takes.
  func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
    var done = 0
    while done < bytes.count {
      let from = done
      let result = bytes.withUnsafeBytes { raw -> Result<Int, SystemFault> in
        Result { () throws(SystemFault) in try write(descriptor, UnsafeRawBufferPointer(rebasing: raw[from...])) }
      }
      done += try result.get()
    }
  }
}

/// An open file; closed at the end of its life.
struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) { self.number = number }
  deinit { close(number) }

  /// Size, identity and time of the file.
  func status() throws(SystemFault) -> FileStatus {
    var status = stat()
    _ = try FileSystemCalls.retrying { fstat(number, &status) }
    return FileStatus(status)
  }

  /// Reads a stretch of the file; less when the file ends earlier.
  func read(_ range: Range<Int>) throws(SystemFault) -> [UInt8] {
    var fault: SystemFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count, let base = buffer.baseAddress {
        let taken = pread(number, base + count, range.count - count, range.lowerBound + count)
        if taken < 0 && errno == EINTR { continue }
        if taken < 0 { fault = .last }
        if taken <= 0 { return }
        count += taken
      }
    }
    if let fault { throw fault }
    return bytes
  }
}

/// What tells whether a file is still the one that was read.
struct FileStatus: Equatable, Sendable {
  var device: UInt64
  var inode: UInt64
  var size: Int
  var modified: Int64
  var isRegular: Bool

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}
