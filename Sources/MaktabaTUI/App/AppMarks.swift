import MaktabaModel
import MaktabaText

/// What became of marks.
extension AppState {
  mutating func marked(_ request: MarkRequest, _ outcome: MarkOutcome, _ marks: MarkState) -> [Effect] {
    if let line = Wording.marked(request, outcome, undoKey: keymap.keyName(of: .undo, in: .shelf)) { status = line }
    return marksChanged(marks)
  }

  /// The shelf shows marks: it is asked for anew, unless only a position has changed.
  mutating func marksChanged(_ marks: MarkState) -> [Effect] {
    let isShown =
      marks.read != self.marks.read || marks.bookmarks != self.marks.bookmarks
      || marks.interests != self.marks.interests || marks.lastVisit != self.marks.lastVisit
    self.marks = marks
    followTicks()
    bookmarks.cursor.move(by: 0, count: bookmarkCount, visible: bookmarksVisible)
    return isShown ? browse() : []
  }
}
