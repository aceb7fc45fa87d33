import Foundation
import MaktabaModel
import MaktabaTUI

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
    key(library, coverage)
    try peers(translated)
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

  /// Keys in the matrix of all works: update and render.
  private func key(_ library: Library, _ coverage: Coverage) {
    var state = AppState(configuration: Configuration(today: Self.today))
    _ = state.start()
    _ = state.update(.terminal(.resize(Size(columns: 120, rows: 40))))
    let query = BrowseQuery(filter: Filter(), order: .title, revision: 1)
    guard let listing = try? library.list(query.filter, marks: MarkState(), today: Self.today) else { return }
    _ = state.update(.browsed(query, listing))
    _ = state.update(.terminal(.key(.character("C"))))
    _ = state.update(.covered(CoverageAnswer(coverage: coverage, gaps: nil, isLast: true)))
    for (name, keys) in [("moving", "jljljljkGgjhjl$0"), ("sorting", "SSSS")] {
      let times = (0..<25).flatMap { _ in
        keys.map { key in
          ContinuousClock().measure {
            _ = state.update(.terminal(.key(.character(key))))
            _ = state.render()
          }.milliseconds
        }
      }
      Figure(
        name: "key to frame, \(name) in the matrix, p99, \(subject)", value: Times(times).percentile(0.99).milliseconds,
        budget: "16 ms"
      ).print()
    }
  }

  /// What other programs take for one work in one language, from its texts: everything times 9,000 is what the states of all
  /// works stand beside.
  private func peers(_ translated: TranslatedLibrary) throws {
    let (english, swahili) = (translated.path(0, "en"), translated.path(0, "sw"))
    let folder = NSTemporaryDirectory() + "/maktaba-bench-po"
    let (old, new) = (folder + "/old.po", folder + "/new.pot")
    try BenchmarkFile.write("", to: old)
    let texts = ["-f", "text", "-o", "markdown", "-M", "UTF-8"]
    let gettextize = Peer.time("po4a-gettextize", texts + ["-m", english, "-l", swahili, "-L", "UTF-8", "-p", old])
    if let program = Peer.path("po4a-gettextize") { _ = Peer.run(program, texts + ["-m", english, "-p", new]) }
    let merge = Peer.time("msgmerge", ["-q", old, new, "-o", folder + "/merged.po"])
    Figure(
      name: "one work in one language, by other programs", value: "-", budget: "-", peer: "\(gettextize), \(merge)"
    ).print()
  }
}
