import MaktabaModel

/// A library that a command works on, brought up to its folder as far as the answer needs it.
///
/// What is known from the last time is used while it is true. Looking at every file of a large library takes longer than
/// a search does, so for a search the folders are looked at (which tells of new, renamed and gone documents) and the
/// files that the answer shows. Where something differs the library is refreshed, and the question answered again.
struct OpenedLibrary {
  /// What has to stand for an answer to count.
  enum Care {
    /// Every file.
    case everyFile
    /// All folders, and the files shown.
    case shownFiles
  }

  let library: Library
  /// Where answers are printed.
  let page: Page
  private let refresher: Refresher
  private var isChecked = false

  /// Opens it. A new library is read first, and one that is to be refreshed.
  init(_ root: String, places: Places, options: Library.Options, page: Page, isRefreshWanted: Bool) throws {
    self.page = page
    library = try Library(root, places: places, options: options)
    refresher = Refresher(library: library, stamp: StampFile(places: places, root: library.root))
    if let notice = library.notice { StandardError.say(notice) }
    if isRefreshWanted || library.isNew { try refresh() }
    library.sayUnmatchedLayout()
  }

  /// Brings everything up to the folder.
  /// - Parameter fromNothing: what is known is forgotten first.
  mutating func refresh(fromNothing: Bool = false) throws {
    try refresher.run(fromNothing: fromNothing)
    isChecked = true
  }

  /// An answer that is true of the folder as it is now.
  /// - Parameters:
  ///   - shown: the documents that the answer shows. An answer without any is believed when every file stands.
  ///   - make: makes the answer; called a second time after a refresh.
  mutating func answer<Answer>(
    _ care: Care, showing shown: (Answer) -> [Int] = { _ in [] }, _ make: (Library) throws -> Answer
  ) throws -> Answer {
    if isChecked { return try make(library) }
    let catalogue = library.catalogue
    let check = refresher.check(everyFile: care == .everyFile)
    // Also “there is no such work” is an answer that has to be true.
    let answer = Result { try make(library) }
    let documents = (try? answer.get()).map(shown) ?? []
    if check.isFresh, care == .everyFile || stands(documents, in: catalogue) {
      isChecked = care == .everyFile
      return try answer.get()
    }
    try refresh()
    return try make(library)
  }

  private func stands(_ documents: [Int], in catalogue: Catalogue) -> Bool {
    let files = documents.isEmpty ? KnownFile.all(of: catalogue) : KnownFile.of(documents, in: catalogue)
    return files.stand(below: library.root)
  }
}
