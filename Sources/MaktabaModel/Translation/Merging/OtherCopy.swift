import MaktabaText

/// Another copy of the library: only read.
struct OtherCopy {
  let root: String
  private let folder: LibraryFolder

  /// A document of it.
  struct Document {
    var path: String
    var bytes: [UInt8]
    var text: SourceText
    var work: String
    var language: LanguageTag
  }

  /// - Throws: as ``LibraryFolder/scan(root:layout:isCancelled:)``.
  init(_ path: String, layout: String?) throws(LibraryError) {
    folder = try LibraryFolder.scan(root: path, layout: layout)
    root = folder.root
  }

  /// The library's id.
  var id: String { folder.identity.id }

  /// A manifest names it.
  var hasManifest: Bool { folder.hasManifest }

  /// Its documents that differ from the file of the same path here, by path, and those that cannot be read.
  func documents(unlike here: String) -> (documents: [Document], unread: [(path: String, reason: String)]) {
    var documents: [Document] = []
    var unread: [(path: String, reason: String)] = []
    for file in folder.files {
      do {
        let bytes = try FileBytes.read(root: root, path: file.path, limit: DocumentFile.greatestSize)
        if (try? FileBytes.read(root: here, path: file.path, limit: DocumentFile.greatestSize)) == bytes { continue }
        let text = try SourceText(bytes, path: file.path)
        let metadata = text.file.metadata
        documents.append(
          Document(
            path: file.path, bytes: bytes, text: text, work: metadata.work ?? file.workPath,
            language: file.language ?? metadata.language ?? folder.identity.sourceLanguage))
      } catch let failure as FileBytes.Failure {
        unread.append((file.path, "\(DocumentFile.ReadError(failure))"))
      } catch {
        unread.append((file.path, "\(error)"))
      }
    }
    return (documents, unread)
  }
}
