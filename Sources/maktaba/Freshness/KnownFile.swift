import Glibc
import MaktabaModel

/// A document's file as it was when it was read.
struct KnownFile {
  var path: String
  var size: Int
  var modified: Int64

  /// The files of all documents of a catalogue.
  static func all(of catalogue: Catalogue) -> [KnownFile] {
    catalogue.fileStates.map { KnownFile(path: $0.path, size: $0.size, modified: $0.modified) }
  }

  /// The files of some documents.
  static func of(_ documents: some Sequence<Int>, in catalogue: Catalogue) -> [KnownFile] {
    Set(documents).map(catalogue.card).map { KnownFile(path: $0.path, size: $0.size, modified: $0.modified) }
  }
}

extension Sequence<KnownFile> {
  /// All have the size and the time they were read with.
  func stand(below root: String) -> Bool {
    OpenFolder.with(root) { folder in
      allSatisfy { file in
        var status = stat()
        return fstatat(folder, file.path, &status, 0) == 0 && Int(status.st_size) == file.size
          && status.st_mtim.nanoseconds == file.modified
      }
    } ?? false
  }
}

/// A folder held open while something is looked at in it.
enum OpenFolder {
  /// Nil when it cannot be opened.
  static func with<Result>(_ path: String, _ body: (Int32) -> Result) -> Result? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    return body(folder)
  }
}
