import Glibc

/// The file of a document, to be written.
struct DocumentPlace {
  /// The library.
  let root: String
  /// Relative to the library.
  let path: String
  let calls: FileSystemCalls

  /// The file's bytes. - Throws: ``LibraryError/unreadableDocument(path:reason:)``.
  func bytes() throws(LibraryError) -> [UInt8] {
    do {
      return try FileBytes.read(root: root, path: path, limit: DocumentFile.greatestSize)
    } catch {
      throw .unreadableDocument(path: path, reason: "\(DocumentFile.ReadError(error))")
    }
  }

  /// Makes the file, and the folders that lead to it. - Throws: also when it is there.
  func make(_ bytes: [UInt8]) throws(TranslationError) {
    do {
      let parts = path.split(separator: "/").map(String.init)
      let folder = SharedFolder(root: root, path: parts.dropLast().joined(separator: "/"), calls: calls)
      try folder.make()
      try DurableFile(root + "/" + path, calls: calls).write(bytes, mode: folder.fileMode, isNew: true)
    } catch {
      throw error.code == EEXIST ? .placeTaken(path: path) : .notSaved(error)
    }
  }

  /// Puts new bytes in the place of those that were read; the file's rights stay, and a link to it leads to it still.
  /// - Throws: when it was changed meanwhile, or could not be written: then it is as it was.
  func replace(_ old: [UInt8], with new: [UInt8]) throws {
    guard try bytes() == old else { throw TranslationError.changedMeanwhile(path: path) }
    guard let resolved = realpath(root + "/" + path, nil) else { throw TranslationError.notSaved(.last) }
    defer { free(resolved) }
    var status = stat()
    guard stat(resolved, &status) == 0 else { throw TranslationError.notSaved(.last) }
    try TranslationError.saving { () throws(SystemFault) in
      try DurableFile(String(cString: resolved), calls: calls).write(new, mode: status.st_mode & 0o777)
    }
  }
}
