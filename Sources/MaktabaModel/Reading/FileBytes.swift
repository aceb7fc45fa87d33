import Glibc

/// The bytes of a file of a library.
enum FileBytes {
  /// Why there are none.
  enum Failure: Error, Equatable {
    case vanished
    case outside
    case notAFile
    case tooLarge(bytes: Int, limit: Int)
    case system(SystemFault)

    /// The reason, and what to do, in a sentence.
    var description: String {
      switch self {
      case .vanished: "it is gone."
      case .outside: "a link on its way leads out of the library. Copy the file into the library."
      case .notAFile: "it is no regular file. Rename it or move it elsewhere."
      case .tooLarge(let bytes, let limit):
        "it has \(bytes >> 20) MB, and at most \(limit >> 20) MB are read. Split it into parts."
      case .system(let error): "\(error). Give yourself the right to read it (chmod u+r)."
      }
    }
  }

  /// Reads a file whole. What it finally is decides, not what its name was when the folder was listed.
  /// - Parameters:
  ///   - root: the library, absolute, links resolved.
  ///   - limit: the greatest number of bytes.
  static func read(root: String, path: String, limit: Int) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, a pipe put in the file's place would hold us forever.
    let descriptor = open(root + "/" + path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .vanished : .system(SystemFault.last)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(SystemFault.last) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard isInside(descriptor, root) else { throw .outside }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    return try contents(descriptor, expecting: size, limit: limit)
  }

  /// Reads a file of the system, such as one of `/proc`, whose size says nothing.
  static func read(systemFile path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(SystemFault.last) }
    defer { close(descriptor) }
    return try contents(descriptor, expecting: 0, limit: limit)
  }

  /// The file that was opened lies below the root, whichever links led to it. Where the kernel does not tell, it is believed.
  private static func isInside(_ descriptor: Int32, _ root: String) -> Bool {
    let inside = root == "/" ? "/" : root + "/"
    return withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
      guard let base = buffer.baseAddress else { return true }
      let count = readlink("/proc/self/fd/\(descriptor)", base.assumingMemoryBound(to: CChar.self), buffer.count)
      return count < 0 || UnsafeRawBufferPointer(rebasing: buffer[..<count]).starts(with: inside.utf8)
    }
  }

  /// Reads until the end, since a file may grow while it is read.
  private static func contents(_ descriptor: Int32, expecting size: Int, limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // One byte more than expected, so that the end shows in the same call that reads the rest.
      let room = max(size - bytes.count, 0) + (bytes.isEmpty ? 1 : 1 << 16)
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw .system(SystemFault(code: failure)) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count == size, size > 0 { return bytes }
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    }
  }
}
