import Glibc

/// The folders below a library, hidden ones left out, links not followed.
struct FolderWalk {
  /// Deeper than this nobody keeps documents, and a walk has to end.
  private static let deepest = 64

  private let root: Int32
  private var paths: [UInt8] = []

  /// The paths of all folders, of the manifest and of the vocabularies, each ended by a zero byte; nil when one cannot be read, or when
  /// something may change behind a link, where it would go unnoticed: then every answer looks at all files.
  static func paths(below root: String) -> [UInt8]? {
    OpenFolder.with(root) { folder in
      var walk = FolderWalk(root: folder)
      guard walk.add(".", depth: 0) else { return nil }
      // Whether there is a manifest shows in the root; what it says does not.
      if faccessat(folder, "library.yml", F_OK, 0) == 0 {
        walk.append("library.yml")
        walk.appendFiles(in: "vocabularies")
      }
      return walk.paths
    } ?? nil
  }

  /// The vocabularies of a folder, each ended by a zero byte; nil when it cannot be opened.
  static func files(in root: String) -> [UInt8]? {
    OpenFolder.with(root) { folder in
      var walk = FolderWalk(root: folder)
      walk.appendFiles(in: ".")
      return walk.paths
    }
  }

  private init(root: Int32) { self.root = root }

  private mutating func append(_ path: String) {
    paths += path.utf8
    paths.append(0)
  }

  /// What a vocabulary says does not show in its folder either.
  private mutating func appendFiles(in path: String) {
    let descriptor = openat(root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      if !name.hasPrefix("."), name.hasSuffix(".yml") || name.hasSuffix(".yaml") { names.append(name) }
    }
    for name in names.sorted().prefix(64) { append("\(path)/\(name)") }
  }

  private mutating func add(_ path: String, depth: Int) -> Bool {
    guard depth < Self.deepest, let names = folders(in: path) else { return false }
    append(path)
    for name in names where !add("\(path)/\(name)", depth: depth + 1) { return false }
    return true
  }

  private func folders(in path: String) -> [String]? {
    let descriptor = openat(root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard entry.pointee.d_name.0 != CChar(bitPattern: UInt8(ascii: ".")) else { continue }
      let kind = entry.pointee.d_type
      let name = Self.name(of: entry)
      if kind == UInt8(DT_UNKNOWN) || kind == UInt8(DT_LNK) && isFolder("\(path)/\(name)") { return nil }
      if kind == UInt8(DT_DIR), name != "node_modules" { names.append(name) }
    }
    return names.sorted()
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return fstatat(root, path, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Bytes that are no UTF-8 are repaired, and the path then leads nowhere: no stamp, as it should be.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}
