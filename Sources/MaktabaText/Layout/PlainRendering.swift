/// A laid-out document as text for a pipe or a simple terminal.
public enum PlainRendering {
  /// The rows of a layout, each ended by a line feed, without spaces at their ends.
  ///
  /// - Parameter styled: headings and strong text are set bold, links and emphasis underlined, by SGR sequences
  /// (ECMA-48 §8.3.117) that are   closed on every row. No other control sequence is ever written; the text itself is
  /// clean.
  public static func text(_ layout: DocumentLayout, styled: Bool) -> String {
    var output = ""
    layout.forEachRows { rows in
      for line in rows {
        for run in trimmed(line.runs) { output += styled ? styledText(run) : run.text }
        output += "\n"
      }
    }
    return CleanText.unordered(output)
  }

  private static func trimmed(_ runs: [LineRun]) -> [LineRun] {
    var runs = runs
    while let last = runs.popLast() {
      let kept = last.withoutSpacesAtEnd
      if !kept.text.isEmpty { return runs + [kept] }
    }
    return runs
  }

  private static func styledText(_ run: LineRun) -> String {
    let sequence = sequence(for: run.style)
    return sequence.isEmpty ? run.text : sequence + run.text + "\u{1B}[0m"
  }

  private static func sequence(for style: TextStyle) -> String {
    var isBold = style.isStrong
    var isUnderlined = style.isEmphasis
    switch style.role {
    case .heading, .tableHeader: isBold = true
    case .link: isUnderlined = true
    default: break
    }
    return (isBold ? "\u{1B}[1m" : "") + (isUnderlined ? "\u{1B}[4m" : "")
  }
}
