import Glibc
import MaktabaText

/// The vocabularies of a library: those that the program brings along, each replaced by the library's own of the same name.
struct VocabularyFolder {
  /// The folder's name in a library.
  static let name = "vocabularies"
  private static let mostFiles = 64

  private(set) var entries: [ThesaurusEntry] = []
  private(set) var problems: [Problem] = []
  /// Names of vocabularies that have been read.
  private var known: Set<String> = []

  /// - Parameters:
  ///   - root: the library; nil when it brings none.
  ///   - defaults: the folder with those of the program; nil for none.
  init(root: String?, defaults: String?) {
    if let root { take(root, folder: Self.name) }
    if let defaults { take(defaults, folder: nil) }
  }

  private mutating func take(_ root: String, folder: String?) {
    let place = folder.map { root + "/" + $0 } ?? root
    // Only links out of the library are a danger; where the program's own files lie is the system's affair.
    let base = folder == nil ? FolderPath.resolved(root) ?? root : root
    for file in Self.names(in: place) {
      let vocabulary = String(file.prefix { $0 != "." })
      guard known.insert(vocabulary).inserted else { continue }
      read(base, path: folder.map { $0 + "/" + file } ?? file, vocabulary)
    }
  }

  private mutating func read(_ root: String, path: String, _ vocabulary: String) {
    do {
      let file = VocabularyFile(
        try FileBytes.read(root: root, path: path, limit: VocabularyFile.greatestSize), vocabulary: vocabulary,
        path: path)
      entries += file.entries
      problems += file.problems
    } catch {
      problems.append(
        Problem(.vocabularyUnreadable, path: path, "The vocabulary cannot be read: \(error.description)"))
    }
  }

  /// The files of a folder, sorted; none when it cannot be opened.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.hasSuffix(".yml") || name.hasSuffix(".yaml") { names.append(name) }
    }
    return Array(names.sorted().prefix(mostFiles))
  }
}
