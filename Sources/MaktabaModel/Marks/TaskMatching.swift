import MaktabaText

/// Which task of a document each tick stands on, after the text has changed, or in another language.
///
/// A tick must never claim that something else was done. What is left in doubt is not ticked.
struct TaskMatching {
  let language: LanguageTag
  let tasks: [MarkedTask]
  private let bySection: [String: [Int]]
  private let byChecksum: [UInt32: [Int]]

  /// - Parameters:
  ///   - language: the document's.
  ///   - tasks: the document's, in order.
  init(language: LanguageTag, tasks: [MarkedTask]) {
    self.language = language
    self.tasks = tasks
    bySection = Dictionary(grouping: tasks.indices) { tasks[$0].section }
    byChecksum = Dictionary(grouping: tasks.indices) { tasks[$0].checksum }
  }

  /// The index of the task that a tick stands on; nil when there is none.
  func task(of tick: MarkState.Tick) -> Int? {
    guard tick.language == language else { return sameSeat(as: tick.task) }
    let same = (byChecksum[tick.task.checksum] ?? []).filter { tasks[$0].saysTheSame(as: tick.task) }
    return same.isEmpty ? edited(tick.task) : unmistakable(tick.task, among: same)
  }

  /// The only one of its section, else the one on the same seat, else the only one of the document.
  private func unmistakable(_ task: MarkedTask, among same: [Int]) -> Int? {
    let here = same.filter { tasks[$0].section == task.section }
    if here.count == 1 { return here[0] }
    if here.isEmpty { return same.count == 1 ? same[0] : nil }
    return here.first { $0 == sameSeat(as: task) }
  }

  /// The one on the same seat, when its words were only slightly changed.
  private func edited(_ task: MarkedTask) -> Int? {
    guard let seat = sameSeat(as: task), tasks[seat].isSlightChange(of: task) else { return nil }
    return seat
  }

  /// The one with the same number in the same section, when the section has as many tasks as it had: then none was put
  /// in or taken out before it, as far as can be told.
  private func sameSeat(as task: MarkedTask) -> Int? {
    guard let section = bySection[task.section], section.count == task.count, section.indices.contains(task.ordinal)
    else { return nil }
    return section[task.ordinal]
  }
}

extension MarkedTask {
  /// At least six in ten of the words that either has are in both, and all that have digits: a number or a place in the
  /// law that is another one makes another task. Never for a text whose end is not known.
  func isSlightChange(of other: MarkedTask) -> Bool {
    guard isWhole, other.isWhole else { return false }
    let (mine, theirs) = (wordCounts, other.wordCounts)
    let all = mine.merging(theirs, uniquingKeysWith: max)
    if all.isEmpty || all.keys.contains(where: { $0.hasDigit && mine[$0] != theirs[$0] }) { return false }
    let shared = all.keys.reduce(0) { $0 + min(mine[$1] ?? 0, theirs[$1] ?? 0) }
    return shared * 10 >= all.values.reduce(0, +) * 6
  }

  private var wordCounts: [String: Int] {
    Folding.words(in: words).reduce(into: [:]) { $0[$1.folded, default: 0] += 1 }
  }
}

extension String {
  fileprivate var hasDigit: Bool { utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }
}
