/// A section of today's source with what stands for it in a translation.
struct StandingSection {
  let source: SectionText
  /// How it stands; nil where nobody can say, as in a document that is a copy of its source.
  let state: TranslationStatus.SectionState?
  /// The section that has its place, with a text in it or without.
  let place: SectionText?
  /// There is a translation in it.
  let isTranslated: Bool

  /// Today's translation.
  var text: SectionText? { isTranslated ? place : nil }
}

extension DocumentPair {
  /// The source's sections, in their order.
  var standing: [StandingSection] {
    let told = status.sections.compactMap { state in state.source.map { ($0.line, state) } }
    let states = Dictionary(told, uniquingKeysWith: { first, _ in first })
    let found = source.sections.map { section in states[section.line].flatMap { $0.source == section ? $0 : nil } }
    let known = found.enumerated().compactMap { index, state -> (Int, Int)? in
      let place = state?.text.flatMap { place in text.sections.firstIndex { $0 == place } }
      return place.map { (index, $0) }
    }
    let alignment = SectionAlignment(
      source.sections, text.sections, known: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    return source.sections.indices.map { index in
      let state = found[index]
      let guess = state == nil ? alignment.places[index].map { text.sections[$0.index] } : nil
      return StandingSection(
        source: source.sections[index], state: state, place: state?.text ?? guess,
        isTranslated: isTranslated(state, guess))
    }
  }

  private func isTranslated(_ state: TranslationStatus.SectionState?, _ guess: SectionText?) -> Bool {
    guard let state else { return guess?.isBare == false && status.state != .copied }
    return state.text != nil && state.standing != .missing && state.standing != .copied
  }
}

extension [StandingSection] {
  /// Where a section of the source belongs in a translation of so many sections: behind what stands for the nearest
  /// section before it.
  func place(of section: SectionText, of count: Int) -> Int {
    guard let index = firstIndex(where: { $0.source == section }) else { return count }
    return self[..<index].reversed().lazy.compactMap { $0.place?.index }.first.map { $0 + 1 } ?? 0
  }
}
