/// The block in a translation's own file, which goes with it when it is copied alone.
extension TranslationDesk {
  /// Brings the `translation:` block up to what is known now. A lone file must not claim more than is true: it names its
  /// basis when every section is up to date, and never today's when one is not.
  func bringUpFrontMatter(of pair: DocumentPair, isFinished: Bool = true, _ report: inout TranslationReport) throws {
    if report.isRehearsal || report.done.isEmpty { return }
    let now = try DocumentPair(pair.work, pair.language, library: library, today: today)
    let place = DocumentPlace(root: library.root, path: now.text.card.path, calls: calls)
    let old = try place.bytes()
    do {
      var splice = try SectionSplice(old)
      for (field, value) in TranslationBlock(now, isFinished: isFinished).changes { splice.set(field, to: value) }
      let new = try splice.result()
      if new == old { return }
      try place.replace(old, with: new)
      report.files.append(place.path)
    } catch let error as SpliceError {
      report.notes.append(error.description)
    } catch TranslationError.notSaved(let fault) {
      throw TranslationError.frontMatterNotSaved(path: place.path, fault)
    }
  }
}

/// What a translation's own file says of it. Pure.
struct TranslationBlock {
  private let pair: DocumentPair
  private let isFinished: Bool
  private let sections: [TranslationStatus.SectionState]

  init(_ pair: DocumentPair, isFinished: Bool) {
    self.pair = pair
    self.isFinished = isFinished
    sections = pair.status.sections.filter { $0.source != nil }
  }

  private var said: DeclaredTranslation { pair.text.card.metadata.translation ?? DeclaredTranslation() }

  /// Every section was made from today's source, or is said to hold for it.
  private var isCurrent: Bool {
    !sections.isEmpty
      && sections.allSatisfy { section in
        let isKnown = section.basis == section.source?.fingerprint || section.flags.contains("w")
        return section.text != nil && isKnown && section.standing != .missing
      }
  }

  /// The fields to set; nil takes one out.
  var changes: [(FrontMatterField, String?)] {
    let language: [(FrontMatterField, String?)] = said.of == nil ? [(.of, pair.source.card.language.text)] : []
    guard isCurrent else {
      // An earlier basis is still true: the file is out of date.
      let claimsToday = said.basis?.lowercased() == pair.source.card.fingerprint
      return language + (claimsToday ? [(.basis, nil), (.reviewedBy, nil), (.reviewed, nil)] : [])
    }
    var changes = language + [(.basis, pair.source.card.fingerprint)]
    if let method { changes.append((.method, method)) }
    if isFinished, said.state == "draft" { changes.append((.state, nil)) }
    if let by = joined(sections.compactMap(\.by)) { changes.append((.by, by)) }
    if let date = sections.compactMap(\.date).max() { changes.append((.date, date.description)) }
    return changes + review
  }

  /// What a machine made in part is not said to be a person's.
  private var method: String? {
    let machine = sections.count { $0.flags.contains("M") }
    if machine == sections.count { return "machine" }
    return machine > 0 ? "unknown" : pair.status.method
  }

  /// All of it was reviewed, or none is said to be. A draft may have signed sections that are not shown as such yet.
  private var review: [(FrontMatterField, String?)] {
    let isReviewed = sections.allSatisfy { $0.reviewedBy != nil }
    guard isReviewed, let by = joined(sections.compactMap(\.reviewedBy)),
      let date = sections.compactMap(\.reviewed).max()
    else { return said.reviewedBy == nil && said.reviewed == nil ? [] : [(.reviewedBy, nil), (.reviewed, nil)] }
    return [(.reviewedBy, by), (.reviewed, date.description)]
  }

  /// Names in their order, each once.
  private func joined(_ names: [String]) -> String? {
    var each: [String] = []
    for name in names where !each.contains(where: { PersonName.isSame($0, name) }) { each.append(name) }
    return each.isEmpty ? nil : each.joined(separator: ", ")
  }
}
