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

  func section(named name: String) -> Int? { reader?.document.text.section(named: name) }

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

  mutating func jumpInDocument(to plain: Int) {
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
