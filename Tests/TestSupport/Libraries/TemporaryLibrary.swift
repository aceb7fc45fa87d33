import Glibc

/// A library folder of its own for a test, gone with the value that holds it.
///
///     let library = TemporaryLibrary(["en/guide.md": "# Guide", "sw/guide.md": "# Mwongozo"])
public final class TemporaryLibrary: Sendable {
  /// The folder, absolute, links resolved.
  public let root: String
  private let parent: String

  /// Makes a folder with these files. - Parameters:
  ///   - files: texts by path; folders are made as needed.
  ///   - name: the folder's own name.
  public init(_ files: [String: String] = [:], named name: String = "library") {
    var template = Array("\(Self.temporaryFolder)/maktaba-test.XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let path = mkdtemp(base) else { return nil }
      return String(cString: path)
    }
    guard let made, let resolved = realpath(made, nil) else { preconditionFailure("no temporary folder") }
    defer { free(resolved) }
    parent = String(cString: resolved)
    root = parent + "/" + name
    mkdir(root, 0o755)
    for (path, text) in files { write(path, text) }
  }

  deinit { Self.remove(parent) }

  /// The absolute path of a file of the library.
  public func path(_ relative: String) -> String { root + "/" + relative }

  /// Writes a text.
  public func write(_ relative: String, _ text: String) { write(relative, bytes: Array(text.utf8)) }

  /// Writes bytes.
  public func write(_ relative: String, bytes: [UInt8]) {
    if let slash = relative.lastIndex(of: "/") { makeFolder(String(relative[..<slash])) }
    let file = open(path(relative), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    precondition(file >= 0, "cannot write \(relative)")
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      precondition(count > 0, "cannot write \(relative)")
      written += count
    }
    close(file)
  }

  /// Makes a folder, and those above it.
  public func makeFolder(_ relative: String) {
    var folder = root
    for component in relative.split(separator: "/") {
      folder += "/" + component
      mkdir(folder, 0o755)
    }
  }

  /// Makes a symbolic link. - Parameter target: as it stands in the link.
  public func link(_ relative: String, to target: String) {
    if let slash = relative.lastIndex(of: "/") { makeFolder(String(relative[..<slash])) }
    symlink(target, path(relative))
  }

  /// Removes a file, or a folder with what is in it.
  public func remove(_ relative: String) { Self.remove(path(relative)) }

  /// Moves a file or folder.
  public func move(_ relative: String, to new: String) {
    if let slash = new.lastIndex(of: "/") { makeFolder(String(new[..<slash])) }
    rename(path(relative), path(new))
  }

  /// Changes the rights of a file or folder (`0o000`: nobody may do anything).
  public func setMode(_ relative: String, _ mode: UInt32) { chmod(path(relative), mode) }

  /// Sets a file's modification time, in seconds since 1970.
  public func setModified(_ relative: String, seconds: Int) {
    var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, path(relative), &times, 0)
  }

  /// The bytes of a file; nil when there is none.
  public func bytes(_ relative: String) -> [UInt8]? {
    let file = open(path(relative), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &part, part.count)
      guard count > 0 else { return all }
      all += part[..<count]
    }
  }

  private static var temporaryFolder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  private static func remove(_ path: String) {
    var status = stat()
    // A link to a folder is a file to us.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o755)
    guard let folder = opendir(path) else { return }
    removeEntries(of: folder, path)
    closedir(folder)
    rmdir(path)
  }

  private static func removeEntries(of folder: OpaquePointer, _ path: String) {
    while let entry = readdir(folder) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { continue }
      // Names may be any bytes; a String would repair them, and the file would stay.
      if unlinkat(dirfd(folder), name, 0) != 0 { remove(path + "/" + String(cString: name)) }
    }
  }
}
