import Glibc

/// The folders below a library, hidden ones left out, links not followed.
struct FolderWalk {
  /// Deeper than this nobody keeps documents, and a walk has to end.
  private static let deepest = 64

  private let root: Int32
  private(set) var entries: [FolderStamp.Entry] = []

  /// Looks at every folder, and at the manifest; nil when one of them cannot be read.
  static func entries(below root: String) -> [FolderStamp.Entry]? {
    OpenFolder.with(root) { folder in
      var walk = FolderWalk(root: folder)
      guard walk.add("", depth: 0) else { return nil }
      // Whether there is a manifest shows in the root; what it says does not.
      if let manifest = FolderStamp.Entry("library.yml", below: folder) { walk.entries.append(manifest) }
      return walk.entries
    } ?? nil
  }

  private init(root: Int32) { self.root = root }

  private mutating func add(_ path: String, depth: Int) -> Bool {
    guard depth < Self.deepest, let entry = FolderStamp.Entry(path, below: root), let names = folders(in: path)
    else { return false }
    entries.append(entry)
    for name in names where !add(path.isEmpty ? name : "\(path)/\(name)", depth: depth + 1) { return false }
    return true
  }

  private func folders(in path: String) -> [String]? {
    let descriptor = openat(root, path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let stream = fdopendir(descriptor) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard entry.pointee.d_name.0 != CChar(bitPattern: UInt8(ascii: ".")) else { continue }
      let kind = entry.pointee.d_type
      let name = Self.name(of: entry)
      // What is not seen from here, such as folders behind links, would go unnoticed: then every answer looks at all.
      if kind == UInt8(DT_UNKNOWN) || kind == UInt8(DT_LNK) && isFolder(name, in: path) { return nil }
      if kind == UInt8(DT_DIR), name != "node_modules" { names.append(name) }
    }
    return names.sorted()
  }

  private func isFolder(_ name: String, in path: String) -> Bool {
    var status = stat()
    let whole = path.isEmpty ? name : "\(path)/\(name)"
    return fstatat(root, whole, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }
}
