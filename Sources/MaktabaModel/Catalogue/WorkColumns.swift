/// Works on their way into a blob.
struct WorkColumns {
  private(set) var ids = TextParts()
  /// Where the documents of each work begin, and where the last end.
  private(set) var bounds: [UInt32] = []
  /// The document in which each work was written.
  private(set) var sources: [UInt32] = []
  /// By document.
  private(set) var ofDocuments: [UInt32] = []

  init(_ documents: DocumentColumns, library: LanguageTag) {
    let languages = documents.languages
    let numbers = documents.sortedLanguageNumbers
    for document in 0..<documents.count {
      if document == 0 || !documents.workIDs.areEqual(document - 1, document) {
        ids.append(documents.workIDs.bytes(document))
        bounds.append(UInt32(document))
      }
      ofDocuments.append(UInt32(bounds.count - 1))
    }
    bounds.append(UInt32(documents.count))
    sources = (0..<bounds.count - 1).map { work in
      let range = Int(bounds[work])..<Int(bounds[work + 1])
      return UInt32(Self.source(of: range, documents, library: library) { languages[Int(numbers[$0])] })
    }
  }

  /// The document a work was written in: the one in the library's language unless it says that it is a translation of a
  /// sibling; else the one that a sibling was translated from, else one that is no translation, else the first.
  private static func source(
    of work: Range<Int>, _ documents: DocumentColumns, library: LanguageTag, language: (Int) -> LanguageTag
  ) -> Int {
    if work.count == 1 { return work.lowerBound }
    let siblings = work.map(language)
    let named = work.compactMap { documents.translationsOf[$0] }
    func isOriginal(_ document: Int) -> Bool {
      guard let of = documents.translationsOf[document] else { return true }
      return of == language(document) || !siblings.contains(of)
    }
    return work.first { language($0) == library && isOriginal($0) }
      ?? work.first { named.contains(language($0)) && isOriginal($0) }
      ?? work.first { !documents.isTranslation[$0] }
      ?? work.lowerBound
  }
}
