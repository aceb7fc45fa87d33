import MaktabaModel
import MaktabaText

/// Searching as somebody types, facet counts, and the search command as a whole process.
struct SearchSuite {
  let subject: Subject
  let typingBudget: String
  let commandBudget: String
  let program: String

  func run() throws {
    let library = try subject.open()
    try typing(library)
    try facets(library)
    command(for: words(library.catalogue)[0])
  }

  /// Words to type: from titles all over the library, so that every script has its share.
  private func words(_ catalogue: Catalogue) -> [String] {
    let step = max(1, catalogue.documentCount / 40)
    return stride(from: 0, to: catalogue.documentCount, by: step).compactMap { document in
      let words: [Substring] = catalogue.title(ofDocument: document).split(separator: " ")
      return words.max { $0.count < $1.count }.map(String.init)
    }
  }

  private func typing(_ library: Library) throws {
    var first: [Double] = []
    var oneLetter: [Double] = []
    var complete: [Double] = []
    for word in words(library.catalogue) {
      for length in 1...min(8, word.count) {
        let clock = ContinuousClock()
        let start = clock.now
        var firstAnswer: Duration?
        let question = Library.Question(SearchTerms(parsing: String(word.prefix(length))))
        _ = try library.search(
          question, marks: MarkState(), today: CalendarDate(daysSince1970: 20_000),
          firstHits: { _, _ in firstAnswer = clock.now - start })
        let whole = (clock.now - start).milliseconds
        first.append(firstAnswer?.milliseconds ?? whole)
        if length == 1 { oneLetter.append(first[first.count - 1]) }
        complete.append(whole)
      }
    }
    report("first hits as you type, p95", first)
    report("first hits for one letter, p95", oneLetter)
    let all = Times(complete)
    Figure(
      name: "all hits as you type, median and p95, \(subject.name)", value: all.medianAndWorst, budget: "in background"
    ).print()
  }

  private func report(_ name: String, _ times: [Double]) {
    Figure(
      name: "\(name), \(subject.name)", value: Times(times).percentile(0.95).milliseconds, budget: typingBudget
    ).print()
  }

  private func facets(_ library: Library) throws {
    let facets = library.catalogue.facets.filter { $0.key != "is" && !$0.values.isEmpty }
    var times: [Double] = []
    for facet in facets {
      for value in facet.values.prefix(8) {
        let filter = Filter(conditions: [Filter.Condition(key: facet.key, values: [value])])
        times += [
          try ContinuousClock().measure {
            _ = try library.list(filter, marks: MarkState(), today: CalendarDate(daysSince1970: 20_000))
          }.milliseconds
        ]
      }
    }
    Figure(
      name: "facet counts after a filter change, \(subject.name)", value: Times(times).medianAndWorst, budget: "30 ms"
    ).print()
  }

  private func command(for word: String) {
    let library = ["--library", subject.folder, "--state-dir", subject.stateDirectory]
    let arguments = ["search", "--json", word] + library
    let times = Times(runs: 15) { _ = Peer.run(program, arguments) }
    let peers = [
      Peer.time("rg", ["--json", "--max-count", "1", "-i", word, subject.folder]),
      Peer.time("grep", ["-rilF", word, subject.folder]),
    ]
    Figure(
      name: "maktaba search --json WORD, whole process, \(subject.name)", value: times.medianAndWorst,
      budget: commandBudget,
      peer: peers.joined(separator: ", ")
    ).print()
  }
}
