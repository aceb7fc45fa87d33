import Glibc
import TestSupport

/// A large library of invented works: several languages and scripts, lengths as in the umbrella guides (half of the
/// documents under 1.5 kB, some of 20 kB), front matter with facets. The same seed gives the same bytes.
struct GeneratedLibrary {
  let folder: String
  let workCount: Int

  /// Writes the library unless it is there already.
  init(in parent: String, works: Int, seed: UInt64 = 7) throws {
    folder = "\(parent)/generated-\(works)"
    workCount = works
    guard access(folder + "/complete", F_OK) != 0 else { return }
    var random = SeededRandom(seed: seed)
    let languages = InventedLanguage.all(&random)
    try write("maktaba: 1\nid: generated\ntitle: {en: Generated}\nsource_language: en\n", to: "library.yml")
    for number in 0..<works { try writeWork(number, languages, &random) }
    try write("", to: "complete")
  }

  private func writeWork(
    _ number: Int, _ languages: [(language: InventedLanguage, share: Double)], _ random: inout SeededRandom
  ) throws {
    var chosen = random.unit()
    let main =
      languages.first { language in
        chosen -= language.share
        return chosen < 0
      }?.language ?? languages[0].language
    try writeDocument(number, main, &random)
    // One work in twenty is there in a second language.
    if random.unit() < 0.05, let other = languages.randomElement(using: &random)?.language, other.tag != main.tag {
      try writeDocument(number, other, &random)
    }
  }

  private func writeDocument(_ number: Int, _ language: InventedLanguage, _ random: inout SeededRandom) throws {
    let topics = ["identification", "interviewing", "law", "referral", "safety", "children", "recruitment", "shelter"]
    let audiences = ["field-worker", "volunteer", "trainer", "police", "health-worker"]
    var text = """
      ---
      title: \(language.words(2 + Int(random.next() % 5), &random))
      audience: [\(random.pick(audiences)), \(random.pick(audiences))]
      topic: [\(random.pick(topics)), \(random.pick(topics))]
      type: \(random.pick(["checklist", "explainer", "card", "law", "reference"]))
      issued: 20\(10 + random.next() % 16)-0\(1 + random.next() % 9)-1\(random.next() % 10)
      ---

      """
    for _ in 0..<sectionCount(&random) {
      text += "\n## \(language.words(2 + Int(random.next() % 4), &random))\n\n"
      for _ in 0..<(1 + random.next() % 6) { text += language.sentence(&random) }
      if random.unit() < 0.4 {
        text += "\n\n" + (0..<4).map { _ in "- \(language.sentence(&random))\n" }.joined()
      }
      text += "\n"
    }
    try write(text, to: "\(language.tag)/folder-\(number % 40)/part-\(number / 40 % 20)/work-\(number).md")
  }

  /// Most have few sections, one in thirty has many.
  private func sectionCount(_ random: inout SeededRandom) -> Int {
    1 + Int(random.next() % 5) + (random.unit() < 0.03 ? 20 : 0)
  }

  private func write(_ text: String, to path: String) throws {
    try BenchmarkFile.write(text, to: "\(folder)/\(path)")
  }

  enum GeneratorError: Error { case cannotWrite(String) }
}
