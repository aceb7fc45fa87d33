/// Files and rows of the index: what a refresh and a search ask the catalogue.
extension Catalogue {
  /// The file of a document as it was when it was read.
  public struct FileState: Equatable, Sendable {
    /// File, relative to the library.
    public var path: String
    /// Bytes of the file.
    public var size: Int
    /// Modification time in nanoseconds since 1970.
    public var modified: Int64
    /// Document number.
    public var document: Int
  }

  /// The files of all documents, sorted by path (bytewise); each state is made when it is reached.
  public var fileStates: LazyMapCollection<Range<Int>, FileState> {
    (0..<documentCount).lazy.map { [self] in fileState(ofDocument: Int(store.pathOrder[$0])) }
  }

  /// What is known of a file; nil when it gave no document. O(log documents).
  public func fileState(path: String) -> FileState? {
    store.paths.firstIndex(of: path, order: store.pathOrder).map(fileState(ofDocument:))
  }

  private func fileState(ofDocument document: Int) -> FileState {
    FileState(
      path: store.paths[document], size: Int(store.sizes[document]), modified: store.modified[document],
      document: document)
  }

  /// Number of sections of all documents. O(documents).
  public var sectionCount: Int {
    var sum = 0
    store.sectionCounts.forEach { sum += Int($0) }
    return sum
  }

  /// The document that a row of the index belongs to, and which of its sections it is; nil for rows that belong to no
  /// document any more. O(log documents).
  public func document(ofRow row: Int64) -> HitReference? {
    let after = partition(documentCount) { store.firstRows[Int(store.rowOrder[$0])] <= row }
    return after == 0 ? nil : reference(toRow: row, in: Int(store.rowOrder[after - 1]))
  }

  private func reference(toRow row: Int64, in document: Int) -> HitReference? {
    let (section, overflow) = row.subtractingReportingOverflow(store.firstRows[document])
    guard !overflow, section >= 0, section < Int64(store.sectionCounts[document]) else { return nil }
    return HitReference(document: document, section: Int(section))
  }
}
