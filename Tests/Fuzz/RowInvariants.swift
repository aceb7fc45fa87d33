import MaktabaText

/// What holds for any Markdown on its way to rows.
enum RowInvariants {
  static func violation(_ input: [UInt8]) -> String? {
    let document = MarkdownDocument(markdown: input)
    if let control = CellInvariants.control(in: document.plain, keepingLineFeeds: true) {
      return "plain text holds U+\(control)"
    }
    return sections(document) ?? [1, 7, 40, 80].lazy.compactMap { violation(document, columns: $0) }.first
  }

  private static func sections(_ document: MarkdownDocument) -> String? {
    if document.sections.isEmpty { return "no section" }
    var end = 0
    for section in document.sections {
      if section.plain.lowerBound < end || section.plain.upperBound > document.plain.utf8.count {
        return "a section at \(section.plain) after \(end)"
      }
      end = section.plain.upperBound
    }
    return nil
  }

  private static func violation(_ document: MarkdownDocument, columns: Int) -> String? {
    let layout = DocumentLayout(document, options: LayoutOptions(columns: columns))
    let count = document.plain.utf8.count
    var last = 0
    for (number, line) in layout.lines.enumerated() {
      let taken = line.runs.reduce(0) { $0 + CellText.columns(of: $1.text) }
      if taken > columns { return "row \(number) takes \(taken) of \(columns) columns" }
      if line.plain < last || line.plain > count { return "row \(number) begins at \(line.plain) after \(last)" }
      last = line.plain
      for run in line.runs {
        if let control = CellInvariants.control(in: run.text, keepingLineFeeds: false) {
          return "row \(number) holds U+\(control)"
        }
        if let start = run.plain, start < 0 || start + run.text.utf8.count > count {
          return "row \(number) leads outside"
        }
      }
    }
    return rendering(layout)
  }

  private static func rendering(_ layout: DocumentLayout) -> String? {
    let plain = PlainRendering.text(layout, styled: false)
    if let control = CellInvariants.control(in: plain, keepingLineFeeds: true) { return "rendering holds U+\(control)" }
    let styled = PlainRendering.text(layout, styled: true)
    return withoutStyles(styled) == Array(plain.utf8) ? nil : "styles change the text"
  }

  /// The text without the sequences that set bold, underline and nothing.
  private static func withoutStyles(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let isStyle = byte == 0x1B && rest.count >= 3 && [0x30, 0x31, 0x34].contains(rest[rest.startIndex + 1])
      if isStyle { rest = rest.dropFirst(3) } else { output.append(byte) }
    }
    return output
  }
}
