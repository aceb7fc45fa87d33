import Glibc

/// What a folder looks like, to tell whether it changed: sizes and times of documents and manifest.
struct FolderSnapshot: Equatable {
  private struct Entry: Equatable {
    var path: [UInt8]
    var size: Int
    var modified: Int64
  }

  private var entries: [Entry] = []
  private var manifests: [Entry] = []

  /// Looks; an empty snapshot when the folder is not there.
  init(of root: String) {
    var walk = FolderWalk(root: root, leavingOut: [], isCancelled: { false })
    // A folder that cannot be opened is an empty one: when it comes back, that is a change.
    _ = try? walk.run()
    entries = walk.found.map { Entry(path: $0.path, size: $0.size, modified: $0.modified) }
    for name in Self.manifestNames {
      var status = stat()
      guard stat(root + "/" + name, &status) == 0 else { continue }
      let time = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
      manifests.append(Entry(path: Array(name.utf8), size: Int(status.st_size), modified: time))
    }
  }

  private static let manifestNames = ["library.yml", "library.yaml"]

  /// A change of a file of this name is one of the library.
  static func isWatched(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    DocumentName.endingLength(name) != nil || manifestNames.contains { $0.utf8.elementsEqual(name) }
  }

  /// The name of a folder that is looked into; nil for anything else.
  static func folderName(_ entry: UnsafeMutablePointer<dirent>) -> String? {
    guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN) else { return nil }
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    guard name[0] != 46, let text = String(validatingCString: name), text != "node_modules" else { return nil }
    return text
  }
}
