import Glibc

/// What tells, without reading them, whether files of events are still those that were read.
extension FactFolder {
  /// A file's name, size and modification time.
  struct FileStamp: Hashable, Sendable {
    var name: String
    var size: Int
    var modified: Int64
  }

  /// Somebody has written something down in this library.
  var isThere: Bool { access(root + "/" + TranslationPlace.folder, F_OK) == 0 }

  /// The stamps of all files of events of a work, by name: one look at its folder and one at each file.
  func stamps(ofWork work: String) -> [FileStamp] {
    guard let folder = opendir(root + "/" + TranslationPlace.folder(ofWork: work)) else { return [] }
    defer { closedir(folder) }
    var stamps: [FileStamp] = []
    while let entry = readdir(folder) {
      if let stamp = Self.stamp(entry, in: dirfd(folder)) { stamps.append(stamp) }
    }
    return stamps.sorted { $0.name < $1.name }
  }

  private static func stamp(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> FileStamp? {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
        var status = stat()
        guard name[0] != CChar(UInt8(ascii: ".")), entry.pointee.d_type != UInt8(DT_DIR),
          fstatat(folder, name, &status, 0) == 0
        else { return nil }
        let file = FileStatus(status)
        return FileStamp(name: String(cString: name), size: file.size, modified: file.modified)
      }
    }
  }

  /// The text of a source is kept.
  func keeps(_ fingerprint: Fingerprint) -> Bool { access(root + "/" + Self.path(fingerprint), R_OK) == 0 }
}
