import Glibc

/// What the folders of a library looked like when the catalogue was last complete.
///
/// A folder's times change when a name comes, goes or changes in it, so as long as every folder stands as it did, the
/// library has the same files. The change time (`ctime`) cannot be set, so a folder copied with its old times is
/// noticed too. Looking at the folders alone costs a fraction of looking at every file.
struct FolderStamp: Equatable {
  /// One folder, or the manifest.
  struct Entry: Equatable {
    /// Relative to the library; empty for its root.
    var path: String
    /// Modification and change time in nanoseconds since 1970.
    var modified: Int64
    var changed: Int64
  }

  /// The layout that was asked for, and the one in use.
  var layout: [String]
  /// Documents the catalogue had.
  var documents: Int
  /// The root first.
  var entries: [Entry]

  /// The newest change of all.
  var newest: Int64 { entries.lazy.map(\.changed).max() ?? 0 }
}

extension FolderStamp.Entry {
  /// What stands at a path now; nil when nothing does.
  init?(_ path: String, below root: Int32) {
    var status = stat()
    guard fstatat(root, path.isEmpty ? "." : path, &status, 0) == 0 else { return nil }
    self.init(path: path, modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds)
  }
}

extension timespec {
  /// Nanoseconds since 1970.
  var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

// MARK: - As text

extension FolderStamp {
  private static let version = "maktaba-stamp 1"

  /// One entry a line; paths with a line feed make it unusable, and then nothing is kept.
  var encoded: String? {
    guard !(layout + entries.map(\.path)).contains(where: { $0.utf8.contains(UInt8(ascii: "\n")) }) else { return nil }
    let heads = [Self.version, String(documents), String(layout.count)] + layout
    return (heads + entries.map { "\($0.modified) \($0.changed) \($0.path)" }).joined(separator: "\n")
  }

  /// Reads what ``encoded`` wrote; nil for anything else.
  init?(decoding text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 3, lines[0] == Self.version, let documents = Int(lines[1]), let layouts = Int(lines[2]),
      layouts >= 0, lines.count > 3 + layouts
    else { return nil }
    let entries = lines[(3 + layouts)...].map { Entry(decoding: $0) }
    guard !entries.contains(nil) else { return nil }
    self.init(
      layout: lines[3..<(3 + layouts)].map(String.init), documents: documents, entries: entries.compactMap(\.self))
  }
}

extension FolderStamp.Entry {
  fileprivate init?(decoding line: Substring) {
    let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, let modified = Int64(fields[0]), let changed = Int64(fields[1]) else { return nil }
    self.init(path: String(fields[2]), modified: modified, changed: changed)
  }
}
