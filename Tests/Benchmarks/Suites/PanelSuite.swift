import MaktabaModel
import MaktabaTUI
import MaktabaText
import TestSupport

/// The panel of a work in 10 languages with 10 sections each, whose source has moved on; and differences of words.
struct PanelSuite {
  private static let languages = ["sw", "fr", "ar", "am", "so", "es", "pt", "de", "it"]
  private static let today = CalendarDate(daysSince1970: 20_000)

  func run() throws {
    let folder = TemporaryLibrary(Self.files)
    let state = TemporaryLibrary(named: "state")
    let library = try Library(folder.root, places: Places(stateDirectory: state.root))
    try library.refresh()
    let desk = TranslationDesk(library: library, writer: "device", today: Self.today, now: 0)
    for language in Self.languages {
      guard let tag = LanguageTag(language) else { continue }
      try desk.record(work: "w", language: tag, method: "human", signed: .init(by: nil, date: Self.today))
    }
    folder.write("en/w.md", Self.text("word", edited: true))
    try library.refresh()
    guard let work = library.catalogue.work(id: "w"), let swahili = LanguageTag("sw") else { return }
    panel(library, work)
    try change(library, work, swahili)
    differences()
  }

  private func panel(_ library: Library, _ work: Int) {
    var app = AppState(configuration: Configuration(today: Self.today))
    answer(app.start(), library, &app)
    answer(app.update(.terminal(.resize(Size(columns: 80, rows: 24)))), library, &app)
    answer(app.update(.terminal(.key(.character("t")))), library, &app)
    figure("panel of 10 languages x 10 sections, derived and shown", budget: "5 ms") {
      let status = library.translations(ofWork: work, in: library.catalogue, today: Self.today)
      _ = app.update(.translated(status))
      _ = app.render()
    }
    figure("the same, shown alone", budget: "-") { _ = app.render() }
  }

  private func change(_ library: Library, _ work: Int, _ language: LanguageTag) throws {
    let id = TranslationStatus.SectionState.ID(key: "1.1", isOrphan: false)
    figure("what changed in a section of it", budget: "-") {
      _ = try? library.change(
        in: id, language: language, ofWork: work, in: library.catalogue, today: Self.today)
    }
  }

  private func differences() {
    let old = (0..<5_000).map { "word\($0 % 700)" }.joined(separator: " ")
    for (name, step) in [("a word in 100", 100), ("a word in 10", 10), ("every other word", 2), ("all", 1)] {
      let new = (0..<5_000).map { $0 % step == 0 ? "new\($0 % 900)" : "word\($0 % 700)" }.joined(separator: " ")
      figure("difference of 5,000 words, changed: \(name)", budget: "20 ms") { _ = WordDifference(from: old, to: new) }
    }
  }

  private func figure(_ name: String, budget: String, _ body: () -> Void) {
    let times = (0..<50).map { _ in ContinuousClock().measure(body).milliseconds }
    Figure(name: name, value: Times(times).percentile(0.5).milliseconds, budget: budget).print()
  }

  private func answer(_ effects: [Effect], _ library: Library, _ app: inout AppState) {
    for case .browse(let query) in effects {
      guard
        let listing = try? library.list(query.filter, order: query.order, marks: MarkState(), today: Self.today)
      else { continue }
      answer(app.update(.browsed(query, listing)), library, &app)
    }
  }

  private static var files: [String: String] {
    var files = ["en/w.md": text("word", edited: false)]
    for language in languages { files["\(language)/w.md"] = text(language, edited: false) }
    return files
  }

  /// Sections of 60 words, with a number in each.
  private static func text(_ word: String, edited: Bool) -> String {
    (1...10).map { section in
      let words = (0..<60).map { edited && $0 == section ? "changed" : word + letters($0 + section) }
      return "\(section == 1 ? "#" : "##") \(word)\n\n\(words.joined(separator: " ")), 0800 \(100 + section).\n\n"
    }.joined()
  }

  private static func letters(_ number: Int) -> String {
    String(number, radix: 5).map { "aeiou"[String.Index(utf16Offset: $0.wholeNumberValue ?? 0, in: "aeiou")] }
      .map { "l\($0)" }.joined()
  }
}
