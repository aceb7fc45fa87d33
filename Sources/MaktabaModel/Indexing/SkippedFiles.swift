/// Files that gave no document (unreadable, binary, a second copy of a work in one language), with the size and time at
/// which they were looked at: a refresh does not read them again until they, or what stood in their way, change.
struct SkippedFiles: Equatable, Sendable {
  private struct Look: Hashable {
    var path: String
    var size: Int
    var modified: Int64
  }

  private var looks: Set<Look> = []

  init() {}

  /// Reads what ``encoded()`` wrote; what makes no sense is left out, so that the file is simply looked at again.
  init(decoding bytes: [UInt8]) {
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    for start in stride(from: 0, to: fields.count - 2, by: 3) {
      guard let size = Int(fields[start]), let modified = Int64(fields[start + 1]) else { continue }
      looks.insert(Look(path: fields[start + 2], size: size, modified: modified))
    }
  }

  /// Fields separated by NUL, which no path can hold.
  func encoded() -> [UInt8] {
    looks.flatMap { Array("\($0.size)\u{0}\($0.modified)\u{0}\($0.path)\u{0}".utf8) }
  }

  mutating func insert(_ file: LibraryFolder.File) {
    looks.insert(Look(path: file.path, size: file.size, modified: file.modified))
  }

  func contains(_ file: LibraryFolder.File) -> Bool {
    !looks.isEmpty && looks.contains(Look(path: file.path, size: file.size, modified: file.modified))
  }
}
