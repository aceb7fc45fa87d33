import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba list [FILTER…]`: the works that a filter lets pass.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List works.", discussion: HelpText.list, helpNames: .long)

  @Argument(
    parsing: .allUnrecognized, help: "Conditions and words, as on the filter line: topic:law lang:sw,fr is:unread.")
  var filter: [String] = []

  @Option(help: "title, date, relevance, review or unread.")
  var sort: SortOrder = .title

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let filter = Filter(parsing: try FilterWords.line(filter, of: Self.self))
    var opened = try common.open(preferring: languages.asked, isRefreshWanted: refresh.refresh)
    let today = Surroundings.today
    let listing = try opened.answer(.everyFile) { library in
      try library.list(filter, order: sort, marks: common.marks(in: library).state, today: today)
    }
    let wording = ReasonWording(listing.catalogue, preferring: opened.library.options.preferredLanguages)
    WorkList(listing: listing, wording: wording).print(asJSON: answer.json, on: opened.page)
    if listing.asksWithoutInterests {
      StandardOutput.shared.finish()
      StandardError.say(Wording.nothingForMe)
    }
    if listing.works.isEmpty { throw Failure.nothing(Wording.nothingListed(listing)) }
  }
}

extension SortOrder: ExpressibleByArgument {}

/// Works as `list` prints them.
struct WorkList {
  let listing: Listing
  let wording: ReasonWording

  func print(asJSON: Bool, on page: Page) {
    if asJSON { return JSONArray.print((0..<listing.count).lazy.map(value)) }
    if listing.count == 0 { return }
    for line in table.lines(on: page) { StandardOutput.shared.write(line + "\n") }
  }

  private var table: TextTable {
    let isReasoned = listing.filter.asksForReasons
    var table = TextTable(heads: Wording.listHeads + (isReasoned ? [Wording.why] : []), flexible: 1)
    table.rows = (0..<listing.count).map { position in
      let row = listing.row(at: position)
      return [
        CleanText.line(row.work), row.title, row.languages.map(\.text).joined(separator: " "), Wording.status(row),
        Wording.marks(row),
      ] + (isReasoned ? [why(position).joined(separator: "; ")] : [])
    }
    return table
  }

  private func why(_ position: Int) -> [String] { wording.lines(listing.reasons(at: position)).map(CleanText.line) }

  private func value(_ position: Int) -> JSONValue {
    let row = listing.row(at: position)
    return [
      "work": .text(row.work), "title": .text(row.title), "language": .text(row.language.text),
      "languages": .texts(row.languages.map(\.text)),
      "status": .text(orNull: row.status == .unstated ? nil : row.status.rawValue),
      "facets": facets(ofWork: row.number), "read": .bool(row.isRead), "bookmarked": .bool(row.isBookmarked),
      "why": .texts(why(position)),
    ]
  }

  /// The values of a work are those of all its documents, in the order they are met.
  private func facets(ofWork work: Int) -> JSONValue {
    let catalogue = listing.catalogue
    let cards = catalogue.documents(ofWork: work).map(catalogue.card)
    let members = catalogue.facets.compactMap { facet -> JSONValue.Member? in
      let values = cards.flatMap { card in
        card.metadata.facets.lazy.filter { $0.key.lowercased() == facet.key }.flatMap(\.value)
          .map { catalogue.thesaurus.current(facet.key, $0) }
      }
      return values.isEmpty ? nil : JSONValue.Member(key: facet.key, value: .texts(values.unique))
    }
    return .object(members)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it is met first.
  fileprivate var unique: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
