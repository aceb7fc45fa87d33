extension Library {
  /// How every work stands in every language, derived on all cores from the files and from what was written down.
  ///
  /// 1,000 works in 10 languages take a second or two; after one edit, the time to look at the stamps of files with events
  /// and to derive one work.
  /// - Parameters:
  ///   - before: what was known; rows that still rest on the same files are taken over.
  ///   - catalogue: the documents, as they were when the folder was last looked at.
  ///   - today: for claims that run out.
  ///   - progress: called now and then from the calling thread with what is known so far.
  ///   - isCancelled: asked often, from any thread.
  /// - Returns: what is known at the end; not complete when it was cancelled.
  public func coverage(
    from before: Coverage = .none, in catalogue: Catalogue, today: CalendarDate,
    progress: (Coverage) -> Void = { _ in }, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Coverage {
    var coverage = Coverage(identity: catalogue.identity, today: today, workCount: catalogue.workCount)
    let isSameGround = before.identity == catalogue.identity && before.today == today
    let reading = CoverageReading(
      library: self, catalogue: catalogue, today: today, before: isSameGround ? before : .none)
    let works = Array(0..<catalogue.workCount)
    let looked = reading.look(at: works)
    coverage.keep(looked.compactMap(\.row))
    let toDerive = looked.filter { $0.row == nil }
    for start in stride(from: 0, to: toDerive.count, by: Self.worksAtOnce) where !isCancelled() {
      if start > 0 { progress(coverage) }
      let part = toDerive[start..<min(toDerive.count, start + Self.worksAtOnce)]
      coverage.insert(reading.derive(Array(part), isCancelled: isCancelled))
    }
    return coverage
  }

  /// How several works stand, in the order asked for, derived on all cores.
  public func translations(ofWorks works: [Int], in catalogue: Catalogue, today: CalendarDate) -> [TranslationStatus] {
    AllCores.map(works, atOnce: 4) { translations(ofWork: $0, in: catalogue, today: today) }
  }

  /// Works between two calls of `progress`: about a tenth of a second.
  private static let worksAtOnce = 64
}

/// Derives rows of a coverage, several at a time.
private struct CoverageReading: Sendable {
  let library: Library
  let catalogue: Catalogue
  let today: CalendarDate
  let before: Coverage

  /// A work, what its row rests on now, and the row when that has not changed.
  struct Look: Sendable {
    var work: Int
    var basis: CoverageBasis
    var row: Coverage.Row?
  }

  func look(at works: [Int]) -> [Look] {
    let folder = FactFolder(root: library.root)
    let hasFacts = folder.isThere
    return AllCores.map(works, atOnce: 64) { work in
      let facts = hasFacts ? folder.stamp(ofWork: catalogue.workID(work)) : 0
      let basis = CoverageBasis(documents: catalogue.stamp(ofWork: work), facts: facts)
      let known = before[catalogue.workID(work)].flatMap { $0.basis == basis ? $0 : nil }
      let isGood = known?.missingSources.contains(where: folder.keeps) == false
      return Look(work: work, basis: basis, row: isGood ? known : nil)
    }
  }

  func derive(_ looks: [Look], isCancelled: @escaping @Sendable () -> Bool) -> [Coverage.Row] {
    AllCores.map(looks, atOnce: 4) { look in isCancelled() ? nil : row(look) }.compactMap(\.self)
  }

  private func row(_ look: Look) -> Coverage.Row {
    Coverage.Row(
      facts: library.facts(ofWork: look.work, in: catalogue, today: today), in: catalogue.identity, basis: look.basis)
  }
}

extension Coverage.Row {
  /// Derives a row; the sections are let go.
  init(facts: WorkFacts, in identity: LibraryIdentity, basis: CoverageBasis) {
    let status = TranslationStatus(of: facts, in: identity)
    let source = facts.texts.first { $0.card.language == status.sourceLanguage }
    let words = source?.sections.reduce(0) { $0 + $1.wordCount } ?? 0
    work = status.work
    sourceWords = words
    cells = status.entries.map { entry in
      let text = entry.state == .missing ? nil : facts.texts.first { $0.card.language == entry.language }
      return CoverageCell(entry, sourceWords: words, status: text.map { $0.card.metadata.status ?? .unstated })
    }
    self.basis = basis
    missingSources = facts.missingSources
  }
}

extension Catalogue {
  /// One number for path, size and modification time of each document of a work. Good for one run of the program.
  fileprivate func stamp(ofWork work: Int) -> UInt64 {
    var hasher = Hasher()
    for document in documents(ofWork: work) {
      store.paths.withBytes(document) { hasher.combine(bytes: $0) }
      hasher.combine(store.sizes[document])
      hasher.combine(store.modified[document])
    }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
