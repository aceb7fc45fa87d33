import MaktabaText

/// Two states of one document, section by section. Pure.
struct DocumentMerge {
  /// A section of the other copy's document.
  struct Part {
    var choice: SectionChoice
    /// Index in the other's sections.
    var other: Int
    /// Index in mine; nil for one that mine lacks.
    var mine: Int?
  }

  let mine: SourceText
  let other: SourceText
  let parts: [Part]

  /// Compares. - Parameter facts: what is known of their texts.
  init(_ mine: SourceText, _ other: SourceText, _ facts: CommonFacts) {
    self.mine = mine
    self.other = other
    let places = SectionTracking.places(of: other.sections.map(\.trace), in: mine.sections)
    parts = zip(other.sections.indices, places).map { index, place in
      let print = other.sections[index].fingerprint
      guard let place else {
        // What both had and mine lacks was taken out here.
        return Part(choice: facts[print]?.isCommon == true ? .mine : .other, other: index, mine: nil)
      }
      let own = mine.sections[place.index].fingerprint
      let choice = SectionChoice.between(isSame: own == print, mine: facts[own], other: facts[print])
      return Part(choice: choice, other: index, mine: place.index)
    }
  }

  /// Parts that are to be taken over.
  var taken: [Part] { parts.filter { $0.choice == .other } }
  /// Parts that a person has to look at.
  var open: [Part] { parts.filter { $0.choice == .both } }

  /// Nothing that was changed here would be lost by taking the other's file whole.
  var isWhole: Bool {
    let matched = Set(parts.compactMap(\.mine))
    return parts.allSatisfy { $0.choice == .same || $0.choice == .other }
      && mine.sections.indices.allSatisfy { matched.contains($0) } && !taken.isEmpty
  }

  /// My document with the parts of the other's that are to be taken over. - Throws: ``SpliceError``.
  func bytes(of mineBytes: [UInt8]) throws(SpliceError) -> [UInt8] {
    var splice = try SectionSplice(mineBytes)
    let markdown = SectionMarkdown(other.file)
    for part in taken {
      let section = other.sections[part.other]
      if section.isFront {
        if let title = other.file.metadata.title { splice.set(.title, to: title) }
        if let summary = other.file.metadata.summary { splice.set(.summary, to: summary) }
        continue
      }
      let text = markdown.text(of: section, in: other.sections)
      if let place = part.mine.flatMap({ mine.sections[$0].index }) {
        splice.replace(place, with: text)
      } else if section.level > 0 {
        splice.insert(text, at: place(before: part.other, of: splice.sections.count))
      }
    }
    return try splice.result()
  }

  /// Behind what stands here for the nearest section before it.
  private func place(before other: Int, of count: Int) -> Int {
    let earlier = parts[..<other].reversed().lazy.compactMap { part in
      part.mine.flatMap { mine.sections[$0].index }
    }
    return earlier.first.map { min($0 + 1, count) } ?? 0
  }
}
