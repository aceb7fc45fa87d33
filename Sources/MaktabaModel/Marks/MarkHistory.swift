/// All marks of one library, and the fold that makes of them what the screens show.
///
/// The fold depends on the set of marks alone, not on the order in which they came.
struct MarkHistory {
  /// Marks in the order in which they count. Positions are apart: of each work only the last is kept.
  private(set) var entries: [JournalEntry] = []
  private var positions: [String: JournalEntry] = [:]
  private var isSorted = true
  private var highestPlausible: UInt64 = 0
  private var highestOfDevice: [String: UInt64] = [:]
  /// The device seen last: lines of one device follow each other, and need no look into the table.
  private var lastDevice: (name: String, highest: UInt64) = ("", 0)

  /// Adds a mark of this library.
  mutating func add(_ entry: JournalEntry) {
    see(entry.id)
    if entry.mark.action == .position {
      if let known = positions[entry.mark.work], !JournalEntry.precedes(known, entry) { return }
      positions[entry.mark.work] = entry
    } else {
      if let last = entries.last, !JournalEntry.precedes(last, entry) { isSorted = false }
      entries.append(entry)
    }
  }

  /// Takes note of a name that is in use, in whatever library.
  mutating func see(_ id: MarkID) {
    if id.counter <= JournalLimits.plausibleCounter { highestPlausible = max(highestPlausible, id.counter) }
    if id.device != lastDevice.name {
      highestOfDevice[lastDevice.name] = lastDevice.highest
      lastDevice = (id.device, highestOfDevice[id.device] ?? 0)
    }
    lastDevice.highest = max(lastDevice.highest, id.counter)
  }

  /// The counter for a device's next mark, higher than all it has seen; nil when there is none left.
  func nextCounter(of device: String) -> UInt64? {
    let own = device == lastDevice.name ? lastDevice.highest : highestOfDevice[device] ?? 0
    let (next, overflow) = max(highestPlausible, own).addingReportingOverflow(1)
    return overflow ? nil : next
  }

  /// Brings the marks into order, each once. O(n) when they came in order, else O(n log n).
  mutating func sort() {
    guard !isSorted else { return }
    entries.sort(by: JournalEntry.precedes)
    var kept = 0
    for index in entries.indices where kept == 0 || entries[index] != entries[kept - 1] {
      entries[kept] = entries[index]
      kept += 1
    }
    entries.removeLast(entries.count - kept)
    isSorted = true
  }

  /// Names borne by several marks that differ. Call ``sort()`` first.
  var conflicts: [MarkID] {
    var names: [MarkID] = []
    for (before, entry) in zip(entries, entries.dropFirst()) where before.id == entry.id && names.last != entry.id {
      names.append(entry.id)
    }
    return names
  }

  /// The last marks that a device recorded together and did not take back. Call ``sort()`` first.
  ///
  /// Positions are nothing a person decides, so they are not taken back.
  func lastBatch(of device: String) -> (id: MarkID, marks: [Mark])? {
    let undone = undoneBatches
    let last = entries.last { $0.id.device == device && !$0.mark.action.isUndo && !undone.contains($0.batchID) }
    guard let id = last?.batchID else { return nil }
    return (id, entries.filter { $0.batchID == id && !$0.mark.action.isUndo }.map(\.mark))
  }

  /// The fold. Call ``sort()`` first. O(marks).
  var state: MarkState {
    let undone = undoneBatches
    var fold = MarkFold(count: entries.count)
    for entry in entries where undone.isEmpty || !undone.contains(entry.batchID) { fold.apply(entry) }
    return fold.state(positions: positions)
  }

  private var undoneBatches: Set<MarkID> {
    var batches: Set<MarkID> = []
    for entry in entries {
      if case .undo(let id) = entry.mark.action { batches.insert(id) }
    }
    return batches
  }
}

extension Mark.Action {
  /// Takes other marks back.
  var isUndo: Bool { if case .undo = self { true } else { false } }
}
