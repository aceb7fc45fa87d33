import Dispatch
import Glibc
import MaktabaModel
import TestSupport

/// A library of invented works that are all there in ten languages, in ten sections, with a record of what each
/// translation was made from; since then one source in five was edited. The same seed gives the same texts.
struct TranslatedLibrary {
  let folder: String
  static let tags = ["en", "sw", "fr", "ar", "am", "zh-Hant", "es", "pt", "so", "ru"]
  static let sectionCount = 10

  /// Writes the library unless it is there already, which takes some minutes for 1,000 works: every record is synced.
  init(in parent: String, works: Int, seed: UInt64 = 11) throws {
    folder = "\(parent)/translated-\(works)"
    guard access(folder + "/complete", F_OK) != 0 else { return }
    var random = SeededRandom(seed: seed)
    let languages = Self.languages(&random)
    let manifest =
      "maktaba: 1\nid: translated\nsource_language: en\nlanguages: [\(Self.tags.joined(separator: ", "))]\n"
    try BenchmarkFile.write(
      manifest + "layout: \"{lang}/{path}\"\nfacets: [topic, audience]\n", to: folder + "/library.yml")
    for number in 0..<works {
      for language in languages {
        try BenchmarkFile.write(Self.document(number, language, &random), to: path(number, language.tag))
      }
    }
    try record(works)
    for number in stride(from: 0, to: works, by: 5) { try edit(number) }
    try BenchmarkFile.write("", to: folder + "/complete")
  }

  /// The file of a document.
  func path(_ number: Int, _ tag: String) -> String { "\(folder)/\(tag)/part-\(number % 20)/work-\(number).md" }

  /// The id of a work.
  static func work(_ number: Int) -> String { "work-\(number)" }

  /// Changes a number in a source and a word in another section: critical and minor.
  func edit(_ number: Int) throws {
    let path = path(number, "en")
    guard let text = BenchmarkFile.read(path) else { throw GeneratedLibrary.GeneratorError.cannotWrite(path) }
    var sections = text.split(separator: "\n## ", omittingEmptySubsequences: false).map(String.init)
    sections[2] += "Since then \(sections[2].utf8.count) more.\n"
    sections[5] += "Now and then.\n"
    try BenchmarkFile.write(sections.joined(separator: "\n## "), to: path)
  }

  private static func languages(_ random: inout SeededRandom) -> [InventedLanguage] {
    let invented = InventedLanguage.all(&random).map(\.language)
    return tags.enumerated().map { index, tag in
      invented.first { $0.tag == tag } ?? invented[index % 3].called(tag)
    }
  }

  private static func document(
    _ number: Int, _ language: InventedLanguage, _ random: inout SeededRandom
  ) -> String {
    let topics = ["identification", "interviewing", "law", "referral", "safety", "children"]
    var text = """
      ---
      work: \(work(number))
      title: \(language.words(4, &random))
      topic: [\(topics[number % 6])]
      audience: [field-worker]
      status: current

      """
    if language.tag != "en" { text += "translation: {of: en, method: human, by: office A}\n" }
    text += "---\n# \(language.words(3, &random))\n"
    for section in 1..<sectionCount {
      let sentences = (0..<3).map { _ in language.sentence(&random) }.joined()
      text += "\n## \(language.words(3, &random))\n\n\(sentences)\(number) \(section * 17).\n"
    }
    return text
  }

  private func record(_ works: Int) throws {
    let places = Places(stateDirectory: folder + "-state")
    let library = try Library(folder, places: places, options: Library.Options(isPrivate: true))
    try library.refresh()
    let languages = Self.tags.dropFirst().compactMap { LanguageTag($0) }
    let today = CalendarDate(daysSince1970: 20_000)
    DispatchQueue.concurrentPerform(iterations: works) { number in
      let desk = TranslationDesk(library: library, writer: "bench", today: today, now: 1_700_000_000)
      for language in languages {
        _ = try? desk.record(
          work: Self.work(number), language: language, method: "human", signed: .init(by: "office A", date: today))
      }
    }
  }
}
