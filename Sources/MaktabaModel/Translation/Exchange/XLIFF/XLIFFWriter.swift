import MaktabaText

/// Writes a document as XLIFF 1.2 (OASIS, 2008).
///
/// One `trans-unit` a segment, named by its code. What the program needs on return is in attributes of its own namespace.
/// Where there is no translation the target holds the source with the state `needs-translation`: OmegaT translates what
/// stands in `target`, and leaves the state as it finds it.
struct XLIFFWriter {
  private var output = ""

  /// The namespace of the attributes `library`, `edition`, `count`, `print`, `text`, `check`.
  static let namespace = "urn:maktaba:exchange:1"

  init(_ document: ExchangeDocument, date: CalendarDate) {
    open(document, date)
    for unit in document.units {
      for row in unit.rows { write(row, of: unit) }
    }
    output += "    </body>\n  </file>\n</xliff>\n"
  }

  /// The file.
  var bytes: [UInt8] { Array(output.utf8) }

  private mutating func open(_ document: ExchangeDocument, _ date: CalendarDate) {
    let edition = document.edition.map { " m:edition=\"\($0)\"" } ?? ""
    let title = MarkupText.escaped(CleanText.line(document.title))
    output += """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="\(Self.namespace)">
        <file original="\(MarkupText.escaped(document.work))" source-language="\(document.sourceLanguage.text)" \
      target-language="\(document.targetLanguage.text)" datatype="plaintext" date="\(date)T00:00:00Z" tool-id="maktaba" \
      m:library="\(MarkupText.escaped(document.libraryID))"\(edition)>
          <header>
            <tool tool-id="maktaba" tool-name="maktaba"/>
            <note>\(title). The text is Markdown: keep signs such as #, *, | and [](), and translate what stands between \
      them.</note>
          </header>
          <body>

      """
  }

  private mutating func write(_ row: ExchangeRow, of unit: ExchangeUnit) {
    let code = MarkupText.escaped(row.code.description)
    let target = unit.targetPrint.map { " m:text=\"\(MarkupText.escaped($0))\"" } ?? ""
    output += """
            <trans-unit id="\(code)" resname="\(code)" xml:space="preserve" m:count="\(row.count)" \
      m:print="\(MarkupText.escaped(unit.sourcePrint))"\(target) m:check="\(row.check)">
              <source>\(MarkupText.escaped(row.source))</source>
              <target state="\(state(row, of: unit))">\(MarkupText.escaped(row.target ?? row.source))</target>

      """
    if row.code.number == 1 { output += "        <note>\(MarkupText.escaped(unit.standing))</note>\n" }
    if let previous = row.previous, let target = row.target {
      output += """
                <alt-trans alttranstype="previous-version" xml:space="preserve">
                  <source>\(MarkupText.escaped(previous))</source>
                  <target>\(MarkupText.escaped(target))</target>
                </alt-trans>

        """
    }
    output += "      </trans-unit>\n"
  }

  /// A new segment in a section that has a translation is not filled by leaving it as it is, whatever it holds.
  private func state(_ row: ExchangeRow, of unit: ExchangeUnit) -> String {
    if row.target == nil { return unit.target == nil ? "needs-translation" : "new" }
    return row.needsWork ? "needs-review-translation" : "translated"
  }
}

/// Text in XML and HTML.
enum MarkupText {
  /// With the signs of markup written as entities.
  static func escaped(_ text: String) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// XML 1.0 (production 2, Char) has no way to write such a character.
  static func cannotCarry(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
