import MaktabaModel
import MaktabaText

/// Finds the row of one text that stands beside a row of another. Pure; costs what the rows at both places cost.
struct SideBySideStep {
  /// How the section beside was found.
  enum Match: Equatable, Sendable {
    /// By its anchor or the outline; by the order of the headings alone; the other text has none.
    case same, guess, missing
  }

  /// A row of the other text.
  struct Answer: Equatable {
    var row: RowPlace
    var match: Match
  }

  let from: OpenedDocument
  let to: OpenedDocument
  let targets: SectionTargets

  /// The row beside a row: the heading of the same section beside a heading, and in between as far on in that section. Where
  /// the section is missing, the last row of the last one that is not.
  func row(beside row: RowPlace) -> Answer {
    let line = from.layout.line(at: row)
    let plain = line?.plain ?? from.text.plain.utf8.count
    var answer = self.answer(at: plain)
    // The empty rows above and below a heading have the place of what follows them, in both texts.
    guard line?.isBlank == true, isAtStart(plain), answer.match != .missing, answer.row > .start else { return answer }
    let above = to.layout.place(answer.row, movedBy: -1)
    if to.layout.line(at: above)?.isBlank == true { answer.row = above }
    return answer
  }

  /// Where a section begins, or its text below the heading.
  private func isAtStart(_ plain: Int) -> Bool {
    guard !from.text.sections.isEmpty else { return false }
    let section = from.text.sections[from.text.sectionIndex(at: plain)]
    return plain == section.plain.lowerBound || plain == section.body.lowerBound
  }

  private func answer(at plain: Int) -> Answer {
    guard !from.text.sections.isEmpty, !to.text.sections.isEmpty else { return Answer(row: .start, match: .same) }
    let index = from.text.sectionIndex(at: plain)
    guard let target = targets[index] else { return Answer(row: rowWithout(index), match: .missing) }
    let match = target.isGuess ? Match.guess : .same
    let (section, other) = (from.text.sections[index], to.text.sections[target.index])
    guard plain >= section.body.lowerBound || other.level == 0 else {
      return Answer(row: to.layout.place(ofSection: target.index), match: match)
    }
    let share = min(section.body.count, max(0, plain - section.body.lowerBound))
    let offset = share * other.body.count / max(1, section.body.count)
    return Answer(row: to.layout.place(at: other.body.lowerBound + offset), match: match)
  }

  /// Where the other text waits while a section is read that it does not have.
  private func rowWithout(_ section: Int) -> RowPlace {
    guard let last = targets.last(before: section) else { return .start }
    let next = last.target.index + 1
    let end = next < to.text.sections.count ? to.layout.place(ofSection: next) : to.layout.end
    return to.layout.place(end, movedBy: -1)
  }
}
