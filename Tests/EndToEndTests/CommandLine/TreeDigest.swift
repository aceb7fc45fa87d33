import Glibc

/// Everything that stands below a folder: names, kinds, rights, times and bytes.
struct TreeDigest: Equatable {
  /// What is said of each entry, by path relative to the folder.
  private(set) var entries: [String: String] = [:]
  /// The paths, sorted.
  var paths: [String] { entries.keys.sorted() }

  init(of root: String) { add("", below: root) }

  private mutating func add(_ path: String, below root: String) {
    let whole = path.isEmpty ? root : "\(root)/\(path)"
    guard let folder = opendir(whole) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      var status = stat()
      lstat("\(root)/\(inner)", &status)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      entries[inner] = "\(status.st_mode) \(status.st_mtim) \(isFolder ? 0 : Self.hash(of: "\(root)/\(inner)"))"
      if isFolder { add(inner, below: root) }
    }
  }

  private static func hash(of path: String) -> Int {
    guard let file = fopen(path, "re") else { return 0 }
    defer { fclose(file) }
    var hasher = Hasher()
    var byte = getc(file)
    while byte != EOF {
      hasher.combine(byte)
      byte = getc(file)
    }
    return hasher.finalize()
  }
}
