import MaktabaModel
import MaktabaText

extension AppState {
  /// The smallest screen on which the list can be used.
  static let smallest = Size(columns: 20, rows: 5)

  /// The picture of the state: a frame of exactly the terminal's size, with the cursor on the focused row or on the caret.
  /// Pure; takes time in proportion to the window.
  public func render() -> Frame {
    var frame = Frame(size: size, ordersText: configuration.ordersText)
    frame.cursor = Position(column: 0, row: 0)
    guard !isHidden, size.columns > 0, size.rows > 0 else { return frame }
    if look == .highContrast { frame.fill(whole, style: look.style(.plain)) }
    guard size.columns >= AppState.smallest.columns, size.rows >= AppState.smallest.rows else {
      frame.write(
        Wording.tooSmall, row: 0, column: 0, limit: size.columns, style: look.style(.plain), ellipsis: glyphs.ellipsis)
      return frame
    }
    draw(into: &frame)
    return frame
  }

  private var whole: Rect { Rect(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  private func draw(into frame: inout Frame) {
    switch screen {
    case .shelf: drawShelf(into: &frame)
    case .reader: drawReader(into: &frame)
    case .search: drawSearch(into: &frame)
    case .bookmarks: drawBookmarks(into: &frame)
    case .help: drawHelp(into: &frame)
    case .picture: drawPicture(into: &frame)
    case .coverage: drawCoverage(into: &frame)
    case .gaps: drawGaps(into: &frame)
    case .change: drawChange(into: &frame)
    case .explanation: drawExplanation(into: &frame)
    }
    drawFooter(into: &frame)
    if screen == .reader, let reader, reader.focus == .find { drawFindLine(reader, into: &frame) }
    if command != nil { drawCommand(into: &frame) }
    drawQuestion(into: &frame)
  }
}

/// The bars.
extension AppState {
  /// A bar over the whole width: what is named on the left, what is known of it on the right. The right side gives way.
  func drawTitle(_ left: String, _ right: String, row: Int = 0, into frame: inout Frame) {
    let style = look.style(.bar)
    frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: style)
    let rightColumns = min(CellText.columns(of: right), max(0, size.columns * 3 / 5))
    let leftLimit = size.columns - (rightColumns > 0 ? rightColumns + 2 : 0)
    frame.write(left, row: row, column: 0, limit: leftLimit, style: style, ellipsis: glyphs.ellipsis)
    frame.write(
      right, row: row, column: size.columns - rightColumns, limit: size.columns, style: style,
      ellipsis: glyphs.ellipsis)
  }

  /// What the program has to say, and what the keys do here. Where there is room for one row, what is said comes first.
  func drawFooter(into frame: inout Frame) {
    var area = whole
    let bars = Bars(taking: &area)
    let said = statusLine
    if let row = bars.status {
      if let said { drawSaid(said, row: row.row, into: &frame) }
    } else if let said, mayFollow.isEmpty {
      drawSaid(said, row: bars.hints.row, into: &frame)
      return
    }
    drawHints(row: bars.hints.row, into: &frame)
  }

  private var statusLine: StatusLine? {
    if let said = status ?? stopLine ?? reasonLine { return said }
    return progress.map {
      .notice(Wording.progress($0, cancelKey: keymap.keyName(of: .cancel, in: .typing)))
    }
  }

  /// Where the shelf has no room to tell more of a work, it says here why the work is in the list.
  private var reasonLine: StatusLine? {
    guard screen == .shelf, shelf.focus == .list, shelfGeometry.detail == nil, progress == nil else { return nil }
    let reasons = reasons
    return reasons.isEmpty ? nil : .notice(Wording.why(reasons.joined(separator: "; ")))
  }

  func drawSaid(_ line: StatusLine, row: Int, into frame: inout Frame) {
    if drawWhole(line, endingAt: row, into: &frame) { return }
    let style = look.style(line.kind == .problem ? .problem : .notice)
    let text = (line.kind == .problem ? "! " : "") + glyphs.spelled(line.text)
    frame.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1), style: look.style(.plain))
    frame.write(text, row: row, column: 0, limit: size.columns, style: style, ellipsis: glyphs.ellipsis)
  }

  /// The keys of the context and a word for each, as many as fit; after the beginning of a chord, what may follow.
  private func drawHints(row: Int, into frame: inout Frame) {
    var column = 0
    if !pendingKeys.isEmpty {
      column = frame.write(
        KeyChord(pendingKeys).name + glyphs.ellipsis + " ", row: row, column: 0, limit: size.columns,
        style: look.style(.key))
    }
    for hint in hints {
      let width = CellText.columns(of: hint.key) + 1 + CellText.columns(of: hint.word)
      guard column + width <= size.columns else { continue }
      column = frame.write(hint.key, row: row, column: column, limit: size.columns, style: look.style(.key))
      column = frame.write(" " + hint.word, row: row, column: column, limit: size.columns, style: look.style(.faint))
      column += 2
    }
  }

  /// What the hint line says, in order.
  var hints: [(key: String, word: String)] {
    if !mayFollow.isEmpty {
      let depth = pendingKeys.count
      return mayFollow.flatMap { entry in
        entry.chords.filter { Array($0.keys.prefix(depth)) == pendingKeys && $0.keys.count > depth }
          .map { (KeyChord(Array($0.keys.dropFirst(depth))).name, entry.name) }
      }
    }
    let entries = keymap.entries(in: context)
    return hintOrder.compactMap { action in
      guard let entry = entries.first(where: { $0.action == action && $0.hint != nil }), let key = entry.chords.first
      else { return nil }
      let beside = isSideBySide && context == .reader ? Wording.hintBeside(action) : nil
      let word = Wording.typingHint(action, on: typingPlace) ?? beside ?? entry.hint ?? entry.name
      return word.isEmpty ? nil : (key.name, word)
    }
  }

  /// The order of the table without what would do nothing now. On the shelf as a whole there is no way back; what leads
  /// out takes that place, so that it is seen on a narrow screen.
  private var hintOrder: [Action] {
    var order = ActionTable.hintOrder
    if context == .reader, reader?.finding.terms?.isEmpty != false { order.removeAll { $0 == .nextHit } }
    if context == .reader, reader?.document.text.pictures.isEmpty != false { order.removeAll { $0 == .picture } }
    if context == .reader { leaveOutStops(from: &order) }
    // Whoever reads wants to read on; whoever works on translations has the panel, and the help.
    if context == .reader { order.removeAll { [.claim, .stillValid, .review, .record].contains($0) } }
    if screen == .shelf, context != .sections { order.removeAll { $0 == .sideBySide } }
    if context == .reader, reader?.marks.isEmpty != false {
      order.removeAll { [.whatChanged, .explain, .sourceBelow].contains($0) }
    }
    if context == .reader, isSideBySide { order = ActionTable.hintOrderBeside(order) }
    let isWholeShelf = context == .shelf && shelf.filter.isEmpty && shelf.selected.isEmpty
    if isWholeShelf, let back = order.firstIndex(of: .back) {
      order.removeAll { $0 == .quit }
      order[back] = .quit
    }
    return order
  }

  /// What there are no links or tasks for.
  private func leaveOutStops(from order: inout [Action]) {
    let stops = reader?.document.stops.all ?? []
    if focusedStop == nil { order.removeAll { $0 == .open } }
    if stops.isEmpty { order.removeAll { $0 == .nextStop } }
    if reader?.document.tasks.isEmpty != false { order.removeAll { $0 == .tick } }
    if trail.isEmpty { order.removeAll { $0 == .comeBack } }
  }

  /// Which line is being typed; nil when none is.
  private var typingPlace: TypingPlace? {
    guard context == .typing else { return nil }
    if command != nil { return .command }
    switch screen {
    case .shelf: return .filter
    case .reader: return .find
    case .search: return .query
    case .help, .bookmarks, .picture, .coverage, .gaps, .change, .explanation: return .help
    }
  }
}

/// Parts that several screens share.
extension AppState {
  /// The sign before a row: `>` and reverse where the keys go, `>` alone where they went before.
  /// - Parameter isSelected: what is done next goes for it; a `+` says so.
  func drawRow(
    _ text: String, in rect: Rect, row: Int, isCursor: Bool, isFocused: Bool, isSelected: Bool = false,
    into frame: inout Frame
  ) {
    let style = rowStyle(isCursor: isCursor, isFocused: isFocused)
    frame.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: style)
    let limit = rect.column + rect.columns
    frame.write(isCursor ? glyphs.chosenRow : " ", row: row, column: rect.column, limit: limit, style: style)
    if isSelected { frame.write("+", row: row, column: rect.column + 1, limit: limit, style: style) }
    frame.write(text, row: row, column: rect.column + 2, limit: limit, style: style, ellipsis: glyphs.ellipsis)
    if isCursor, isFocused { frame.cursor = Position(column: rect.column, row: row) }
  }

  /// A title and what is known of it in one row: a long title gives way, but keeps half of the row.
  func named(_ title: String, _ facts: String, columns: Int) -> String {
    let room = max(columns / 2, columns - 1 - CellText.columns(of: facts))
    return VisualText.isolated(CellText.clipped(title, toColumns: room, ellipsis: glyphs.ellipsis)) + " " + facts
  }

  func rowStyle(isCursor: Bool, isFocused: Bool) -> CellStyle {
    look.style(isCursor ? (isFocused ? .selected : .selectedElsewhere) : .plain)
  }

  /// A pane's title: underlined by reverse where the keys go.
  func drawPaneTitle(_ title: String, in rect: Rect, isFocused: Bool, into frame: inout Frame) {
    guard rect.rows > 0 else { return }
    var style = look.style(.heading)
    style.attributes.insert(.underline)
    frame.fill(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), style: style)
    frame.write(
      (isFocused ? glyphs.chosenRow + " " : "  ") + title, row: rect.row, column: rect.column,
      limit: rect.column + rect.columns, style: style, ellipsis: glyphs.ellipsis)
  }

  /// A line down the left side of a pane, in the column that is free there.
  func drawSeparator(leftOf rect: Rect, into frame: inout Frame) {
    let glyph = Glyph(text: glyphs.vertical, columns: 1)
    for row in rect.row..<(rect.row + rect.rows) {
      frame.put(glyph, row: row, column: rect.column - 1, style: look.style(.rule))
    }
  }
}
