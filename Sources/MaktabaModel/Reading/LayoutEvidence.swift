/// What speaks for and against taking some names for languages.
struct LayoutEvidence {
  /// Where the names stand.
  enum Place {
    /// They are folders: `sw/guide.md`.
    case folders
    /// They stand after a dot: `guide.sw.md`, `pages.sw/guide.md`.
    case suffixes
  }

  private let place: Place
  /// Documents by language.
  private var documents: [LanguageTag: Int] = [:]
  /// Folders beside them whose names are no languages.
  private var otherFolders: Set<Substring> = []
  /// Documents beside the folders.
  private var looseCount = 0
  /// Documents without a language where translations have one.
  private(set) var originalCount = 0
  /// The first language of each path; nil for the original.
  private var languageOfPath: [Substring: LanguageTag?] = [:]
  /// A path occurs in two languages.
  private var hasSharedPath = false

  init(_ place: Place) { self.place = place }

  mutating func note(_ language: LanguageTag, path: Substring) {
    documents[language, default: 0] += 1
    share(path, language)
  }

  mutating func note(original path: Substring) {
    originalCount += 1
    share(path, nil)
  }

  mutating func note(otherFolder name: Substring) { otherFolders.insert(name) }

  mutating func noteLoose() { looseCount += 1 }

  /// Documents whose language the layout would tell.
  var translatedCount: Int { documents.values.reduce(0, +) }

  /// The names are languages.
  var isConvincing: Bool {
    guard !documents.isEmpty else { return false }
    return place == .folders ? areFoldersConvincing : areSuffixesConvincing
  }

  private mutating func share(_ path: Substring, _ language: LanguageTag?) {
    // Every folder has its README; that says nothing.
    guard !hasSharedPath, place == .suffixes || !Self.isCommonplace(path) else { return }
    if let first = languageOfPath[path] {
      hasSharedPath = first != language
    } else {
      languageOfPath[path] = .some(language)
    }
  }

  private var areFoldersConvincing: Bool {
    let certain = documents.keys.filter { !$0.isOrdinaryWord }
    let hasEnglish = documents.keys.contains { $0.base == "en" }
    // `uk`, `us`, `au`: countries, unless English is among them, which is none.
    if !hasEnglish, otherFolders.contains(where: { $0.utf8.count == 2 }) { return false }
    if documents.count == 1 { return certain.count == 1 && otherFolders.isEmpty && looseCount <= 3 }
    if hasSharedPath {
      return !certain.isEmpty && (hasEnglish || documents.count >= otherFolders.count)
        || otherFolders.isEmpty && documents.count > 2
    }
    if otherFolders.isEmpty { return certain.count > 1 || hasEnglish }
    return hasEnglish && certain.count > 1
  }

  private var areSuffixesConvincing: Bool {
    // Two letters after a dot are hardly a word; `notes.old.md` is.
    let certain = documents.keys.filter { !$0.isOrdinaryWord || $0.base.utf8.count == 2 }
    if hasSharedPath { return !certain.isEmpty }
    return certain.count > 1 && translatedCount > originalCount
  }

  private static func isCommonplace(_ path: Substring) -> Bool {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path
    return ["readme", "index", "_index", "contributing", "license", "changelog", "about"].contains(name.lowercased())
      && path.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.count <= 1
  }
}
