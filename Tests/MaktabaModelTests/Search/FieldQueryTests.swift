import Foundation
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

/// The starter library answers what people in the field type.
@Suite(.serialized) struct FieldQueryTests {
  /// Both tables ask one index.
  private static let state = TemporaryLibrary(named: "state")

  /// Where a query's work stands in the list, documents counted as the screen shows them; nil when it is not there.
  private struct Answer {
    var row: FieldQueries.Row
    var rank: Int?
    var first: [String]
  }

  @Test func theExpectedWorkIsAmongTheFirstFive() throws {
    let answers = try Self.answers(to: FieldQueries.rows)
    let found = answers.count { ($0.rank ?? .max) <= 5 }
    #expect(answers.count >= 120)
    #expect(Set(answers.map(\.row.language)).count >= 5)
    #expect(Double(found) >= 0.95 * Double(answers.count))
    #expect(Self.works.count == 60)
    let foundByWork = Dictionary(grouping: answers.filter { $0.rank != nil }, by: \.row.work).mapValues(\.count)
    for work in Self.works { #expect(foundByWork[work, default: 0] >= 3, "\(work) is found by three queries") }
  }

  @Test func queriesThatNothingWasTunedOnFareNearlyAsWell() throws {
    let answers = try Self.answers(to: UnseenQueries.rows)
    #expect(answers.count >= 120)
    #expect(Double(answers.count { ($0.rank ?? .max) <= 5 }) >= 0.9 * Double(answers.count))
  }

  private static func answers(to rows: [FieldQueries.Row]) throws -> [Answer] {
    let places = Places(stateDirectory: state.root)
    let answers = try Dictionary(grouping: rows, by: \.language).flatMap { language, rows in
      let library = try starterLibrary(places, for: language)
      return try rows.map { try answer($0, library) }
    }
    print(answers)
    return answers
  }

  /// The ids of the works, which are the names of their files.
  private static let works = (FileManager.default.subpaths(atPath: PackageRoot.path + "/seeds/en") ?? [])
    .filter { $0.hasSuffix(".md") }.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }

  private static func starterLibrary(_ places: Places, for language: LanguageTag) throws -> Library {
    let library = try Library(
      PackageRoot.path + "/seeds", places: places,
      options: .init(
        preferredLanguages: [language], isForOneAnswer: true,
        vocabularies: PackageRoot.path + "/Resources/vocabularies"))
    if library.isNew { try library.refresh() }
    return library
  }

  private static func answer(_ row: FieldQueries.Row, _ library: Library) throws -> Answer {
    let question = Library.Question(SearchTerms(parsing: row.words))
    let (results, catalogue) = try library.search(question, marks: MarkState(), today: Library.someDay)
    var works: [String] = []
    var seen: Set<Int> = []
    for hit in results.hits where seen.insert(hit.document).inserted {
      let work = catalogue.workID(catalogue.work(ofDocument: hit.document))
      works.append(work)
    }
    return Answer(
      row: row, rank: works.firstIndex(of: row.work).map { $0 + 1 }, first: Array(works.prefix(5)))
  }

  private static func print(_ answers: [Answer]) {
    for language in Set(answers.map(\.row.language)).sorted() {
      let own = answers.filter { $0.row.language == language }
      let ranks = own.compactMap(\.rank)
      let recall = Double(ranks.count) / Double(own.count)
      let five = Double(ranks.count { $0 <= 5 }) / Double(own.count)
      let reciprocal = ranks.reduce(0) { $0 + 1 / Double($1) } / Double(own.count)
      Swift.print(
        "\(language): \(own.count) queries, recall \(percent(recall)), first five \(percent(five)), "
          + "mean reciprocal rank \(percent(reciprocal))")
    }
    for answer in answers where answer.rank ?? .max > 5 {
      let rank = answer.rank.map(String.init) ?? "not found"
      Swift.print("  \(answer.row): \(rank); first are \(answer.first.joined(separator: ", "))")
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
