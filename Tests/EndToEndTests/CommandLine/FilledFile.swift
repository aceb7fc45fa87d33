import Foundation

/// What a translator's program makes of a file that has no translations in it yet.
struct FilledFile {
  private let words: [(source: String, target: String)]

  /// Takes the texts of the source, with their translations.
  init(_ words: [(String, String)]) { self.words = words }

  /// The file with every text that is known translated.
  func filled(_ file: String, _ kind: String) -> String {
    switch kind {
    case "po": po(file)
    case "xliff": xliff(file)
    default: page(file)
    }
  }

  private func translated(_ text: String) -> String? {
    let marked = text.drop { $0 == "#" || $0 == " " }
    return words.first { marked == $0.source || marked.hasPrefix($0.source + " {") }.map {
      text.replacing($0.source, with: $0.target)
    }
  }

  private func po(_ file: String) -> String {
    var source = ""
    return file.components(separatedBy: "\n").map { line in
      if line.hasPrefix("msgid \"") { source = String(line.dropFirst(7).dropLast()) }
      return line == "msgstr \"\"" ? translated(source).map { "msgstr \"\($0)\"" } ?? line : line
    }.joined(separator: "\n")
  }

  private func xliff(_ file: String) -> String {
    file.components(separatedBy: "<target ").map { part in
      guard let start = part.firstIndex(of: ">"), let end = part.firstRange(of: "</target>") else { return part }
      let text = String(part[part.index(after: start)..<end.lowerBound])
      return String(part[...start]) + (translated(text) ?? text) + String(part[end.lowerBound...])
    }.joined(separator: "<target ")
  }

  /// The cell beside each text is empty.
  private func page(_ file: String) -> String {
    file.components(separatedBy: "</tr>").map { row in
      var cells = row.components(separatedBy: "</td>")
      guard cells.count > 2, let text = translated(Self.text(cells[0])), Self.text(cells[1]).isEmpty else { return row }
      let end = cells[1].firstRange(of: "</div>")?.lowerBound ?? cells[1].endIndex
      cells[1].insert(contentsOf: text, at: end)
      return cells.joined(separator: "</td>")
    }.joined(separator: "</tr>")
  }

  /// A cell without its tags.
  private static func text(_ cell: String) -> String {
    let start = cell.firstRange(of: "<td").map { cell[$0.lowerBound...] } ?? cell[...]
    let parts = start.components(separatedBy: "<").map { $0.components(separatedBy: ">").last ?? "" }
    return parts.joined().trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
