/// Compares the facts of a translation with those of its source, so that what honest translations differ in is no
/// difference, and no changed digit goes unseen.
///
/// Facts that are equal on both sides go first. Of the rest these agree:
/// - a date and its year and day as numbers of their own (the other side's month has a name that is not known), and
///   `2026-05/06` with either reading;
/// - a number and its groups as numbers of their own (`112,911,999` is a list in Chinese);
/// - a number and the same with a percent sign or a letter (the other side has the word, or a letter of its own script);
/// - an hour and the same twelve hours later, and a full hour and its bare number;
/// - a telephone number and the same digits as a number, or without `+`;
/// - addresses of one page in two languages (see ``WebAddress/isSamePage(_:_:)``).
///
/// What is still left on both sides is paired by kind, the nearest first: that is a change. What is left on one side alone
/// is missing or added, except a number from one to ten and a month alone, which the other language may say in words, and a
/// fact that the other side has too, only less often.
struct LiteralComparison {
  /// The differences, changes first, by kind and value.
  private(set) var differences: [LiteralDifference] = []

  /// Beyond this the rest is not looked at more closely: such lists are not prose.
  private static let mostRemains = 300

  /// Compares. - Parameters: sorted lists.
  init(source: [Literal], translation: [Literal]) {
    let sourceValues = Set(source.map(\.withoutLetter))
    let translationValues = Set(translation.map(\.withoutLetter))
    var (missing, added) = Self.remains(source, translation)
    if max(missing.count, added.count) <= Self.mostRemains {
      Self.removePairs(&missing, &added) { $0.agrees(with: $1) }
      Self.removeWholes(&missing, &added)
      Self.removeWholes(&added, &missing)
      differences = Self.takeChanges(&missing, &added)
    }
    missing.removeAll { $0.isOftenAWord || translationValues.contains($0.withoutLetter) }
    added.removeAll { $0.isOftenAWord || sourceValues.contains($0.withoutLetter) }
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

  /// Takes what stands as a whole on one side and as numbers of its own on the other.
  private static func removeWholes(_ wholes: inout [Literal], _ numbers: inout [Literal]) {
    wholes.removeAll { whole in
      var rest = numbers
      guard !whole.parts.isEmpty else { return false }
      for part in whole.parts {
        guard let index = rest.firstIndex(of: Literal(.number, part)) else { return false }
        rest.remove(at: index)
      }
      if let month = whole.monthNumber, let index = rest.firstIndex(of: Literal(.number, month)) {
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
}
