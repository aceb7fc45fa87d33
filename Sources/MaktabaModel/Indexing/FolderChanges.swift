/// What differs between a folder and the catalogue that was made from it: the only files a refresh reads.
struct FolderChanges: Equatable {
  /// Files that are new, or whose size or time differs.
  var toRead: [LibraryFolder.File] = []
  /// Documents that stand as they were, by number.
  var unchanged: [Int] = []
  /// Files that are gone.
  var goneCount = 0

  /// Compares; O(files). Another layout or source language makes every file new, since both give documents their names.
  init(from catalogue: Catalogue, to folder: LibraryFolder, skipping skipped: SkippedFiles) {
    let isSameShape =
      catalogue.identity.layout == folder.identity.layout
      && catalogue.identity.sourceLanguage == folder.identity.sourceLanguage
    guard isSameShape else {
      toRead = folder.files
      return
    }
    var known: [String: Catalogue.FileState] = [:]
    known.reserveCapacity(catalogue.documentCount)
    for state in catalogue.fileStates { known[state.path] = state }
    var looked: [LibraryFolder.File] = []
    for file in folder.files {
      if let state = known.removeValue(forKey: file.path), state.size == file.size, state.modified == file.modified {
        unchanged.append(state.document)
      } else if skipped.contains(file) {
        looked.append(file)
      } else {
        toRead.append(file)
      }
    }
    goneCount = known.count
    // A second copy of a work may have become the only one.
    if goneCount > 0 || !toRead.isEmpty { toRead += looked }
  }

  /// Nothing differs.
  var isEmpty: Bool { toRead.isEmpty && goneCount == 0 }
}
