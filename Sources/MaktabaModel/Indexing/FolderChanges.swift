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
    var looked: [LibraryFolder.File] = []
    // Both sides are sorted by the bytes of the path.
    var known = catalogue.fileStates.makeIterator()
    var state = known.next()
    for file in folder.files {
      while let passed = state, passed.path.utf8.lexicographicallyPrecedes(file.path.utf8) {
        goneCount += 1
        state = known.next()
      }
      // Not `==`: two names that are canonically equivalent are two files.
      let isKnown = state.map { $0.path.utf8.elementsEqual(file.path.utf8) } == true
      if isKnown, let state, state.size == file.size, state.modified == file.modified {
        unchanged.append(state.document)
      } else if !isKnown, skipped.contains(file) {
        looked.append(file)
      } else {
        toRead.append(file)
      }
      if isKnown { state = known.next() }
    }
    while state != nil {
      goneCount += 1
      state = known.next()
    }
    // A second copy of a work may have become the only one.
    if goneCount > 0 || !toRead.isEmpty { toRead += looked }
  }

  /// Nothing differs.
  var isEmpty: Bool { toRead.isEmpty && goneCount == 0 }
}
