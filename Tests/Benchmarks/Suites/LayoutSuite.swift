import Foundation
import MaktabaModel
import MaktabaTUI
import MaktabaText

/// From text to rows: a document of 200 kB, pages of one of 10 MB, every document of the corpus, and how much a second.
struct LayoutSuite {
  let subject: Subject

  /// Languages of the corpus, with the budget in MB/s.
  private static let languages = [("en", "20 MB/s"), ("ar", "8 MB/s"), ("zh-Hant", "-")]
  private static let columns = 72

  func run() throws {
    let english = text(of: "en")
    layOut(Array(english.prefix(200_000)))
    let library = try subject.open()
    try page(repeated(english, upTo: 10_000_000), library)
    try openAll(library)
    for (language, budget) in Self.languages { try throughput(language, budget) }
  }

  private func layOut(_ markdown: [UInt8]) {
    let document = MarkdownDocument(markdown: markdown)
    let times = Times(runs: 20) { _ = DocumentLayout(document, columns: Self.columns).lines.count }
    Figure(name: "layout of 200 kB", value: times.medianAndWorst, budget: "15 ms").print()
  }

  // MARK: One long document

  private func page(_ markdown: [UInt8], _ library: Library) throws {
    let parsing = Times(runs: 3) { _ = MarkdownDocument(markdown: markdown).sections.count }
    Figure(name: "parsing 10 MB", value: parsing.median, budget: "-").print()
    var reading = try Reading(in: library)
    reading.open(MarkdownDocument(markdown: markdown))
    let down = reading.times(pressing: .character(" "), times: 2_000)
    Figure(
      name: "page down in 10 MB, p99", value: down.percentile(0.99).milliseconds, budget: "5 ms",
      peer: "worst \(down.percentile(1).milliseconds)"
    ).print()
    let ends = reading.times(pressing: .character("G"), then: .character("g"), times: 50)
    Figure(name: "to the end and back in 10 MB, p99", value: ends.percentile(0.99).milliseconds, budget: "5 ms").print()
  }

  private func repeated(_ text: [UInt8], upTo count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count { result += text }
    return Array(result.prefix(count))
  }

  // MARK: Every document

  private func openAll(_ library: Library) throws {
    let catalogue = library.catalogue
    let numbers = Array(0..<catalogue.documentCount)
    let clock = ContinuousClock()
    let shelf = try Reading(in: library)
    let times = try numbers.map { number in
      var shelf = shelf
      let start = clock.now
      shelf.open(try library.read(number, in: catalogue).text)
      _ = shelf.frame()
      return (clock.now - start).milliseconds
    }
    let all = Times(times)
    Figure(
      name: "opening each of \(numbers.count) documents, worst", value: all.percentile(1).milliseconds, budget: "5 ms",
      peer: "median \(all.median), p99 \(all.percentile(0.99).milliseconds)"
    ).print()
  }

  // MARK: Throughput

  private func throughput(_ language: String, _ budget: String) throws {
    let markdown = text(of: language)
    let document = MarkdownDocument(markdown: markdown)
    let megabytes = Double(markdown.count) / 1e6
    let times = Times(runs: 5) { DocumentLayout(document, columns: Self.columns).forEachRows { _ in } }
    let both = Times(runs: 5) {
      DocumentLayout(MarkdownDocument(markdown: markdown), columns: Self.columns).forEachRows { _ in }
    }
    let file = NSTemporaryDirectory() + "/maktaba-layout-\(getpid())-\(language).md"
    try Data(markdown).write(to: URL(fileURLWithPath: file))
    defer { unlink(file) }
    let peers = [
      Peer.time("fold", ["-s", "-w", "72", file], runs: 3),
      Peer.time("w3m", ["-dump", "-cols", "72", "-T", "text/html", file], runs: 3),
      Peer.time("pandoc", ["-f", "gfm", "-t", "plain", "--columns", "72", file], runs: 1),
    ]
    func rate(_ times: Times) -> String { "\(Int((megabytes * 1000 / times.percentile(0.5)).rounded()))" }
    Figure(
      name: "layout, \(language), \((megabytes * 10).rounded() / 10) MB: alone, with parsing",
      value: "\(rate(times)), \(rate(both)) MB/s", budget: budget,
      peer: "\(both.median); " + peers.joined(separator: ", ")
    ).print()
  }

  /// All documents of a language, one after another.
  private func text(of language: String) -> [UInt8] {
    let folder = subject.folder + "/" + language
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().reduce(into: []) { text, path in
      text += FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
      text += Array("\n\n".utf8)
    }
  }
}

/// The screens, with a document open in the reader.
private struct Reading {
  private var state = AppState(configuration: Configuration(today: CalendarDate(daysSince1970: 20_000)))
  private let card: DocumentCard

  init(in library: Library) throws {
    card = library.catalogue.card(0)
    let asked = state.start() + state.update(.terminal(.resize(Size(columns: 100, rows: 40))))
    for case .browse(let query) in asked {
      let listing = try library.list(
        query.filter, order: query.order, marks: MarkState(), today: CalendarDate(daysSince1970: 20_000))
      _ = state.update(.browsed(query, listing))
    }
  }

  /// Opens a text as a person would: with Enter on the shelf, where the first work is taken to have this text.
  mutating func open(_ text: MarkdownDocument) {
    for case .open(let request) in state.update(.terminal(.key(.enter))) {
      _ = state.update(
        .opened(request, OpenedDocument(card: card, text: text, languages: [card.language], layout: request.layout)))
    }
  }

  mutating func frame() -> Frame { state.render() }

  mutating func times(pressing key: Key, then other: Key? = nil, times: Int) -> Times {
    Times(
      (0..<times).map { _ in
        ContinuousClock().measure {
          for key in [key, other].compactMap({ $0 }) {
            _ = state.update(.terminal(.key(key)))
            _ = state.render()
          }
        }.milliseconds
      })
  }
}
