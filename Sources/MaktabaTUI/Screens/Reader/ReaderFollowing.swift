import MaktabaModel
import MaktabaText

/// A link with what is known of where it leads, to be put into words.
struct LinkView: Equatable {
  var destination: LinkDestination
  /// The title of the work, or the heading of the section in the same document.
  var name: String?
  /// The language of the text, where it is not that of the document with the link.
  var otherLanguage: LanguageTag?
}

/// Following links, and coming back.
extension AppState {
  /// How many places are remembered to come back to.
  static let longestTrail = 100

  /// Where a link of the open document leads. O(languages · log documents).
  func linkView(of link: String) -> LinkView {
    guard let card = reader?.document.card, let catalogue else { return LinkView(destination: .nothing(link)) }
    let destination = catalogue.destination(of: link, in: card, preferring: configuration.preferredLanguages)
    var view = LinkView(destination: destination)
    switch destination {
    case .section(let name): view.name = name.flatMap(section(named:)).map { heading(ofSection: $0) }
    case .document(let number, _):
      let language = catalogue.language(ofDocument: number)
      view.name = catalogue.title(ofDocument: number)
      view.otherLanguage = language == card.language ? nil : language
    case .address, .nothing: break
    }
    return view
  }

  private func section(named name: String) -> Int? { reader?.document.text.section(named: name) }

  private func heading(ofSection index: Int) -> String { reader?.document.text.sections[index].heading ?? "" }

  mutating func openFocusedStop() -> [Effect] {
    guard let index = focusedStop else {
      status = .notice(Wording.nothingFocused(key: keymap.keyName(of: .nextStop, in: .reader)))
      return []
    }
    return openStop(index)
  }

  /// Does what a stop is for.
  mutating func openStop(_ index: Int) -> [Effect] {
    guard let reader, let stop = reader.stop(index) else { return [] }
    switch stop.kind {
    case .link(let link): return follow(linkView(of: link).destination)
    case .footnoteReference(let number): return goToFootnote(number)
    case .footnote(let number): return leaveFootnote(number)
    case .task(let task): return toggle(task)
    case .picture: return Action(rawValue: "picture").map { perform($0) } ?? []
    }
  }

  private mutating func follow(_ destination: LinkDestination) -> [Effect] {
    switch destination {
    case .address(let address): return copy(address)
    case .nothing(let link): return note { $0.status = .whole(Wording.leadsNowhere(link)) }
    case .section(let name): return goToSection(named: name)
    case .document(let number, let section):
      guard let catalogue, let from = reader?.document.card.language else { return [] }
      let work = catalogue.workID(catalogue.work(ofDocument: number))
      let place = OpenPlace.linked(section: section, from: from)
      return open(work, language: catalogue.language(ofDocument: number), at: place)
    }
  }

  private mutating func goToSection(named name: String?) -> [Effect] {
    let index = name.flatMap(section(named:))
    if let name, index == nil {
      status = .whole(Wording.noSection(name))
      return []
    }
    rememberTrail()
    jumpInDocument(to: index.flatMap { reader?.document.text.sections[$0].plain.lowerBound } ?? 0)
    return []
  }

  private mutating func jumpInDocument(to plain: Int) {
    reader?.stops.focused = nil
    if plain == 0, let first = reader?.firstRow { scrollReader(to: first) } else { jump(to: plain) }
    reader?.hasMoved = true
  }

  // MARK: Footnotes

  private mutating func goToFootnote(_ number: Int) -> [Effect] {
    guard let target = reader?.document.stops.first(.footnote(number: number)) else {
      status = .notice(Wording.noFootnote(number))
      return []
    }
    rememberTrail()
    focusStop(target)
    return []
  }

  /// To where the footnote was come from, else to where the text names it first.
  private mutating func leaveFootnote(_ number: Int) -> [Effect] {
    guard let reader else { return [] }
    let reference = DocumentStop.Kind.footnoteReference(number: number)
    if let last = trail.last, isOpen(last), reader.stop(last.stop)?.kind == reference { return comeBack() }
    guard let target = reader.document.stops.first(reference) else { return [] }
    return note { $0.focusStop(target) }
  }

  // MARK: The trail

  /// The place that is being read, with the stop that has the focus.
  private var trailPlace: TrailPlace? {
    guard let reader else { return nil }
    let card = reader.document.card
    return TrailPlace(
      work: card.work, language: card.language, place: reader.document.text.place(at: reader.plain(at: reader.top)),
      contentHash: card.contentHash, stop: focusedStop)
  }

  private mutating func rememberTrail() {
    guard let trailPlace else { return }
    trail = trail.suffix(AppState.longestTrail - 1) + [trailPlace]
  }

  private func isOpen(_ place: TrailPlace) -> Bool {
    reader?.document.card.work == place.work && reader?.document.card.language == place.language
  }

  /// Back to where the last link was followed.
  mutating func comeBack() -> [Effect] {
    guard let last = trail.last else {
      status = .notice(Wording.nothingToComeBackTo)
      return []
    }
    guard isOpen(last) else { return open(last.work, language: last.language, at: .returned(last)) }
    trail.removeLast()
    goBack(to: last)
    return []
  }

  /// The document asked for is there: its way back begins, goes on, or is one place shorter. Called while the document
  /// before is still the open one.
  mutating func followTrail(to place: OpenPlace) {
    guard screens.contains(.reader) else { return trail = [] }
    if case .linked = place { rememberTrail() }
    forgetTrail(to: place)
  }

  /// A place that was come back to, or is no longer there.
  mutating func forgetTrail(to place: OpenPlace) {
    if case .returned(let place) = place, trail.last == place { trail.removeLast() }
  }

  mutating func goBack(to place: TrailPlace) {
    guard let document = reader?.document else { return }
    jumpInDocument(to: document.text.offset(of: place.place, isSameText: document.card.language == place.language))
    if document.card.contentHash == place.contentHash, let stop = place.stop { focusStop(stop) }
  }

  /// The place in a document that a link has led to.
  mutating func goTo(section name: String?, from language: LanguageTag) {
    guard let reader else { return }
    let shown = reader.document.card.language
    let said = shown == language ? [] : [Wording.onlyIn(shown, language)]
    let index = name.flatMap(section(named:))
    if let index { jump(to: reader.document.text.sections[index].plain.lowerBound) }
    let missed = index == nil ? name.map { [Wording.noSection($0)] } ?? [] : []
    if !(said + missed).isEmpty { status = .whole((said + missed).joined(separator: " ")) }
  }
}
