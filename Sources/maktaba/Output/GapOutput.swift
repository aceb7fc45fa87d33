import MaktabaModel
import MaktabaText

/// The report of gaps as it is printed.
struct GapOutput {
  let gaps: [GapReport.Gap]
  let speed: Int
  let page: Page

  func print(as format: GapFormat) {
    switch format {
    case .text: StandardOutput.shared.write(text)
    case .markdown: StandardOutput.shared.write(markdown)
    case .csv: StandardOutput.shared.write(csv)
    }
  }

  func printJSON() { JSONArray.print(gaps.indices.lazy.map(value)) }

  private func hours(_ gap: GapReport.Gap) -> String { GapWording.hours(words: gap.words, speed: speed) }

  // MARK: For reading

  /// A line for each gap, and below it why it stands there.
  private var text: String {
    if gaps.isEmpty { return "" }
    var table = TextTable(heads: Wording.gapHeads, flexible: 2)
    table.rows = gaps.enumerated().map { index, gap in
      [String(index + 1), gap.cell.language.text, gap.title, gap.work, String(gap.words), hours(gap)].map(
        CleanText.line)
    }
    let lines = table.lines(on: page)
    let heads = lines.count - gaps.count
    let reasons = gaps.flatMap { [reason($0)] }
    let body = zip(lines.dropFirst(heads), reasons).flatMap { [$0] + $1 }
    return (lines.prefix(heads) + body).map { $0 + "\n" }.joined()
  }

  private func reason(_ gap: GapReport.Gap) -> [String] {
    let text = CleanText.line(GapWording.reason(gap))
    guard let columns = page.columns else { return ["  " + text] }
    return WrappedText.rows(of: text, columns: max(20, columns - 4)).map { "    " + $0 }
  }

  // MARK: For printing

  private var markdown: String {
    let head = """
      # What is lacking

      \(Wording.gaps(gaps, speed: speed))

      | # | Language | Title | Work | Words | Hours | Why |
      |--:|---|---|---|--:|--:|---|

      """
    return head
      + gaps.enumerated().map { index, gap in
        let language = "\(gap.cell.language.englishName) (\(gap.cell.language.text))"
        let texts = [language, gap.title, gap.work].map(Self.markdown)
        let cells =
          [String(index + 1)] + texts + [String(gap.words), hours(gap), Self.markdown(GapWording.reason(gap))]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }.joined()
  }

  /// A bar would end the cell, also one that is escaped in itself.
  private static func markdown(_ cell: String) -> String {
    let clean = CleanText.line(cell).replacing("|", with: "\u{2502}")
    return MarkdownText.escaped(clean).replacing("\u{2502}", with: "\\|")
  }

  // MARK: For programs

  private var csv: String {
    let heads = [
      "rank", "work", "title", "language", "state", "grade", "score", "importance", "priority", "need", "words",
      "hours",
      "words_per_hour", "why",
    ]
    let rows = gaps.enumerated().map { index, gap in
      [
        String(index + 1), gap.work, gap.title, gap.cell.language.text, gap.cell.state.rawValue,
        gap.cell.grade?.rawValue ?? "", GapWording.number(gap.score), GapWording.number(gap.importance.value),
        GapWording.number(gap.priority), GapWording.number(gap.need), String(gap.words),
        GapWording.number(gap.hours(at: speed)), String(speed), GapWording.reason(gap),
      ]
    }
    return ([heads] + rows).map(CSV.line).joined()
  }

  private func value(_ index: Int) -> JSONValue {
    let gap = gaps[index]
    return [
      "rank": .int(index + 1), "work": .text(gap.work), "title": .text(gap.title),
      "language": .text(gap.cell.language.text), "state": .text(gap.cell.state.rawValue),
      "grade": .text(orNull: gap.cell.grade?.rawValue), "score": .number(gap.score),
      "importance": .number(gap.importance.value), "priority": .number(gap.priority), "need": .number(gap.need),
      "words": .int(gap.words), "hours": .number(gap.hours(at: speed)), "speed": .int(speed),
      "machine": .bool(gap.cell.isThere && gap.cell.isMachineMade), "why": .text(GapWording.reason(gap)),
    ]
  }
}

/// Lines of comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
enum CSV {
  /// A line with its end, CR LF.
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// What a spreadsheet would calculate gets an apostrophe before it, which it shows as text.
  private static func cell(_ text: String) -> String {
    let clean = CleanText.line(text)
    let isFormula = clean.unicodeScalars.first { $0 != " " }.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + clean : clean
    let isPlain = safe.utf8.allSatisfy { !"\",\r\n".utf8.contains($0) }
    return isPlain ? safe : "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
