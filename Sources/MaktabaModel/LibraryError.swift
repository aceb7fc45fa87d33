/// Why a library cannot do what it was asked for.
public enum LibraryError: Error, Equatable, Sendable {
  /// There is no folder at this path.
  case noFolder(path: String)
  /// The folder cannot be read; the system's reason.
  case unreadable(path: String, reason: String)
  /// The layout given with `--layout` or in the manifest is none.
  case badLayout(String, reason: String)
  /// The library has no such work; works with a similar id.
  case unknownWork(String, similar: [String])
  /// The work has no document in this language; the languages it has.
  case missingLanguage(work: String, language: LanguageTag, available: [LanguageTag])
  /// The document's file cannot be read now.
  case unreadableDocument(path: String, reason: String)
  /// The cache failed and could not be built anew.
  case cache(reason: String)
}

extension LibraryError: CustomStringConvertible {
  /// What failed, which thing, what to do.
  public var description: String {
    switch self {
    case .noFolder(let path):
      "There is no folder “\(path)”. Give the path of a folder that holds Markdown files."
    case .unreadable(let path, let reason):
      "“\(path)” cannot be read: \(reason). Check that you may open the folder."
    case .badLayout(let layout, let reason):
      "The layout “\(layout)” cannot be used: \(reason). An example is {lang}/{path}."
    case .unknownWork(let work, let similar):
      "There is no work “\(work)” in this library."
        + (similar.isEmpty
          ? " `maktaba list` shows what there is." : " Did you mean \(similar.joined(separator: ", "))?")
    case .missingLanguage(let work, let language, let available):
      "“\(work)” is not there in \(language.englishName) (\(language)). It is there in: "
        + available.map(\.text).joined(separator: ", ") + "."
    case .unreadableDocument(let path, let reason):
      "“\(path)” cannot be read: \(reason). The rest of the library is not affected."
    case .cache(let reason):
      "The index could not be used: \(reason). It is only a copy: delete the cache folder and start again."
    }
  }
}
