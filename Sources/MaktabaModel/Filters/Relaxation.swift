import MaktabaText

/// What to drop from a filter that finds nothing.
public struct Relaxation: Equatable, Sendable {
  /// The part of the filter line to drop; several terms together when none alone would do.
  public var part: String
  /// The filter without it.
  public var filter: Filter
  /// Works then listed.
  public var count: Int

  /// Makes a relaxation.
  public init(part: String, filter: Filter, count: Int) {
    self.part = part
    self.filter = filter
    self.count = count
  }

  /// The parts whose removal gives works, those that give most first, else in their order on the line.
  static func all(
    of filter: Filter, _ evaluation: FilterEvaluation, _ rematch: ((SearchTerms) -> WorkSet?)?
  ) -> [Relaxation] {
    let conditions = filter.conditions.indices.map { index in
      Relaxation(
        part: filter.conditions[index].line, filter: filter.removing(partAt: index),
        count: evaluation.works(withoutCondition: index).count)
    }
    return (conditions + words(of: filter, evaluation, rematch)).enumerated()
      .filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// Single words, as far as `rematch` knows what they leave; and all of them.
  private static func words(
    of filter: Filter, _ evaluation: FilterEvaluation, _ rematch: ((SearchTerms) -> WorkSet?)?
  ) -> [Relaxation] {
    let terms = filter.words.terms
    guard !terms.isEmpty else { return [] }
    let all = Relaxation(
      part: terms.map(\.line).joined(separator: " "), filter: Filter(conditions: filter.conditions),
      count: evaluation.works(withTexts: nil).count)
    guard let rematch, terms.count > 1 else { return [all] }
    let single = terms.indices.map { index in
      let rest = filter.removing(partAt: filter.conditions.count + index)
      return Relaxation(
        part: terms[index].line, filter: rest,
        count: rematch(rest.words).map { evaluation.works(withTexts: $0).count } ?? 0)
    }
    return single.contains { $0.count > 0 } ? single : [all]
  }
}
