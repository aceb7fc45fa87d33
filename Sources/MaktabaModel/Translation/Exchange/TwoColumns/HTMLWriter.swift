import MaktabaText

/// Writes a document as one HTML page: a table with the source on the left, the translation on the right and a code for each
/// row, for people with no translation program. It can be edited as a word processor's document by way of pandoc, and so
/// everything the program needs on return is text in cells.
struct HTMLWriter {
  private var output = ""
  private let document: ExchangeDocument

  /// The word in the last column of what is for the program.
  static let mark = "maktaba"
  /// The word that the last column is headed by.
  static let codeHeading = "code"
  /// The word in the last column of a row that shows what the source was before.
  static let before = "was"

  init(_ document: ExchangeDocument, date: CalendarDate) {
    self.document = document
    writeHead(date)
    writeTable()
    writeFacts()
    output += "</body>\n</html>\n"
  }

  /// The file.
  var bytes: [UInt8] { Array(output.utf8) }

  private mutating func writeHead(_ date: CalendarDate) {
    let (from, to) = (document.sourceLanguage, document.targetLanguage)
    let title = MarkupText.escaped(CleanText.line(document.title))
    output += """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8"/>
      <title>\(title)</title>
      <style>
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid #888; padding: 0.4em; vertical-align: top; overflow-wrap: anywhere }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>From \(from.englishName) (\(from.text)) into \(to.englishName) (\(to.text)), \(date).</p>
      <ol>
      <li>Write the translation into the second column, beside the text it belongs to.</li>
      <li>Keep signs such as #, *, | and [](): they make headings, lists, tables and links.</li>
      <li>Leave the first and the last column as they are.</li>
      <li>A ? in the last column means that the text on the left has changed, or that the translation was never checked. \
      Correct the translation, then delete the ?.</li>
      <li>Save the file and send it back.</li>
      </ol>

      """
  }

  private mutating func writeTable() {
    let (from, to) = (document.sourceLanguage, document.targetLanguage)
    output +=
      "<table>\n<colgroup><col style=\"width: 44%\"/><col style=\"width: 44%\"/><col style=\"width: 12%\"/></colgroup>\n"
    output +=
      "<thead><tr><th>\(from.englishName)</th><th>\(to.englishName)</th><th>\(Self.codeHeading)</th></tr></thead>\n"
    output += "<tbody>\n"
    for unit in document.units {
      for row in unit.rows { write(row) }
    }
    output += "</tbody>\n</table>\n"
  }

  private mutating func write(_ row: ExchangeRow) {
    if let previous = row.previous {
      writeRow([(previous, document.sourceLanguage), ("", nil), ("\(row.code) \(Self.before)", nil)])
    }
    let sign = row.needsWork && row.target != nil ? " ?" : ""
    writeRow([
      (row.source, document.sourceLanguage), (row.target ?? "", document.targetLanguage),
      ("\(row.code) \(row.check)\(sign)", nil),
    ])
  }

  private mutating func writeFacts() {
    var facts = [
      ("library", document.libraryID), ("work", document.work), ("from", document.sourceLanguage.text),
      ("to", document.targetLanguage.text),
    ]
    if let edition = document.edition { facts.append(("edition", String(edition))) }
    for unit in document.units {
      facts.append(("section " + unit.key, "\(SectionMarks.words(of: unit)) \(unit.rows.count)"))
    }
    output +=
      "<p>What follows is for the program that reads this file. Please leave it as it is.</p>\n<table>\n<tbody>\n"
    for (name, value) in facts { writeRow([(name, nil), (value, nil), (Self.mark, nil)]) }
    output += "</tbody>\n</table>\n"
  }

  private mutating func writeRow(_ cells: [(text: String, language: LanguageTag?)]) {
    output += "<tr>"
    for cell in cells {
      guard let language = cell.language else {
        output += "<td>\(CellText.html(cell.text))</td>"
        continue
      }
      let attributes = "lang=\"\(language.text)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
      // Pandoc takes the direction of a text from a division, not from a cell.
      output += "<td \(attributes)><div \(attributes)>\(CellText.html(cell.text))</div></td>"
    }
    output += "</tr>\n"
  }
}
