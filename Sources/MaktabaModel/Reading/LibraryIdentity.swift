/// Who a library is: its manifest, or what stands in for it.
public struct LibraryIdentity: Equatable, Sendable {
  /// The manifest's id, or `folder:` and the folder's name.
  public var id: String
  /// Titles by language; the folder's name under the source language without a manifest.
  public var titles: [LanguageTag: String]
  /// The source language.
  public var sourceLanguage: LanguageTag
  /// The languages it means to serve, in the manifest's order; without one, those found, sorted.
  public var languages: [LanguageTag]
  /// Front matter keys that are facets, in order; nil when the manifest declares none (then: list-valued keys that repeat).
  public var facets: [String]?
  /// What the languages weigh in the report of gaps, 0 to 5, where the manifest says so (`language_priority`).
  public var languagePriorities: [LanguageTag: Double] = [:]
  /// The layout in use, such as `{lang}/{path}`.
  public var layout: String
}

extension LibraryIdentity {
  /// What can be said of a folder that has not been looked at: its name. Costs nothing.
  public static func unread(root: String) -> LibraryIdentity {
    LibraryIdentity(root: root, manifest: Manifest(), layout: .oneLanguage, files: [])
  }

  /// - Parameter root: absolute.
  init(root: String, manifest: Manifest, layout: LayoutPattern, files: [LibraryFolder.File]) {
    let name = root.split(separator: "/").last.map(String.init) ?? "/"
    let source = manifest.sourceLanguage ?? Self.sourceLanguage(manifest.languages, files, layout)
    id = manifest.id ?? "folder:" + name
    titles = manifest.titles(inSource: source)
    if titles.isEmpty { titles = [source: name] }
    sourceLanguage = source
    languages = manifest.languages.isEmpty ? Self.languages(files, source) : manifest.languages
    facets = manifest.facets
    languagePriorities = manifest.languagePriorities
    self.layout = layout.description
  }

  private static func languages(_ files: [LibraryFolder.File], _ source: LanguageTag) -> [LanguageTag] {
    let found = Set(files.lazy.compactMap(\.language))
    return found.union(files.isEmpty || files.contains { $0.language == nil } ? [source] : []).sorted()
  }

  /// English where there is any, else the language with most documents, else the first by tag.
  private static func sourceLanguage(
    _ declared: [LanguageTag], _ files: [LibraryFolder.File], _ layout: LayoutPattern
  ) -> LanguageTag {
    let english = LanguageTag(canonical: "en")
    // Where the language is left out for the source alone (`pages` beside `pages.fr`), it is none of those written there.
    if layout.leavesOutSourceLanguage, declared.isEmpty { return english }
    var counts: [LanguageTag: Int] = [:]
    for case let language? in files.lazy.map(\.language) { counts[language, default: 0] += 1 }
    if let written = (declared + counts.keys.sorted()).first(where: { $0.base == "en" }) {
      return counts[english] != nil || declared.contains(english) ? english : written
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? declared.first ?? english
  }
}
