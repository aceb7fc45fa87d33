import Foundation
import MaktabaModel

/// How works stand in every language: all of them from their files, what one edit costs, and the panel of one work.
struct TranslationSuite {
  let works: Int
  private static let today = CalendarDate(daysSince1970: 20_001)

  func run() throws {
    let translated = try TranslatedLibrary(in: NSTemporaryDirectory() + "/maktaba-bench", works: works)
    let subject = Subject("translated", folder: translated.folder)
    defer { subject.removeState() }
    let library = try subject.open()
    let coverage = full(library)
    try afterOneEdit(library, translated, coverage)
    try panel(library)
  }

  private var subject: String { "\(works) works x \(TranslatedLibrary.tags.count) languages" }

  private func full(_ library: Library) -> Coverage {
    var coverage = Coverage.none
    let times = Times(runs: 3) { coverage = library.coverage(in: library.catalogue, today: Self.today) }
    let budget = works == 1000 ? "2 s" : "-"
    let before = Self.processorTime
    coverage = library.coverage(in: library.catalogue, today: Self.today)
    Figure(
      name: "states of all works from files, \(subject)", value: times.medianAndWorst, budget: budget,
      peer: "\((Self.processorTime - before).milliseconds) of processor time"
    ).print()
    return coverage
  }

  /// Milliseconds that all threads of this process have run.
  private static var processorTime: Double { Double(clock()) * 1000 / Double(CLOCKS_PER_SEC) }

  private func afterOneEdit(_ library: Library, _ translated: TranslatedLibrary, _ coverage: Coverage) throws {
    var coverage = coverage
    var times: [Double] = []
    var refreshes: [Double] = []
    for number in 0..<min(works, 20) {
      try translated.edit(number)
      refreshes += [try ContinuousClock().measure { try library.refresh() }.milliseconds]
      times += [
        ContinuousClock().measure {
          coverage = library.coverage(from: coverage, in: library.catalogue, today: Self.today)
        }.milliseconds
      ]
    }
    let before = Self.processorTime
    for _ in 0..<10 { _ = library.coverage(from: coverage, in: library.catalogue, today: Self.today) }
    let looking = (Self.processorTime - before) / 10
    let budget = works == 1000 ? "20 ms" : "-"
    Figure(
      name: "states after one edit, \(subject)", value: Times(times).medianAndWorst, budget: budget,
      peer: "\(looking.milliseconds) of processor time to find that nothing changed"
    ).print()
    Figure(name: "  the look at the folder before it", value: Times(refreshes).medianAndWorst, budget: "-").print()
  }

  private func panel(_ library: Library) throws {
    let catalogue = library.catalogue
    var work = 0
    let times = Times(runs: 200, prepare: { work = (work + 7) % catalogue.workCount }) {
      _ = library.translations(ofWork: work, in: catalogue, today: Self.today)
    }
    Figure(name: "panel of one work, \(subject)", value: times.medianAndWorst, budget: "5 ms").print()
  }
}
