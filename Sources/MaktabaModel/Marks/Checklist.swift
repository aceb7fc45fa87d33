/// The tasks of one document with a person's ticks on them.
public struct Checklist: Equatable, Sendable {
  /// The tasks, in the document's order.
  public let tasks: [MarkedTask]
  /// For each task, the ticks that stand on it: none, or several when it was ticked in several languages or places.
  public let ticks: [[MarkState.Tick]]
  /// Ticks made in this language whose task is gone, or has become another one.
  public let strayTicks: [MarkState.Tick]
  /// How many ticks stand on the work, in whatever language, and whether or not their tasks are still there.
  public let tickCount: Int
  private let card: DocumentCard

  /// Finds the ticks on a document's tasks. O(tasks + ticks on the work).
  public init(_ tasks: [MarkedTask], of card: DocumentCard, in state: MarkState) {
    self.tasks = tasks
    self.card = card
    tickCount = state.ticks[card.work]?.count ?? 0
    (ticks, strayTicks) = state.ticks(on: tasks, ofWork: card.work, language: card.language)
  }

  /// A tick of this person stands on the task.
  public func isTicked(_ task: Int) -> Bool { ticks.indices.contains(task) && !ticks[task].isEmpty }

  /// The marks that tick those of the tasks that are not ticked yet.
  public func ticking(_ chosen: some Sequence<Int>) -> [Mark] {
    Set(chosen).sorted().filter { tasks.indices.contains($0) && !isTicked($0) }.map { mark(.tick, tasks[$0]) }
  }

  /// The marks that take every tick off those of the tasks that are ticked.
  public func unticking(_ chosen: some Sequence<Int>) -> [Mark] {
    Set(chosen).sorted().filter(isTicked).flatMap { task in
      ticks[task].map { tick in
        var mark = mark(.untick, tick.task)
        mark.language = tick.language
        return mark
      }
    }
  }

  /// The mark that takes all ticks off the work, in every language, those of other devices too as far as they are known.
  public var reset: Mark { mark(.untick, nil) }

  private func mark(_ action: Mark.Action, _ task: MarkedTask?) -> Mark {
    Mark(
      work: card.work, language: card.language, action: action, edition: card.metadata.edition,
      contentHash: card.contentHash, title: card.title, task: task)
  }
}

extension MarkState {
  /// Which of a document's tasks are ticked, as indices of `tasks`.
  ///
  /// In the language of the tick a task is found by its text: in its section, then wherever it is the only one of this
  /// text; then by its place among as many tasks as there were, when at least six in ten of its words are as they were.
  /// In another language it is found by section and place, where the section has as many tasks. What is left in doubt is
  /// not ticked. O(tasks + ticks on the work).
  /// - Parameters:
  ///   - work: the work's id.
  ///   - language: the document's.
  ///   - tasks: the document's (``MaktabaText/MarkdownDocument/markedTasks``), in order.
  public func ticked(_ work: String, language: LanguageTag, tasks: [MarkedTask]) -> Set<Int> {
    let ticks = ticks(on: tasks, ofWork: work, language: language).found
    return Set(ticks.indices.filter { !ticks[$0].isEmpty })
  }

  func ticks(
    on tasks: [MarkedTask], ofWork work: String, language: LanguageTag
  ) -> (found: [[Tick]], stray: [Tick]) {
    var found = [[Tick]](repeating: [], count: tasks.count)
    var stray: [Tick] = []
    guard let ticks = ticks[work] else { return (found, stray) }
    let matching = TaskMatching(language: language, tasks: tasks)
    for tick in ticks {
      if let task = matching.task(of: tick) {
        found[task].append(tick)
      } else if tick.language == language {
        stray.append(tick)
      }
    }
    return (found, stray)
  }
}
