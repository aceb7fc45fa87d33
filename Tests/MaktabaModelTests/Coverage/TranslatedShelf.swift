import TestSupport

@testable import MaktabaModel

/// A library folder with some works in four languages, that people edit and work on.
final class TranslatedShelf {
  static let languages = ["en", "sw", "fr", "pt-BR"]
  static let today = CalendarDate(daysSince1970: 20_000)

  let folder: TemporaryLibrary
  let library: Library
  private let state = TemporaryLibrary(named: "state")

  /// - Parameters:
  ///   - works: how many, in English and Swahili; every second is in French, every third in Portuguese too.
  ///   - manifest: lines of the manifest beside languages and layout.
  init(works: Int, manifest: String = "") throws {
    folder = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: shelf\nsource_language: en\nlanguages: [en, sw, fr, pt]\n"
        + "layout: \"{lang}/{path}\"\nfacets: [topic, audience]\n" + manifest
    ])
    for number in 0..<works {
      for language in Self.languages where Self.isThere(number, language) {
        folder.write(Self.path(number, language), Self.text(number, language))
      }
    }
    library = try Library(
      folder.root, places: Places(stateDirectory: state.root), options: .init(isPrivate: true))
    try library.refresh()
  }

  static func isThere(_ number: Int, _ language: String) -> Bool {
    switch language {
    case "fr": number % 2 == 0
    case "pt-BR": number % 3 == 0
    default: true
    }
  }

  static func path(_ number: Int, _ language: String) -> String { "\(language)/w\(number).md" }

  static func text(_ number: Int, _ language: String, front: String = "") -> String {
    let heads = (1...4).map { section in
      "## \(language) head \(section)\n\nThe \(language) text of part \(section) in work \(number), page \(number * 7 + section).\n"
    }
    let origin = language == "en" ? "" : "translation: {of: en}\n"
    return
      "---\nwork: w\(number)\ntitle: \(language) title \(number)\ntopic: [t\(number % 3)]\naudience: [a\(number % 2)]\n"
      + "status: current\n\(origin)\(front)---\n# \(language) top\n\nIn short, \(language) says it.\n\n"
      + heads.joined(separator: "\n")
  }

  var desk: TranslationDesk {
    TranslationDesk(library: library, writer: "device", today: Self.today, now: 1_700_000_000)
  }

  /// Says that a whole translation was made from today's source.
  func record(_ number: Int, _ language: String, by: String = "A", method: String = "human", day: Int32 = 19_000) throws
  {
    try desk.record(
      work: "w\(number)", language: try .tag(language), method: method,
      signed: .init(by: by, date: CalendarDate(daysSince1970: day)), settle: { _ in true })
  }

  /// Replaces a text in a document.
  func edit(_ number: Int, _ language: String, _ old: String, _ new: String) {
    let path = Self.path(number, language)
    let text = String(decoding: folder.bytes(path) ?? [], as: UTF8.self)
    folder.write(path, text.replacing(old, with: new))
  }

  func coverage(from before: Coverage = .none) throws -> Coverage {
    try library.refresh()
    return library.coverage(from: before, in: library.catalogue, today: Self.today)
  }

  func cell(_ number: Int, _ column: String) throws -> CoverageCell? {
    try coverage()["w\(number)"]?.cell(.tag(column))
  }

  var works: [String] { (0..<library.catalogue.workCount).map(library.catalogue.workID) }
}
