import Glibc

/// What `library.yml` says. Every field may be missing; what is wrong is a problem and is ignored.
struct Manifest {
  /// The format we write and understand whole.
  static let version = 1

  /// There is a manifest, and it is a mapping.
  private(set) var isPresent = false
  /// There is a manifest of which nothing can be read, not even its id.
  private(set) var isLost = false
  private(set) var id: String?
  private(set) var sourceLanguage: LanguageTag?
  private(set) var languages: [LanguageTag] = []
  private(set) var layout: LayoutPattern?
  private(set) var facets: [String]?
  private(set) var languagePriorities: [LanguageTag: Double] = [:]
  private(set) var problems: [Problem] = []
  private var titles: [LanguageTag: String] = [:]
  /// A title without a language, which is meant in the source language.
  private var plainTitle: String?
  private var file = "library.yml"

  /// Languages that folders may be named after, however rare.
  var knownLanguages: [LanguageTag] { languages + (sourceLanguage.map { [$0] } ?? []) }

  /// The titles; one without a language is in the source language.
  func titles(inSource source: LanguageTag) -> [LanguageTag: String] {
    plainTitle.map { [source: $0] } ?? titles
  }

  /// Reads the manifest of a library; an empty one when there is none.
  static func read(root: String) -> Manifest {
    for name in ["library.yml", "library.yaml"] {
      var manifest = Manifest()
      manifest.file = name
      do {
        manifest.take(try FileBytes.read(root: root, path: name, limit: 1 << 20))
        return manifest
      } catch .vanished {
        continue
      } catch {
        manifest.report(.manifestUnreadable, nil, "The manifest cannot be read: \(error.description)")
        manifest.isLost = true
        return manifest
      }
    }
    return Manifest()
  }

  /// Takes over what the bytes of a manifest say.
  mutating func take(_ bytes: [UInt8]) {
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    do {
      guard let value = try YAMLReader.read(text, firstLine: 1) else { return }
      guard case .mapping = value.content else {
        return report(.manifestSyntax, value.line, "The manifest holds \(value.kind), not keys with values.")
      }
      isPresent = true
      take(value)
    } catch {
      report(.manifestSyntax, error.line, "The manifest is no YAML: \(error.reason).")
      takeID(ofDamaged: text)
    }
  }

  /// Marks belong to the library's id: a slip in another line must not make it another library.
  private mutating func takeID(ofDamaged text: String) {
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("id:") }
    id = line.flatMap { try? YAMLReader.read(String($0), firstLine: 1) }?.entries.first?.value.text
    isLost = id == nil
  }

  private mutating func take(_ value: YAMLValue) {
    for entry in value.entries where !entry.value.isNothing {
      let line = entry.value.line
      switch entry.key {
      case "maktaba": takeVersion(entry.value)
      case "id": id = text(entry)
      case "title": takeTitle(entry)
      case "source_language": sourceLanguage = text(entry).flatMap { language($0, line) }
      case "languages": languages = unique(texts(entry).compactMap { language($0, line) })
      case "layout": takeLayout(entry)
      case "facets": facets = unique(texts(entry))
      case "language_priority": takePriorities(entry.value)
      default: break
      }
    }
  }

  private mutating func takePriorities(_ value: YAMLValue) {
    for entry in value.entries {
      guard let tag = language(entry.key, entry.value.line) else { continue }
      guard let number = entry.value.text.flatMap(Double.init), (0...5).contains(number) else {
        report(.manifestField, entry.value.line, "The priority of “\(entry.key)” should be a number from 0 to 5.")
        continue
      }
      languagePriorities[tag] = number
    }
    if value.entries.isEmpty {
      report(
        .manifestField, value.line, "“language_priority” should give languages a number from 0 to 5, such as {sw: 5}.")
    }
  }

  private mutating func takeVersion(_ value: YAMLValue) {
    guard let version = value.text.flatMap(Int.init), version > 0 else {
      return report(.manifestField, value.line, "“maktaba” should be the number of the format, \(Self.version).")
    }
    if version > Self.version {
      report(
        .manifestVersion, value.line,
        "The library is in format \(version); this program knows format \(Self.version) and uses what it understands. "
          + "A newer program shows all of it.")
    }
  }

  private mutating func takeTitle(_ entry: YAMLValue.Entry) {
    guard case .mapping(let entries) = entry.value.content else { return plainTitle = text(entry) }
    for title in entries {
      guard let tag = language(title.key, title.value.line) else { continue }
      if let text = text(title) { titles[tag] = text }
    }
  }

  private mutating func takeLayout(_ entry: YAMLValue.Entry) {
    guard let text = text(entry) else { return }
    do {
      layout = try LayoutPattern.parse(text)
    } catch {
      report(
        .layoutInvalid, entry.value.line,
        "The layout “\(text)” cannot be used: \(error.description). An example is {lang}/{path}; until it is right, the "
          + "layout is looked for.")
    }
  }

  private mutating func text(_ entry: YAMLValue.Entry) -> String? {
    if let text = entry.value.text, !text.isEmpty { return text }
    if !entry.value.isNothing {
      report(.manifestField, entry.value.line, "“\(entry.key)” should be a text and is \(entry.value.kind).")
    }
    return nil
  }

  private mutating func texts(_ entry: YAMLValue.Entry) -> [String] {
    if let texts = entry.value.texts { return texts }
    report(.manifestField, entry.value.line, "“\(entry.key)” should be a list of texts, such as [a, b].")
    return []
  }

  private mutating func language(_ text: String, _ line: Int) -> LanguageTag? {
    let tag = LanguageTag(text)
    if tag == nil {
      report(.manifestField, line, "“\(text)” is not the tag of a language; tags look like en, sw or zh-Hant.")
    }
    return tag
  }

  private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private mutating func report(_ code: ProblemCode, _ line: Int?, _ message: String) {
    problems.append(Problem(code, path: file, line: line, message))
  }
}
