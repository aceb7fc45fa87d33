/// The sources that a library's documents cite: `sources.yml`.
struct Bibliography {
  /// The file's name.
  static let file = "sources.yml"
  private static let greatestSize = 4 << 20

  /// Titles by id.
  private(set) var titles: [String: String] = [:]
  /// What sources are called in a sentence, by id: publisher and year, else the title.
  private(set) var names: [String: String] = [:]
  private(set) var problems: [Problem] = []

  /// Reads the file; nil where there is none. One that cannot be read is a problem, and has no sources.
  static func read(root: String) -> Bibliography? {
    var bibliography = Bibliography()
    do {
      let bytes = try FileBytes.read(root: root, path: file, limit: greatestSize)
      bibliography.take(String(decoding: bytes, as: UTF8.self))
    } catch .vanished {
      return nil
    } catch {
      bibliography.report(nil, "The list of sources cannot be read: \(error.description)")
    }
    return bibliography
  }

  private mutating func take(_ text: String) {
    do {
      guard case .list(let items)? = try YAMLReader.read(text, firstLine: 1)?.content else {
        return report(1, "The list of sources is no list. Begin each source with a line “- id: …”.")
      }
      items.forEach { take($0) }
    } catch {
      report(error.line, "The list of sources cannot be read as YAML: \(error.reason).")
    }
  }

  private mutating func take(_ item: YAMLValue) {
    guard let id = item["id"]?.text, let title = item["title"]?.text else {
      return report(item.line, "A source needs an “id” and a “title”.")
    }
    names[id] = item["publisher"]?.text.map { $0 + (item["year"]?.text.map { ", \($0)" } ?? "") } ?? title
    if titles.updateValue(title, forKey: id) != nil {
      report(item.line, "The source “\(id)” stands here twice. Keep one of the two.")
    }
  }

  /// The sources as entries of the vocabulary ``Thesaurus/sources``, by id.
  var entries: [ThesaurusEntry] {
    let english = LanguageTag(canonical: "en")
    return names.sorted { $0.key < $1.key }.map {
      ThesaurusEntry(vocabulary: Thesaurus.sources, id: $0.key, labels: [english: $0.value])
    }
  }

  private mutating func report(_ line: Int?, _ message: String) {
    problems.append(Problem(.sourcesInvalid, path: Self.file, line: line, message))
  }
}
