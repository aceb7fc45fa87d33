import Glibc

/// What tells, without reading them, whether files of events are still those that were read.
extension FactFolder {
  /// Somebody has written something down in this library.
  var isThere: Bool { access(root + "/" + TranslationPlace.folder, F_OK) == 0 }

  /// A number that stands for names, sizes and modification times of all files of events of a work, in any order: one look
  /// at its folder and one at each file. Good for one run of the program.
  func stamp(ofWork work: String) -> UInt64 {
    guard let folder = opendir(root + "/" + TranslationPlace.folder(ofWork: work)) else { return 0 }
    defer { closedir(folder) }
    var sum: UInt64 = 0
    while let entry = readdir(folder) { sum &+= Self.stamp(entry, in: dirfd(folder)) }
    return sum
  }

  private static func stamp(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> UInt64 {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    var status = stat()
    guard name.pointee != CChar(UInt8(ascii: ".")), entry.pointee.d_type != UInt8(DT_DIR),
      fstatat(folder, name, &status, 0) == 0
    else { return 0 }
    let file = FileStatus(status)
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(start: name, count: strlen(name)))
    hasher.combine(file.size)
    hasher.combine(file.modified)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// The text of a source is kept.
  func keeps(_ fingerprint: Fingerprint) -> Bool { access(root + "/" + Self.path(fingerprint), R_OK) == 0 }
}
