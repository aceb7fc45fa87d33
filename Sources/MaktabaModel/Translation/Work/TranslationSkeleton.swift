import MaktabaText

/// A translation that is about to be made: front matter as far as it holds in another language, and the source's headings,
/// with nothing under them. Pure.
struct TranslationSkeleton {
  /// The source's file.
  let source: DocumentFile
  /// Its sections.
  let sections: [SectionText]
  /// The source's text stands in each section as a comment, which no reader shows and which counts for nothing.
  let hasComments: Bool
  /// Title and summary of the source stand as comments where those of the translation belong.
  var hasTitles = true

  /// What the front matter says of the translation.
  struct Fields {
    var work: String
    var language: LanguageTag
    var of: LanguageTag
    var method: String
    var by: String?
    var date: CalendarDate
  }

  /// The document.
  /// - Parameter front: the source's front matter as it stands in the file, without its marks.
  func document(_ fields: Fields, front: String) -> String {
    var text = "---\n" + frontMatter(fields, front) + "---\n"
    for section in sections where !section.isFront { text += "\n" + self.section(section) }
    return text
  }

  /// A section with nothing in it but what helps to translate it; the lead stands only as a comment.
  func section(_ section: SectionText) -> String {
    let heading = heading(of: section).map { $0 + "\n" } ?? ""
    guard hasComments else { return heading }
    let body = SectionMarkdown(source).text(of: section, in: sections)
    let comment = body.replacing("-->", with: "--&gt;")
    return heading + (heading.isEmpty ? "" : "\n") + "<!--\n\(comment)-->\n"
  }

  /// The heading as it stands in the source, with its id: what stands under it is found by it.
  private func heading(of section: SectionText) -> String? {
    guard section.level > 0 else { return nil }
    let lines = SectionMarkdown(source).text(of: section, in: sections).split(separator: "\n")
    // One that is underlined ends with the line of `=` or `-` (CommonMark, setext headings).
    let isMarked = lines.first?.drop { $0 == " " }.hasPrefix("#") ?? true
    let end = isMarked ? 0 : lines.firstIndex { line in line.allSatisfy { "=- ".contains($0) } } ?? 0
    return lines.prefix(end + 1).joined(separator: "\n")
  }

  // MARK: Front matter

  private func frontMatter(_ fields: Fields, _ front: String) -> String {
    var lines = ["work: \(YAMLText.scalar(fields.work))", "lang: \(fields.language)"]
    lines.append("title:" + comment(source.metadata.title))
    if source.metadata.summary != nil { lines.append("summary:" + comment(source.metadata.summary)) }
    lines += FrontMatterEntries.of(front).filter { !Self.isOfSourceAlone($0.key) }.flatMap(\.lines)
    lines.append("translation:")
    lines.append("  of: \(fields.of)")
    lines.append("  method: \(fields.method)")
    lines.append("  state: draft")
    if let by = fields.by { lines.append("  by: \(YAMLText.scalar(by))") }
    lines.append("  date: \(fields.date)")
    return lines.map { $0 + "\n" }.joined()
  }

  /// What is to be translated, for whoever does it.
  private func comment(_ text: String?) -> String {
    guard hasTitles, let text, !text.isEmpty else { return "" }
    return " # " + CleanText.line(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// What holds for the source alone: its own words, addresses and dates. Facets, relations, claims, rights, edition,
  /// status and whom it may be shown to hold for every language.
  private static func isOfSourceAlone(_ key: String) -> Bool {
    let own: Set<String> = [
      "work", "lang", "language", "locale", "title", "summary", "description", "translation", "reviewed", "critical",
      "slug", "url", "aliases", "permalink", "default_lang_commit", "l10n",
    ]
    return own.contains(key.lowercased().replacing("-", with: "_"))
  }
}

/// The entries of a block of front matter with the lines they stand on.
enum FrontMatterEntries {
  /// A key of the outermost mapping.
  struct Entry {
    var key: String
    var lines: [String]
  }

  /// The entries in order. What stands before the first, such as a comment, goes with it.
  static func of(_ block: String) -> [Entry] {
    var entries: [Entry] = []
    var before: [String] = []
    for line in block.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
      if let key = KeyLine(line), key.indentation == 0 {
        entries.append(Entry(key: key.name, lines: before + [line]))
        before = []
      } else if !line.allSatisfy(\.isWhitespace) {
        if entries.isEmpty { before.append(line) } else { entries[entries.count - 1].lines.append(line) }
      }
    }
    return entries
  }
}
