import MaktabaModel
import MaktabaText

/// A document's tasks as `checklist` prints them. Numbers count from 1, through the whole document.
struct DocumentChecklist {
  let checklist: Checklist
  private let document: Library.OpenDocument
  private let isBlank: Bool

  /// - Parameter isBlank: the author's ticks do not count either.
  init(_ document: Library.OpenDocument, in state: MarkState, isBlank: Bool = false) {
    self.document = document
    self.isBlank = isBlank
    checklist = Checklist(document.text.markedTasks, of: document.card, in: state)
  }

  private var tasks: [DocumentTask] { document.text.tasks }

  private func heading(_ task: DocumentTask) -> String { document.text.sections[task.section].heading }

  /// The tasks of one section after another, by index; a section without a heading has an empty one.
  private var sections: [(heading: String, tasks: [Int])] {
    tasks.indices.reduce(into: []) { sections, index in
      let isNew = index == 0 || tasks[index].section != tasks[index - 1].section
      if isNew { sections.append((heading(tasks[index]), [])) }
      sections[sections.count - 1].tasks.append(index)
    }
  }

  // MARK: For reading

  /// `[x] 1  text`, under the headings of the sections.
  func text(_ notices: [String], on page: Page) -> String {
    let width = String(tasks.count).count
    let lines =
      notices.map(CleanText.line) + [page.bold(page.shown(document.card.title))]
      + sections.flatMap { section in
        ["", page.shown(section.heading)].prefix(section.heading.isEmpty ? 1 : 2)
          + section.tasks.map { line($0, width, on: page) }
      }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ index: Int, _ width: Int, on page: Page) -> String {
    let number = String(index + 1)
    let box = checklist.isTicked(index) || tasks[index].isDone ? "[x] " : "[ ] "
    let indent = String(repeating: "  ", count: tasks[index].level)
    let text = page.shown(document.text.text(of: tasks[index]))
    return box + String(repeating: " ", count: width - number.count) + number + "  " + indent + text
  }

  // MARK: For printing

  /// Markdown that reads as it stands.
  func markdown(_ notices: [String]) -> String {
    // Without the brackets in which they stand before a text.
    let notes = notices.filter { !$0.isEmpty }.map { notice in
      "> \(MarkdownText.escaped(CleanText.line(String(notice.dropFirst().dropLast()))))\n\n"
    }.joined()
    let parts = sections.map { section in
      let items = section.tasks.map(item).joined()
      return section.heading.isEmpty ? items : "## \(MarkdownText.escaped(section.heading))\n\n\(items)"
    }
    return "# \(MarkdownText.escaped(document.card.title))\n\n" + notes + parts.joined(separator: "\n")
  }

  private func item(_ index: Int) -> String {
    let indent = String(repeating: "  ", count: tasks[index].level)
    return "\(indent)- [ ] \(MarkdownText.escaped(document.text.text(of: tasks[index])))\n"
  }

  // MARK: For programs

  /// One object for each task.
  var values: some Sequence<JSONValue> {
    tasks.indices.lazy.map { index in
      let task = tasks[index]
      return [
        "work": .text(document.card.work), "language": .text(document.card.language.text), "number": .int(index + 1),
        "section": .text(heading(task)), "level": .int(task.level), "text": .text(document.text.text(of: task)),
        "ticked": .bool(checklist.isTicked(index)), "done": .bool(task.isDone && !isBlank),
      ]
    }
  }
}

/// Plain text as Markdown that shows it (CommonMark 0.31, section 2.4).
enum MarkdownText {
  private static let anywhere: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "<", "~", "&", "#"]
  private static let atBeginning: Set<Unicode.Scalar> = [">", "+", "-", "=", "|"]

  /// What could begin a style, a link, a tag or an entity anywhere, and a heading or list at the beginning, is escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isMark = index == 0 ? anywhere.union(atBeginning).contains(scalar) : anywhere.contains(scalar)
      if isMark || (scalar == "." || scalar == ")") && isNumber(String(result)) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
