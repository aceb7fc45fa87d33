import MaktabaModel
import MaktabaText

/// Ticking the tasks of a document.
extension AppState {
  /// The tasks with the ticks as they stand now. O(tasks + ticks on the work).
  mutating func followTicks() {
    guard let document = reader?.document else { return }
    reader?.stops.checklist =
      document.tasks.isEmpty ? nil : Checklist(document.tasks, of: document.card, in: marks)
  }

  /// Ticks a task, or takes the person's tick off it.
  mutating func toggle(_ task: Int) -> [Effect] {
    guard let checklist = reader?.stops.checklist else { return [] }
    let marks = checklist.isTicked(task) ? checklist.unticking([task]) : checklist.ticking([task])
    return marks.isEmpty ? [] : [.mark(.record(marks))]
  }

  /// Ticks the task that has the focus, else the first on the screen, and goes on to the next.
  mutating func tickAndGoOn() -> [Effect] {
    guard let stops = reader?.document.stops, let index = stopToTick, case .task(let task) = stops.all[index].kind
    else {
      status = .notice(Wording.noTaskHere(isNone: reader?.document.tasks.isEmpty != false))
      return []
    }
    reader?.hasMoved = true
    focusStop(stops.nextTask(after: index) ?? index)
    return toggle(task)
  }

  /// The task that the focus is on or in; else the first from there, or from the top, that is on the screen.
  private var stopToTick: Int? {
    guard let reader else { return nil }
    let stops = reader.document.stops
    if let focused = focusedStop, let around = stops.task(around: focused) { return around }
    guard let start = focusedStop ?? stops.first(from: reader.plain(at: reader.top)),
      let next = stops.nextTask(after: start - 1)
    else { return nil }
    return isOnScreen(reader.row(at: stops.all[next].plain.lowerBound)) ? next : nil
  }

  /// All ticks go when it is asked for twice.
  mutating func untickAll() -> [Effect] {
    guard let checklist = reader?.stops.checklist, checklist.tickCount > 0 else {
      status = .notice(Wording.nothingTicked)
      return []
    }
    guard confirming == .untickAll else {
      confirming = .untickAll
      let key = keymap.keyName(of: .untickAll, in: .reader)
      status = .notice(Wording.untickAll(checklist.tickCount, key: key))
      return []
    }
    confirming = nil
    return [.mark(.record([checklist.reset]))]
  }
}

extension DocumentStops {
  /// The next task after a stop. O(stops between).
  fileprivate func nextTask(after index: Int) -> Int? { all[max(0, index + 1)...].firstIndex(where: \.isTask) }

  /// The task that a stop is, or stands in the text of.
  fileprivate func task(around index: Int) -> Int? {
    let stop = all[index]
    return all[...index].lastIndex { $0.isTask }.flatMap { task in
      task == index || all[task].plain.contains(stop.plain.lowerBound) ? task : nil
    }
  }
}

extension DocumentStop {
  fileprivate var isTask: Bool { if case .task = kind { true } else { false } }
}
