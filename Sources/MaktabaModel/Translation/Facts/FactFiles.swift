import Glibc

/// The files that hold facts about translations, by what is in the folder.
enum FactFiles {
  /// Files below a folder that end so, as paths relative to the library. Links are not followed.
  static func all(below folder: String, of root: String, ending: String) -> [String] {
    var found: [String] = []
    var open = [folder]
    while let next = open.popLast() {
      guard let entries = opendir(root + "/" + next) else { continue }
      defer { closedir(entries) }
      while let entry = readdir(entries) {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
        var status = stat()
        let path = next + "/" + name
        guard name != ".", name != "..", lstat(root + "/" + path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: open.append(path)
        case S_IFREG where name.hasSuffix(ending): found.append(path)
        default: break
        }
      }
    }
    return found.sorted()
  }
}
