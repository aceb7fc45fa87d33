import MaktabaModel
import TestSupport

/// What concerns the person, among 50,000 works: what a start pays for it. A key pays nothing: what `is:` asks for is kept
/// until marks, catalogue or day change.
struct PersonSuite {
  let works: Int
  private static let today = CalendarDate(daysSince1970: 20_000)

  func run() throws {
    let facets = SyntheticCards.facets.map(\.key).joined(separator: ", ")
    let folder = TemporaryLibrary(["library.yml": "maktaba: 1\nid: b\nfacets: [\(facets)]\n"])
    let state = TemporaryLibrary(named: "state")
    let identity = try Library(folder.root, places: Places(stateDirectory: state.root)).catalogue.identity
    let cards = SyntheticCards.make(works: works, documentsPerWork: 1)
    let catalogue = Catalogue(identity: identity, cards: cards)
    figure("what a visit leaves", budget: "-") { _ = VisitRecord(of: catalogue) }
    var marks = MarkState()
    listing("a list by title", catalogue, marks, budget: "-")
    marks.lastVisit = VisitRecord(of: catalogue)
    listing("a list, nothing new", catalogue, marks, budget: "5 ms more")
    marks.interests = Interests(audiences: ["audience-1"], levels: ["level-0"], languages: [cards[0].language])
    listing("a list, with interests", catalogue, marks, budget: "5 ms more")
    marks.lastVisit = VisitRecord(of: Catalogue(identity: identity, cards: Array(cards.dropLast(10))))
    listing("a list, ten works new", catalogue, marks, budget: "-")
    marks.lastVisit = VisitRecord(of: Catalogue(identity: identity, cards: Array(cards.prefix(1))))
    listing("a list, everything new", catalogue, marks, budget: "-")
  }

  private func listing(_ name: String, _ catalogue: Catalogue, _ marks: MarkState, budget: String) {
    figure(name, budget: budget) {
      _ = Listing.make(catalogue: catalogue, filter: Filter(), order: .title, marks: marks, today: Self.today)
    }
  }

  private func figure(_ name: String, budget: String, _ work: () -> Void) {
    let clock = ContinuousClock()
    let times = (0..<30).map { _ in clock.measure(work).milliseconds }
    Figure(name: "\(name), \(works) works, median", value: Times(times).percentile(0.5).milliseconds, budget: budget)
      .print()
  }
}
