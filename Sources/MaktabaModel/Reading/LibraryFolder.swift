import MaktabaText

/// The shape of a library folder: manifest, layout, and the documents' files. No text is read here but the manifest.
public struct LibraryFolder: Sendable {
  /// One document's file.
  public struct File: Equatable, Sendable {
    /// Path relative to the library, `/` between components, as the file system gives it.
    public var path: String
    /// Bytes.
    public var size: Int
    /// Modification time in nanoseconds since 1970.
    public var modified: Int64
    /// The language that the layout gives; nil when the layout has none (then the front matter's, then the source language).
    public var language: LanguageTag?
    /// The path without language and extension: the work's id unless the front matter says otherwise.
    public var workPath: String

    /// Makes a file.
    public init(path: String, size: Int, modified: Int64, language: LanguageTag?, workPath: String) {
      self.path = path
      self.size = size
      self.modified = modified
      self.language = language
      self.workPath = workPath
    }
  }

  /// The folder, absolute, links resolved.
  public var root: String
  /// Who the library is.
  public var identity: LibraryIdentity
  /// The documents, sorted by path (bytewise).
  public var files: [File]
  /// What the values of facets are called: the library's own vocabularies, and the program's where it has none; and what the
  /// library's sources are called.
  public var vocabularies: [ThesaurusEntry]
  /// What was found wrong while looking, in order.
  public var problems: [Problem]
  /// There is a manifest that could be read.
  public var hasManifest: Bool
  /// There is a manifest of which not even the library's id can be read.
  var isManifestLost = false

  /// Looks at a folder. Reads the manifest and lists the documents; linear in the number of entries.
  /// - Parameters:
  ///   - root: the folder.
  ///   - layout: overrides the manifest's layout (`--layout`).
  ///   - defaults: the folder with the vocabularies that every library has; nil for none.
  ///   - isCancelled: asked at every entry; when it becomes true, what was found so far comes back.
  /// - Throws: ``LibraryError/noFolder(path:)``, ``LibraryError/unreadable(path:reason:)`` for the folder itself;
  ///   ``LibraryError/badLayout(_:reason:)`` for `layout` alone, since a manifest's mistakes are problems.
  public static func scan(
    root: String, layout: String? = nil, defaults: String? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws(LibraryError) -> LibraryFolder {
    let forced = try layout.map { text throws(LibraryError) in try readPattern(text) }
    guard let folder = FolderPath.resolved(root) else { throw .noFolder(path: CleanText.line(root)) }
    let manifest = Manifest.read(root: folder)
    let walk = try Self.walk(
      folder, leavingOut: manifest.isPresent ? ["media", VocabularyFolder.name] : [], isCancelled)
    let paths = walk.found.map { String(decoding: $0.path, as: UTF8.self) }
    let stems = paths.map(DocumentName.stem)
    let pattern = forced ?? manifest.layout ?? LayoutDetection.layout(of: stems)
    let places = DocumentPlaces.places(
      ofStems: stems, paths: paths, pattern: pattern, declared: manifest.knownLanguages)
    let files = walk.found.indices.map { index in
      File(
        path: paths[index], size: walk.found[index].size, modified: walk.found[index].modified,
        language: places[index].language, workPath: places[index].workPath)
    }
    // Without a manifest a folder of this name holds documents like any other.
    let vocabularies = VocabularyFolder(root: manifest.isPresent ? folder : nil, defaults: defaults)
    let sources = manifest.isPresent ? Bibliography.read(root: folder)?.entries ?? [] : []
    return LibraryFolder(
      root: folder, identity: LibraryIdentity(root: folder, manifest: manifest, layout: pattern, files: files),
      files: files, vocabularies: vocabularies.entries + sources,
      problems: (manifest.problems + walk.problems + vocabularies.problems).sorted(), hasManifest: manifest.isPresent,
      isManifestLost: manifest.isLost)
  }

  private static func readPattern(_ text: String) throws(LibraryError) -> LayoutPattern {
    do {
      return try LayoutPattern.parse(text)
    } catch {
      throw .badLayout(CleanText.line(text), reason: CleanText.line(error.description))
    }
  }

  private static func walk(
    _ root: String, leavingOut reserved: Set<String>, _ isCancelled: @escaping () -> Bool
  ) throws(LibraryError) -> FolderWalk {
    var walk = FolderWalk(root: root, leavingOut: reserved, isCancelled: isCancelled)
    do {
      try walk.run()
    } catch {
      throw .unreadable(path: CleanText.line(root), reason: error.description)
    }
    return walk
  }
}
