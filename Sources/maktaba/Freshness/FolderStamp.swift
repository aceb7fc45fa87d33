import Glibc

/// What the folders of a library looked like when the catalogue was last complete.
///
/// A folder's times change when a name comes, goes or changes in it, so as long as every folder stands as it did, the
/// library has the same files. The change time (`ctime`) cannot be set, so a folder copied with its old times is
/// noticed too. Looking at the folders alone costs a fraction of looking at every file.
struct FolderStamp: Equatable {
  /// Documents the catalogue had.
  var documents: Int
  /// The layout that was asked for, with the program's vocabularies as they then stood, and the one in use: they decide
  /// which files are documents and what things are called.
  var layouts: [String]
  /// The times of all folders together.
  var digest: TimesDigest
  /// The folders, the manifest and the vocabularies, relative to the library, each ended by a zero byte: so that a thousand of them can be
  /// handed to the system without making a string of any.
  var paths: [UInt8]

  /// Everything stands as it did. About 2 µs a folder.
  func stands(below root: String) -> Bool {
    OpenFolder.with(root) { folder in TimesDigest(of: paths, below: folder) } == digest
  }
}

/// Modification and change times of several folders as one number.
struct TimesDigest: Equatable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The newest change of all, in nanoseconds since 1970; not part of the comparison.
  private(set) var newest: Int64 = 0

  init(value: UInt64) { self.value = value }

  /// Looks at each path; nil when one of them is gone. - Parameter paths: each ended by a zero byte.
  init?(of paths: [UInt8], below root: Int32) {
    let isComplete = paths.withUnsafeBytes { bytes -> Bool in
      var rest = bytes[...]
      while let start = rest.baseAddress, let end = rest.firstIndex(of: 0) {
        var status = stat()
        guard fstatat(root, start.assumingMemoryBound(to: CChar.self), &status, 0) == 0 else { return false }
        add(status)
        rest = rest[(end + 1)...]
      }
      return rest.isEmpty
    }
    if !isComplete { return nil }
  }

  /// Which folder it is counts too: two may change places.
  private mutating func add(_ status: stat) {
    let changed = status.st_ctim.nanoseconds
    newest = max(newest, changed)
    for part in [UInt64(status.st_ino), UInt64(bitPattern: status.st_mtim.nanoseconds), UInt64(bitPattern: changed)] {
      value = (value ^ part) &* 0x100_0000_01b3
      value ^= value >> 29
    }
  }

  static func == (a: TimesDigest, b: TimesDigest) -> Bool { a.value == b.value }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate var baseAddress: UnsafeRawPointer? { isEmpty ? nil : base.baseAddress.map { $0 + startIndex } }
}

extension timespec {
  /// Nanoseconds since 1970.
  var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

// MARK: - As bytes

extension FolderStamp {
  private static let version = "maktaba-stamp 3"

  /// Fields ended by zero bytes: version, documents, layouts, digest; then the paths.
  var encoded: [UInt8] {
    let fields = [Self.version, String(documents)] + layouts + [String(digest.value)]
    return fields.flatMap { Array($0.utf8) + [0] } + paths
  }

  /// Reads what ``encoded`` wrote; nil for anything else.
  init?(decoding bytes: [UInt8]) {
    let fields = bytes.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0].elementsEqual(Self.version.utf8), bytes.last == 0 else { return nil }
    let texts = fields[1...4].map { String(decoding: $0, as: UTF8.self) }
    guard let documents = Int(texts[0]), let digest = UInt64(texts[3]) else { return nil }
    self.init(
      documents: documents, layouts: [texts[1], texts[2]], digest: TimesDigest(value: digest), paths: Array(fields[5]))
  }
}
