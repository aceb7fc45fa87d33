import MaktabaText

extension AppState {
  /// The command line on the last row, and above it what the typed words leave.
  func drawCommand(into frame: inout Frame) {
    guard let command else { return }
    let line = size.rows - 1
    let said = status.flatMap { $0.kind == .news ? nil : $0 }
    if let said { drawSaid(said, row: line - 1, into: &frame) }
    drawProposals(command, above: said == nil ? line : line - 1, into: &frame)
    frame.fill(Rect(column: 0, row: line, columns: size.columns, rows: 1), style: look.style(.plain))
    frame.write(":", row: line, column: 0, limit: size.columns, style: look.style(.key))
    frame.cursor = frame.write(
      command.input, row: line, column: 1, limit: size.columns, style: look.style(.plain))
  }

  private func drawProposals(_ command: CommandState, above line: Int, into frame: inout Frame) {
    let proposals = proposals
    let visible = min(commandVisible, proposals.count)
    let window = command.cursor.window(count: proposals.count, visible: visible)
    let isTaken = acceptedProposal != nil
    let area = Rect(column: 0, row: line - window.count, columns: size.columns, rows: window.count)
    for index in window {
      let row = area.row + index - window.lowerBound
      let isCursor = isTaken && index == command.cursor.selected
      let proposal = proposals[index]
      drawRow(proposal.line, in: area, row: row, isCursor: isCursor, isFocused: command.isChoosing, into: &frame)
      let style = isCursor && command.isChoosing ? look.style(.selected) : look.style(.faint)
      let column = min(24, size.columns / 2)
      frame.write(proposal.keys, row: row, column: column, limit: column + 12, style: style, ellipsis: glyphs.ellipsis)
      frame.write(
        proposal.help, row: row, column: column + 13, limit: size.columns, style: style, ellipsis: glyphs.ellipsis)
    }
  }
}
