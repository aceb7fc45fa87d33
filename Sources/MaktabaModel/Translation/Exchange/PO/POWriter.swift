import MaktabaText

/// Writes a document as a PO file for translators.
///
/// One entry a segment: its code as the context, its source as the message. A line `#. maktaba:` holds what the program needs
/// on return: number and count, the section's fingerprint, a mark of the source. What is out of date is fuzzy, with the
/// source it was made from as `#| msgid`. Nothing is wrapped, so that versions can be compared.
struct POWriter {
  private var output = ""

  /// What the program's own comments begin with.
  static let mark = "maktaba:"

  init(_ document: ExchangeDocument, date: CalendarDate) {
    writeHeader(document, date)
    for unit in document.units {
      for row in unit.rows { write(row, of: unit) }
    }
  }

  /// The file.
  var bytes: [UInt8] { Array(output.utf8) }

  private mutating func writeHeader(_ document: ExchangeDocument, _ date: CalendarDate) {
    let (from, to) = (document.sourceLanguage, document.targetLanguage)
    let title = CleanText.line(document.title)
    output += "# \(title), from \(from.englishName) (\(from.text)) into \(to.englishName) (\(to.text)).\n"
    output += "# The text is Markdown: keep signs such as #, *, | and [](), and translate what stands between them.\n"
    output += "# Fuzzy entries were translated from an older text; correct them, then take the mark off.\n"
    var fields = [
      ("Project-Id-Version", document.work), ("PO-Revision-Date", "\(date) 00:00+0000"), ("Last-Translator", "none"),
      ("Language-Team", to.englishName), ("Language", POLanguage.name(to)), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
      ("X-Maktaba-Library", document.libraryID), ("X-Maktaba-Work", document.work), ("X-Maktaba-From", from.text),
      ("X-Maktaba-To", to.text),
    ]
    if let edition = document.edition { fields.append(("X-Maktaba-Edition", String(edition))) }
    let text = fields.map { "\($0): \(CleanText.line($1))\n" }.joined()
    output += POText.field("msgid", "") + POText.field("msgstr", text)
  }

  private mutating func write(_ row: ExchangeRow, of unit: ExchangeUnit) {
    output += "\n"
    if row.code.number == 1 { output += "#. \(unit.standing)\n" }
    output += "#. \(Self.mark) \(row.code.number)/\(row.count) \(SectionMarks.words(of: unit)) \(row.check)\n"
    let isFuzzy = row.needsWork && row.target != nil
    if isFuzzy { output += "#, fuzzy\n" }
    if isFuzzy, let previous = row.previous { output += POText.field("msgid", previous, mark: "#| ") }
    output += POText.field("msgctxt", row.code.description)
    output += POText.field("msgid", row.source)
    output += POText.field("msgstr", row.target ?? "")
  }
}

/// Languages as gettext names them: `pt_BR`, `zh_TW`, `sr@latin`.
enum POLanguage {
  static func name(_ tag: LanguageTag) -> String {
    let region = tag.subtags.dropFirst().first { $0.utf8.count == 2 }
    let script = tag.script.flatMap { ["Latn": "@latin", "Cyrl": "@cyrillic"][$0] }
    return tag.base + (region.map { "_" + $0 } ?? "") + (script ?? "")
  }
}
