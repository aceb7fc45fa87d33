import MaktabaText

/// A folder that holds sources as they were on an earlier day: a copy of the library, or of its sources alone.
struct OldSources {
  private let root: String

  /// - Throws: ``LibraryError/noFolder(path:)``.
  init(_ path: String) throws(LibraryError) {
    guard let root = FolderPath.resolved(path) else { throw .noFolder(path: CleanText.line(path)) }
    self.root = root
  }

  /// The source of a translation as it was. - Throws: ``TranslationError/noOldSource(work:folder:)``.
  func source(of pair: DocumentPair) throws -> SourceText {
    for path in paths(of: pair.source.card) {
      guard let bytes = try? FileBytes.read(root: root, path: path, limit: DocumentFile.greatestSize) else { continue }
      let source = try SourceText(bytes, path: path)
      // A file of the same name may be another work's by now.
      if source.file.metadata.work.map({ $0 == pair.work }) ?? true { return source }
    }
    if let source = try byWork(pair.work, pair.source.card.language) { return source }
    throw TranslationError.noOldSource(work: pair.work, folder: root)
  }

  /// Where the file stands in the library, from its whole path to its name in the folder of its language.
  private func paths(of card: DocumentCard) -> [String] {
    var paths = [card.path]
    let parts = card.path.split(separator: "/")
    for start in parts.indices.dropFirst() where parts[..<start].contains(where: { isLanguage($0, card.language) }) {
      paths.append(parts[start...].joined(separator: "/"))
      break
    }
    return paths
  }

  private func isLanguage(_ part: Substring, _ language: LanguageTag) -> Bool { LanguageTag(String(part)) == language }

  /// A document that names itself.
  private func byWork(_ work: String, _ language: LanguageTag) throws -> SourceText? {
    let folder = try LibraryFolder.scan(root: root)
    for file in folder.files where file.language == nil || file.language == language {
      guard let document = try? DocumentFile.read(root: root, file: file) else { continue }
      let said = document.metadata.language ?? file.language
      if document.metadata.work ?? file.workPath == work, said == nil || said == language {
        return SourceText(document)
      }
    }
    return nil
  }
}
