import Foundation

/// Real texts beside the package, where they are at hand.
enum MarkdownCorpus {
  /// The folder `shared/corpora` beside the package, or nil.
  static let root: URL? = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path().count > 1 {
      let candidate = folder.deletingLastPathComponent().appending(path: "shared/corpora")
      if FileManager.default.fileExists(atPath: candidate.path()) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  static let isAbsent = "shared/corpora is not beside the package"

  /// Every guide of the umbrella corpus, with its path; in a debug build, which is twenty times slower, every fifth.
  static func guides() -> [(path: String, markdown: [UInt8])] {
    #if DEBUG
      let step = 5
    #else
      let step = 1
    #endif
    return allGuides().enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }

  private static func allGuides() -> [(path: String, markdown: [UInt8])] {
    guard let folder = root?.appending(path: "umbrella"),
      let paths = FileManager.default.enumerator(atPath: folder.path())
    else { return [] }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted().map {
      ($0, [UInt8](FileManager.default.contents(atPath: folder.appending(path: $0).path()) ?? Data()))
    }
  }

  /// One file of the corpora.
  static func file(_ name: String) -> [UInt8] {
    guard let root else { return [] }
    return [UInt8](FileManager.default.contents(atPath: root.appending(path: name).path()) ?? Data())
  }

  /// The strings of `naughty-strings.txt`, without comments.
  static func naughtyStrings() -> [String] {
    String(decoding: file("naughty-strings.txt"), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }.map(String.init)
  }
}
