/// Compares the facts of a translation with those of its source, so that what honest translations differ in is no
/// difference, and no changed digit goes unseen.
///
/// Facts that are equal on both sides go first. Of the rest these agree:
/// - a date and the year and the day as bare numbers (the other side's month has a name that is not known), and
///   `2026-05/06` with either reading;
/// - a number and the same with a percent sign or a letter (the other side has the word, or a letter of its own script);
/// - an hour and the same twelve hours later, and a full hour and its bare number;
/// - a telephone number and the same digits as a number;
/// - addresses of one page in two languages (see ``WebAddress/isSamePage(_:_:)``).
///
/// What is still left on both sides is paired by kind, the nearest first: that is a change. What is left on one side alone
/// is missing or added, except a number of up to ten and a month alone, which the other language may say in words, and a
/// number that the other side has too, only less often.
struct LiteralComparison {
  /// The differences, changes first, by kind and value.
  private(set) var differences: [LiteralDifference] = []

  /// Beyond this the rest is not looked at more closely: such lists are not prose.
  private static let mostRemains = 300

  private let sourceValues: Set<Literal>
  private let translationValues: Set<Literal>

  /// Compares. - Parameters: sorted lists.
  init(source: [Literal], translation: [Literal]) {
    sourceValues = Set(source)
    translationValues = Set(translation)
    var (missing, added) = Self.remains(source, translation)
    if max(missing.count, added.count) <= Self.mostRemains {
      Self.removePairs(&missing, &added) { $0.agrees(with: $1) }
      Self.removeDatesInNumbers(&missing, &added)
      Self.removeDatesInNumbers(&added, &missing)
      differences = Self.takeChanges(&missing, &added)
    }
    missing.removeAll { isSaidOtherwise($0, in: translationValues) }
    added.removeAll { isSaidOtherwise($0, in: sourceValues) }
    differences += missing.map { .missing($0) } + added.map { .added($0) }
  }

  /// What each of two sorted lists has more than the other.
  private static func remains(_ a: [Literal], _ b: [Literal]) -> ([Literal], [Literal]) {
    var (onlyA, onlyB): ([Literal], [Literal]) = ([], [])
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i] < b[j] {
        onlyA.append(a[i])
        i += 1
      } else if i == a.count || b[j] < a[i] {
        onlyB.append(b[j])
        j += 1
      } else {
        i += 1
        j += 1
      }
    }
    return (onlyA, onlyB)
  }

  private static func removePairs(
    _ missing: inout [Literal], _ added: inout [Literal], where agree: (Literal, Literal) -> Bool
  ) {
    missing.removeAll { literal in
      guard let index = added.firstIndex(where: { agree(literal, $0) }) else { return false }
      added.remove(at: index)
      return true
    }
  }

  private static func removeDatesInNumbers(_ dates: inout [Literal], _ numbers: inout [Literal]) {
    dates.removeAll { date in
      guard date.kind == .date else { return false }
      var rest = numbers
      for part in date.bareNumbers {
        guard let index = rest.firstIndex(of: Literal(.number, part)) else { return false }
        rest.remove(at: index)
      }
      if let month = date.monthNumber, let index = rest.firstIndex(of: Literal(.number, month)) {
        rest.remove(at: index)
      }
      numbers = rest
      return true
    }
  }

  private static func takeChanges(_ missing: inout [Literal], _ added: inout [Literal]) -> [LiteralDifference] {
    var changes: [LiteralDifference] = []
    var (leftMissing, leftAdded) = (Set(missing.indices), Set(added.indices))
    for (i, j) in pairs(missing, added) where leftMissing.contains(i) && leftAdded.contains(j) {
      changes.append(.changed(from: missing[i], to: added[j]))
      leftMissing.remove(i)
      leftAdded.remove(j)
    }
    missing = leftMissing.sorted().map { missing[$0] }
    added = leftAdded.sorted().map { added[$0] }
    return changes
  }

  /// All pairs of one kind, the nearest first.
  private static func pairs(_ missing: [Literal], _ added: [Literal]) -> [(Int, Int)] {
    missing.indices.flatMap { i in
      added.indices.compactMap { j in
        missing[i].kind == added[j].kind ? (i, j, missing[i].likeness(to: added[j])) : nil
      }
    }.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }.map { ($0.0, $0.1) }
  }

  private func isSaidOtherwise(_ literal: Literal, in others: Set<Literal>) -> Bool {
    literal.isOftenAWord || literal.kind == .number && others.contains(literal)
  }
}
