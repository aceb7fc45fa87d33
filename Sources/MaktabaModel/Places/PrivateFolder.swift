import Glibc

/// A folder that belongs to the person alone (mode 0700), made when it is first needed.
struct PrivateFolder: Sendable {
  /// Absolute, without a slash at the end.
  let path: String
  let calls: FileSystemCalls

  init(_ path: String, calls: FileSystemCalls = .system) {
    self.path = path
    self.calls = calls
  }

  /// Makes the folder and those above it that are missing. A folder that is there keeps its mode.
  func make() throws(SystemFault) {
    if access(path, F_OK) == 0 { return }
    if let above = parent { try PrivateFolder(above, calls: calls).make() }
    do {
      try calls.makeDirectory(path)
    } catch let fault {
      if fault.code != EEXIST { throw fault }
    }
  }

  /// Brings the names in this folder to the medium, and its own name in the folders above, as far as `levels` says.
  func sync(levels: Int = 1) throws(SystemFault) {
    do {
      let folder = Descriptor(try calls.open(path, O_RDONLY | O_DIRECTORY))
      try calls.sync(folder.number)
    } catch let fault {
      // Some file systems cannot sync a folder; a folder above may be closed to us, and then is not ours to sync.
      if ![EINVAL, ENOTSUP, EACCES].contains(fault.code) { throw fault }
    }
    if levels > 1, let above = parent { try PrivateFolder(above, calls: calls).sync(levels: levels - 1) }
  }

  /// The names in the folder that end in `suffix` and do not begin with a dot, sorted. A missing folder has none.
  func names(endingWith suffix: String) throws(SystemFault) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw .last
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(suffix) && !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private var parent: String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }
}
