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
    for path in Self.paths(of: pair.source.card) {
      guard let bytes = try? FileBytes.read(root: root, path: path, limit: DocumentFile.greatestSize) else { continue }
      let source = try SourceText(bytes, path: path)
      // A file of the same name may be another work's by now.
      if source.file.metadata.work.map({ $0 == pair.work }) ?? true { return source }
    }
    if let source = try byWork(pair.work, pair.source.card.language) { return source }
    throw TranslationError.noOldSource(work: pair.work, folder: root)
  }

  /// The bytes of the source as it was, of several the one that fits; nil when none does.
  func bytes(of pair: DocumentPair, where fits: ([UInt8]) -> Bool) throws -> [UInt8]? {
    let files = Self.paths(of: pair.source.card).lazy.compactMap { path in
      try? FileBytes.read(root: root, path: path, limit: DocumentFile.greatestSize)
    }
    return files.first(where: fits)
  }

  /// Where a file stands in the library: its whole path, and the one in the folder of its language.
  static func paths(of card: DocumentCard) -> [String] {
    let parts = card.path.split(separator: "/")
    let language = parts.dropLast().firstIndex { LanguageTag(String($0)) == card.language }
    return [card.path] + (language.map { [parts[($0 + 1)...].joined(separator: "/")] } ?? [])
  }

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
