import MaktabaModel
import MaktabaText

/// What the reader knows of the stops of its document: links, footnotes, tasks, pictures.
struct StopState: Sendable {
  /// The stop that has the focus, as an index of ``DocumentStops/all``. It counts while it is on the screen.
  var focused: Int?
  /// The cursor of the list of links.
  var links = ListCursor()
  /// Digits typed in the list of links.
  var digits = ""
  /// The tasks with the person's ticks.
  var checklist: Checklist?
}

/// Where a link was followed, to come back to.
public struct TrailPlace: Equatable, Sendable {
  /// Work.
  public var work: String
  /// Language.
  public var language: LanguageTag
  /// What was at the top of the screen.
  public var place: MarkedPlace
  /// The text that ``stop`` belongs to.
  public var contentHash: String
  /// The stop that had the focus.
  public var stop: Int?
}

extension ReaderState {
  /// The stop of a number; nil when the document has none of it.
  func stop(_ index: Int?) -> DocumentStop? {
    index.flatMap { document.stops.all.indices.contains($0) ? document.stops.all[$0] : nil }
  }

  /// The first row of a stop, and the last that belongs with it on the screen.
  func rows(of stop: DocumentStop) -> (first: ReaderRow, last: ReaderRow) {
    let first = row(at: stop.plain.lowerBound)
    guard stop.mark == nil, !stop.plain.isEmpty else { return (first, first) }
    return (first, row(at: stop.plain.upperBound - 1))
  }

  /// A task counts as done when the person ticked it, or its author.
  func isDone(_ task: Int) -> Bool {
    stops.checklist?.isTicked(task) == true
      || document.text.tasks.indices.contains(task) && document.text.tasks[task].isDone
  }

  /// How many tasks are done, of how many. O(tasks).
  var done: (count: Int, of: Int) {
    let tasks = document.text.tasks.indices
    return (tasks.count { isDone($0) }, tasks.count)
  }
}
