import Testing

@testable import MaktabaText

extension LayoutLine {
  /// Columns of the row as a terminal shows it.
  var columns: Int { runs.reduce(0) { $0 + $1.columns } }
}

/// What holds for every layout.
enum LayoutInvariants {
  /// What is wrong with a layout, if anything. - Parameter orders: in visual order, in logical order, or both.
  static func violation(
    _ document: MarkdownDocument, columns: Int, asciiOnly: Bool = false, orders: [Bool] = [true, false]
  ) -> String? {
    for ordersText in orders {
      let options = LayoutOptions(columns: columns, asciiOnly: asciiOnly, ordersText: ordersText)
      if let violation = violation(document, options) { return "\(ordersText ? "" : "not ordered: ")\(violation)" }
    }
    return nil
  }

  private static func violation(_ document: MarkdownDocument, _ options: LayoutOptions) -> String? {
    let layout = DocumentLayout(document, options: options)
    let plain = Array(document.plain.utf8)
    let lines = layout.lines
    var last = 0
    for (number, line) in lines.enumerated() {
      if line.columns > options.columns { return "row \(number) takes \(line.columns) of \(options.columns) columns" }
      if line.plain < last || line.plain > plain.count { return "row \(number) begins at \(line.plain) after \(last)" }
      last = line.plain
      for run in line.runs {
        if let wrong = misplacedGlyph(run, plain) { return "row \(number): \(wrong)" }
        guard let start = run.plain else { continue }
        let text = Array(run.text.utf8)
        if start + text.count > plain.count || Array(plain[start..<start + text.count]) != text {
          return "row \(number) shows \(run.text.debugDescription), which does not stand at \(start)"
        }
      }
    }
    return missing(layout, lines, plain) ?? misplacedHeading(document, layout)
  }

  /// Every visible byte is shown once, on the row where it is looked for (where rows are wide enough for every character).
  private static func missing(_ layout: DocumentLayout, _ lines: [LayoutLine], _ plain: [UInt8]) -> String? {
    guard layout.columns > 1 else { return nil }
    var times = [Int](repeating: 0, count: plain.count)
    for run in lines.flatMap(\.runs) {
      for offset in (run.glyphs ?? []).compactMap(\.plain).joined() { times[offset] += 1 }
      guard let start = run.plain else { continue }
      for offset in start..<start + run.text.utf8.count { times[offset] += 1 }
    }
    if let twice = times.firstIndex(where: { $0 > 1 }) { return "the text at \(twice) is there \(times[twice]) times" }
    var isShown = plain.map { $0 <= 0x20 }
    markInvisible(plain, in: &isShown)
    if let place = times.indices.first(where: { times[$0] == 0 && !isShown[$0] }) {
      return "the text at \(place) is on no row"
    }
    let places = stride(from: 0, to: plain.count, by: max(1, plain.count / 100)).filter { times[$0] == 1 }
    return places.first { layout.line(at: layout.place(at: $0))?.shows($0) != true }.map {
      "the text at \($0) is looked for on another row"
    }
  }

  /// What orders text, joins letters or allows a break is part of no glyph of its own.
  private static func markInvisible(_ plain: [UInt8], in isShown: inout [Bool]) {
    var offset = 0
    for scalar in String(decoding: plain, as: UTF8.self).unicodeScalars {
      let length = String(scalar).utf8.count
      let isInvisible = CellText.columns(of: String(scalar)) == 0 || scalar.properties.isJoinControl
      if isInvisible { for place in offset..<offset + length { isShown[place] = true } }
      offset += length
    }
  }

  /// Glyphs in visual order lie inside the text, and hold no control.
  private static func misplacedGlyph(_ run: LineRun, _ plain: [UInt8]) -> String? {
    for placed in run.glyphs ?? [] {
      if let range = placed.plain, range.isEmpty || range.upperBound > plain.count { return "a glyph from \(range)" }
      let isClean = placed.glyph.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x200E...0x200F ~= $0.value) }
      if !isClean || placed.glyph.text.isEmpty { return "the glyph \(placed.glyph.text.debugDescription)" }
    }
    return nil
  }

  private static func misplacedHeading(_ document: MarkdownDocument, _ layout: DocumentLayout) -> String? {
    for (index, section) in document.sections.enumerated() where !section.heading.isEmpty {
      let place = layout.place(ofSection: index)
      if layout.line(at: place)?.headingOf != index { return "section \(index) is not at its heading" }
      if layout.place(at: section.plain.lowerBound) != place {
        return "section \(index) begins on another row than its heading"
      }
    }
    return nil
  }
}
