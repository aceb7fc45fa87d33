import MaktabaText

extension AppState {
  var helpGeometry: SearchGeometry { SearchGeometry(size: size) }
  var helpVisible: Int { max(1, helpGeometry.results.rows) }

  mutating func showHelp() -> [Effect] {
    guard screen != .help else { return [] }
    let origin = context == .typing ? typingOrigin : context
    show(.help)
    help = HelpState(origin: origin)
    help.cursor.select(firstEntry, count: helpRows.count, visible: helpVisible)
    return []
  }

  private var typingOrigin: Context {
    switch screen {
    case .reader: .reader
    case .search: .results
    case .bookmarks: .bookmarks
    case .change: .change
    case .explanation: .explanation
    case .picture: .picture
    case .coverage: opened(coverage.isPanelOpen ? .translations : .coverage)
    case .gaps: opened(coverage.isPanelOpen ? .translations : .gaps)
    default: .shelf
    }
  }

  /// The rows that the typed words leave: those of the context first, then the rest, then what the signs mean.
  var helpRows: [HelpRow] {
    let words = help.input.text.lowercased().split(separator: " ").map(String.init)
    let here = keymap.entries.filter { $0.contexts.contains(help.origin) }
    let elsewhere = keymap.entries.filter { entry in
      !entry.contexts.contains(help.origin) && !here.contains { $0.action == entry.action }
    }
    return rows(Wording.helpHere(help.origin), here, words) + rows(Wording.helpElsewhere, elsewhere, words)
      + legend(words)
  }

  private func rows(_ title: String, _ entries: [ActionEntry], _ words: [String]) -> [HelpRow] {
    var rows: [HelpRow] = []
    for group in ActionGroup.allCases {
      let found = entries.filter { $0.group == group && $0.answers(words) }
      if !found.isEmpty { rows += [.heading(title + ": " + group.rawValue)] + found.map(HelpRow.entry) }
    }
    return rows
  }

  private func legend(_ words: [String]) -> [HelpRow] {
    let found = Wording.legend(glyphs).filter { row in words.allSatisfy { row.meaning.lowercased().contains($0) } }
    return found.isEmpty ? [] : [.heading(Wording.signs)] + found.map { .text($0.sign, $0.meaning) }
  }

  private var firstEntry: Int { helpRows.firstIndex(where: \.isEntry) ?? 0 }

  mutating func typeHelp(_ text: String) -> [Effect] {
    help.input.insert(text)
    return helpTyped()
  }

  private mutating func helpTyped() -> [Effect] {
    help.cursor = ListCursor()
    help.cursor.select(firstEntry, count: helpRows.count, visible: helpVisible)
    return []
  }

  mutating func performInHelp(_ action: Action) -> [Effect] {
    let before = help.input.text
    if help.input.follow(action) { return help.input.text == before ? [] : helpTyped() }
    switch action {
    case .chooseNext: return moveHelp(1)
    case .choosePrevious: return moveHelp(-1)
    case .accept: return runHelp()
    case .leave, .back: return back()
    default: return []
    }
  }

  /// Headings are stepped over.
  mutating func moveHelp(_ step: Int) -> [Effect] {
    let rows = helpRows
    var row = help.cursor.selected + step
    while rows.indices.contains(row), case .heading = rows[row] { row += step }
    if rows.indices.contains(row) {
      help.cursor.select(row, count: rows.count, visible: helpVisible)
    } else if step < 0 {
      help.cursor.scroll(by: -rows.count, count: rows.count, visible: helpVisible)
      help.cursor.select(firstEntry, count: rows.count, visible: helpVisible)
    }
    return []
  }

  private mutating func runHelp() -> [Effect] {
    let rows = helpRows
    guard rows.indices.contains(help.cursor.selected), case .entry(let entry) = rows[help.cursor.selected] else {
      return []
    }
    guard entry.contexts.contains(help.origin) else {
      status = .notice(Wording.notHere(entry))
      return []
    }
    return back() + perform(entry.action)
  }
}

extension ActionEntry {
  /// Every word stands in the name, the keys, the group or the sentence.
  func answers(_ words: [String]) -> Bool {
    let text = "\(name) \(keyNames) \(help) \(group.rawValue)".lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
