import MaktabaText

/// A vocabulary as it stands in a file: a list of entries, each read by itself, so that a slip in one costs that one.
struct VocabularyFile {
  /// A larger file is none.
  static let greatestSize = 1 << 20
  private static let mostEntries = 2_000
  private static let mostNames = 64
  private static let longestName = 200

  private(set) var entries: [ThesaurusEntry] = []
  private(set) var problems: [Problem] = []
  private let vocabulary: String
  private let path: String
  private var isFull = false
  private var lines: [String: Int] = [:]
  private var links: [(kind: String, from: String, to: String, line: Int)] = []

  /// - Parameter path: as problems name it; the vocabulary is called as the file is.
  init(_ bytes: [UInt8], vocabulary: String, path: String) {
    self.vocabulary = vocabulary
    self.path = path
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    for block in Self.blocks(of: text) { take(block) }
    checkLinks()
  }

  private mutating func report(_ code: ProblemCode, _ line: Int?, _ message: String) {
    problems.append(Problem(code, path: path, line: line, message))
  }
}

// MARK: - Entries

extension VocabularyFile {
  private struct Block {
    var text: String
    var line: Int
  }

  /// The items of the outermost list, and what stands before them, each with the line it begins on.
  private static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var indentation: Int?
    var number = 0
    text.enumerateLines { line in
      number += 1
      let spaces = line.prefix { $0 == " " }.count
      let isItem = line.dropFirst(spaces).hasPrefix("- ") && spaces == indentation ?? spaces
      if isItem { indentation = spaces }
      if isItem || blocks.isEmpty {
        blocks.append(Block(text: line + "\n", line: number))
      } else {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  private mutating func take(_ block: Block) {
    do {
      guard let value = try YAMLReader.read(block.text, firstLine: block.line) else { return }
      guard case .list(let items) = value.content else {
        return report(
          .vocabularySyntax, value.line, "A vocabulary is a list of entries, and here stands \(value.kind).")
      }
      for item in items { take(item) }
    } catch {
      report(.vocabularySyntax, error.line, "The entry is no YAML: \(error.reason). The other entries are used.")
    }
  }

  private mutating func take(_ value: YAMLValue) {
    guard entries.count < Self.mostEntries else {
      if !isFull { report(.vocabularyField, value.line, "Only the first \(Self.mostEntries) entries are used.") }
      isFull = true
      return
    }
    guard let id = value["id"]?.text.map(CleanText.line), !id.isEmpty, id.utf8.count <= Self.longestName else {
      return report(.vocabularyField, value.line, "The entry has no id, and is left out. Give it one.")
    }
    if let first = lines[id] {
      return report(.vocabularyField, value.line, "“\(id)” stands in line \(first) already; only that entry is used.")
    }
    lines[id] = value.line
    var entry = ThesaurusEntry(vocabulary: vocabulary, id: id)
    for field in value.entries where !field.value.isNothing { take(field, into: &entry) }
    entries.append(entry)
  }

  private mutating func take(_ field: YAMLValue.Entry, into entry: inout ThesaurusEntry) {
    switch field.key {
    case "labels":
      for (language, names) in names(field) { entry.labels[language] = names.first }
    case "synonyms":
      for (language, names) in names(field) { entry.synonyms[language] = names }
    case "broader":
      entry.broader = link(field, from: entry.id)
    case "replaced_by":
      entry.replacedBy = link(field, from: entry.id)
    case "deprecated":
      entry.isDeprecated = field.value.text == "true"
    default: break
    }
  }

  /// A mapping of languages to a name or a list of names.
  private mutating func names(_ field: YAMLValue.Entry) -> [(LanguageTag, [String])] {
    guard case .mapping(let items) = field.value.content else {
      report(.vocabularyField, field.value.line, "“\(field.key)” should be a mapping of languages, such as {en: Law}.")
      return []
    }
    return items.compactMap { item in
      guard let language = LanguageTag(item.key) else {
        report(
          .vocabularyField, item.value.line, "“\(item.key)” is not the tag of a language; tags look like en or sw.")
        return nil
      }
      guard let texts = item.value.texts else {
        report(.vocabularyField, item.value.line, "“\(field.key)” in \(language) should be a text or a list of texts.")
        return nil
      }
      return (language, texts.map(Self.clean).filter { !$0.isEmpty }.prefix(Self.mostNames).map(\.self))
    }
  }

  private static func clean(_ text: String) -> String { String(CleanText.line(text).prefix(longestName)) }
}

// MARK: - Between entries

extension VocabularyFile {
  private mutating func link(_ field: YAMLValue.Entry, from id: String) -> String? {
    guard let target = field.value.text.map(CleanText.line) else {
      report(.vocabularyField, field.value.line, "“\(field.key)” should be the id of an entry.")
      return nil
    }
    links.append((field.key, id, target, field.value.line))
    return target
  }

  private mutating func checkLinks() {
    for link in links where lines[link.to] == nil || link.to == link.from {
      report(
        .vocabularyField, link.line,
        "“\(link.from)” has \(link.kind): \(link.to), and there is no other entry of that id in this file.")
    }
  }
}

extension String {
  /// Calls `body` with each line, without its end.
  fileprivate func enumerateLines(_ body: (Substring) -> Void) {
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { body(line) }
  }
}
