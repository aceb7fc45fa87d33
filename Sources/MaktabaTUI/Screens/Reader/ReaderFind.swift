import MaktabaModel
import MaktabaText

/// Finding words in the document, and going from hit to hit.
extension AppState {
  /// The match the cursor is on, as a plain range.
  var currentMatch: Range<Int>? {
    guard let finding = reader?.finding, let current = finding.current, finding.matches.indices.contains(current)
    else { return nil }
    return finding.matches[current]
  }

  mutating func showFind() -> [Effect] {
    reader?.finding.input = TextInput()
    let place = reader?.place ?? 0
    reader?.finding.origin = place
    return focusReader(.find)
  }

  mutating func typeFind(_ text: String) -> [Effect] {
    reader?.finding.input.insert(text)
    return findTyped()
  }

  private mutating func findTyped() -> [Effect] {
    guard let reader else { return [] }
    let terms = SearchTerms(finding: reader.finding.input.text)
    let revision = nextRevision()
    self.reader?.finding.terms = terms
    self.reader?.finding.revision = revision
    self.reader?.finding.isFromSearch = false
    return [.find(FindRequest(document: reader.document, terms: terms, revision: revision))]
  }

  mutating func found(_ request: FindRequest, _ ranges: [Range<Int>]) -> [Effect] {
    guard let finding = reader?.finding, finding.revision == request.revision else {
      return note { $0.foundBeside(request, ranges) }
    }
    reader?.finding.matches = ranges
    let next = ranges.firstIndex { $0.lowerBound >= finding.origin } ?? (ranges.isEmpty ? nil : 0)
    goToMatch(next)
    if reader?.focus != .find { sayMatch() }
    return []
  }

  mutating func performInFind(_ action: Action) -> [Effect] {
    let before = reader?.finding.input.text
    if reader?.finding.input.follow(action) == true { return reader?.finding.input.text == before ? [] : findTyped() }
    switch action {
    case .accept:
      sayMatch()
      return focusReader(.text)
    case .leave:
      forgetFinding()
      return focusReader(.text)
    case .chooseNext, .complete: return note { $0.stepMatch(1) }
    case .choosePrevious: return note { $0.stepMatch(-1) }
    default: return []
    }
  }

  private mutating func forgetFinding() {
    let origin = reader?.finding.origin ?? 0
    let revision = nextRevision()
    reader?.finding = ReaderState.Finding()
    reader?.finding.revision = revision
    jump(to: origin)
  }

  private mutating func goToMatch(_ index: Int?) {
    reader?.finding.current = index
    guard let match = currentMatch, let reader else { return }
    let row = reader.row(at: match.lowerBound)
    if !isOnScreen(row) { jump(to: match.lowerBound, context: 3) }
  }

  private mutating func stepMatch(_ step: Int) {
    guard let finding = reader?.finding, !finding.matches.isEmpty else { return sayMatch() }
    let count = finding.matches.count
    let next = finding.current.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    goToMatch(next)
    sayMatch()
  }

  private mutating func sayMatch() {
    guard let finding = reader?.finding else { return }
    status = .notice(
      Wording.match((finding.current ?? -1) + 1, of: finding.matches.count, words: finding.input.text))
  }

  /// The next hit: of the search the document was opened from, else of the words found here.
  mutating func goToHit(_ step: Int) -> [Effect] {
    guard let finding = reader?.finding, finding.isFromSearch else {
      guard reader?.finding.terms?.isEmpty == false else {
        status = .notice(Wording.nothingToFind)
        return []
      }
      stepMatch(step)
      return []
    }
    return openHit(step: step)
  }
}

extension SearchTerms {
  /// Words to be found in one document: they stand together, as somebody who saw them there remembers them. Quotation marks
  /// and exclusions mean what they mean in a search.
  init(finding text: String) {
    let parsed = SearchTerms(parsing: text)
    guard parsed.terms.count > 1, !parsed.terms.contains(where: { $0.isQuoted || $0.isExcluded }) else {
      self = parsed
      return
    }
    let words = parsed.terms.flatMap(\.words)
    self.init(terms: [Term(words: words, isPrefix: parsed.terms.last?.isPrefix ?? false)])
  }
}
