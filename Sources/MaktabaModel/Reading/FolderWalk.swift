import Glibc

/// Walks a folder and lists its documents, without reading them. Hidden entries and `node_modules` are left out; links are
/// followed within the library only, and no folder is visited twice, so that loops end.
struct FolderWalk {
  /// A document found.
  struct Found {
    /// The path relative to the library, in the bytes of the file system, which are valid UTF-8.
    var path: [UInt8]
    var size: Int
    var modified: Int64
  }

  /// Folders below folders that are still looked into.
  static let greatestDepth = 64

  var found: [Found] = []
  private(set) var problems: [Problem] = []

  let root: String
  /// Folders at the root that hold no documents.
  private let reserved: Set<String>
  private let isCancelled: () -> Bool
  var visited: Set<Identity> = []
  /// Links to folders wait until all folders are visited under their own names.
  var linkedFolders: [String] = []

  struct Identity: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// - Parameters:
  ///   - root: the library, absolute, without links in it.
  ///   - reserved: names of folders at the root to leave out.
  init(root: String, leavingOut reserved: Set<String>, isCancelled: @escaping () -> Bool) {
    self.root = root
    self.reserved = reserved
    self.isCancelled = isCancelled
  }

  /// Walks. Afterwards ``found`` is sorted by path, bytewise; when cancelled, it is incomplete.
  /// - Throws: when the root itself cannot be opened.
  mutating func run() throws(SystemFault) {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFault.last }
    visit(descriptor, path: "", depth: 0)
    while !linkedFolders.isEmpty, !isCancelled() {
      let links = linkedFolders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      linkedFolders = []
      for link in links { follow(link) }
    }
    found.sort { Self.precedes($0.path, $1.path) }
  }

  private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let order = memcmp(a, b, min(a.count, b.count))
    return order == 0 ? a.count < b.count : order < 0
  }

  mutating func report(_ code: ProblemCode, _ path: String, _ message: String) {
    problems.append(Problem(code, path: path, message))
  }
}

// MARK: - Folders

extension FolderWalk {
  /// Takes over the descriptor. - Parameter path: with a slash at the end, or empty.
  mutating func visit(_ descriptor: Int32, path: String, depth: Int) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, let folder = fdopendir(descriptor) else {
      close(descriptor)
      return reportUnreadable(path, errno)
    }
    defer { closedir(folder) }
    guard visited.insert(Identity(status)).inserted else { return }
    var below: [String] = []
    errno = 0
    while !isCancelled(), let entry = readdir(folder) {
      if let name = look(at: entry, in: descriptor, path: path) { below.append(name) }
      errno = 0
    }
    if errno != 0 { reportUnreadable(path, errno) }
    for name in below where !isCancelled() { enter(name, in: descriptor, path: path, depth: depth) }
  }

  private mutating func enter(_ name: String, in parent: Int32, path: String, depth: Int) {
    let child = path + name
    guard depth < Self.greatestDepth else {
      return report(
        .folderTooDeep, child,
        "More than \(Self.greatestDepth) folders lie above this one; what is in it is not shown. Move it further up.")
    }
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A folder that went away while we looked is no problem.
      return errno == ENOENT ? () : reportUnreadable(child, errno)
    }
    visit(descriptor, path: child + "/", depth: depth + 1)
  }

  mutating func reportUnreadable(_ path: String, _ code: Int32) {
    report(
      .folderUnreadable, path.isEmpty ? "." : path,
      "This folder cannot be read (\(SystemFault(code: code))). Give yourself the right to read and enter it (chmod u+rx)."
    )
  }
}

// MARK: - Entries

extension FolderWalk {
  /// Lists a document; the name of a folder that is to be visited comes back.
  private mutating func look(at entry: UnsafeMutablePointer<dirent>, in parent: Int32, path: String) -> String? {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = UnsafePointer<CChar>((UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
    // Hidden, and the folder itself and the one above.
    guard name[0] != 46 else { return nil }
    let bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: strlen(name))
    var type = entry.pointee.d_type
    if type == UInt8(DT_REG), !Self.isDocument(bytes) { return nil }
    var status = stat()
    if type != UInt8(DT_DIR) {
      guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      type = Self.type(of: status)
    }
    guard type == UInt8(DT_DIR) || type == UInt8(DT_LNK) || Self.isDocument(bytes) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { return reportName(bytes, path) }
    switch type {
    case UInt8(DT_DIR): return isLeftOut(text, path) ? nil : text
    case UInt8(DT_LNK): lookAtLink(path + text, isDocument: Self.isDocument(bytes))
    case UInt8(DT_REG): found.append(Found(path: path + text, status))
    default:
      report(
        .notAFile, path + text, "This is a device, pipe or socket, not a document. Rename it or move it elsewhere.")
    }
    return nil
  }

  private mutating func reportName(_ name: UnsafeBufferPointer<UInt8>, _ path: String) -> String? {
    report(
      .nameEncoding, path + String(decoding: name, as: UTF8.self),
      "The name is not valid UTF-8, so it cannot be shown or linked to. Rename it (convmv does it for many files).")
    return nil
  }

  private func isLeftOut(_ name: String, _ path: String) -> Bool {
    name == "node_modules" || path.isEmpty && reserved.contains(name)
  }

  /// `.md` and `.markdown`, in either case.
  private static func isDocument(_ name: UnsafeBufferPointer<UInt8>) -> Bool { DocumentName.endingLength(name) != nil }

  private static func type(of status: stat) -> UInt8 {
    switch status.st_mode & S_IFMT {
    case S_IFREG: UInt8(DT_REG)
    case S_IFDIR: UInt8(DT_DIR)
    case S_IFLNK: UInt8(DT_LNK)
    default: UInt8(DT_UNKNOWN)
    }
  }
}

extension FolderWalk.Identity {
  init(_ status: stat) { self.init(device: UInt(status.st_dev), inode: UInt(status.st_ino)) }
}

extension FolderWalk.Found {
  init(path: String, _ status: stat) {
    self.init(
      path: Array(path.utf8), size: Int(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }
}
