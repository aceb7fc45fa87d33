import ArgumentParser
import MaktabaModel

/// `maktaba tick WORK NUMBER…`.
struct TickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Tick tasks of a document.", discussion: HelpText.tick)

  @OptionGroup var document: DocumentOptions

  @Argument(help: "The tasks' numbers, as `maktaba checklist` shows them.")
  var numbers: [Int]

  @OptionGroup var common: CommonOptions

  func validate() throws { try TaskNumbers.validate(numbers) }

  func run() throws {
    try common.tick(document) { list in
      let chosen = try TaskNumbers.indices(numbers, of: list)
      let marks = list.ticking(chosen)
      return (marks, Wording.ticked(marks.count, asBefore: chosen.count - marks.count))
    }
  }
}

/// `maktaba untick WORK NUMBER…`, `maktaba untick WORK --all`.
struct UntickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "untick", abstract: "Take ticks off tasks, or off a whole document.", discussion: HelpText.untick)

  @OptionGroup var document: DocumentOptions

  @Argument(help: "The tasks' numbers, as `maktaba checklist` shows them.")
  var numbers: [Int] = []

  @Flag(help: "Every tick of the work, in all its languages.")
  var all = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try TaskNumbers.validate(numbers)
    if all == !numbers.isEmpty { throw ValidationError(Wording.numbersOrAll) }
  }

  func run() throws {
    try common.tick(document) { list in
      if all { return (list.tickCount == 0 ? [] : [list.reset], Wording.reset(list.tickCount)) }
      let chosen = try TaskNumbers.indices(numbers, of: list)
      let ticked = chosen.count(where: list.isTicked)
      return (list.unticking(chosen), Wording.unticked(ticked, asBefore: chosen.count - ticked))
    }
  }
}

extension CommonOptions {
  /// Records what is made of a document's checklist, and says so; in private mode nothing is recorded.
  fileprivate func tick(
    _ wanted: DocumentOptions, _ make: (Checklist) throws -> (marks: [Mark], sentence: String)
  ) throws {
    var opened = try open()
    let page = try opened.tasks(of: wanted)
    let marks = try marks(in: opened.library)
    let made = try make(DocumentChecklist(page.document, in: marks.state).checklist)
    if person.isPrivate { return StandardError.say(Wording.nothingKept) }
    try marks.record(made.marks)
    StandardError.say(made.sentence)
  }
}

/// Tasks by their numbers, which count from 1.
private enum TaskNumbers {
  static func validate(_ numbers: [Int]) throws {
    if numbers.contains(where: { $0 < 1 }) { throw ValidationError(Wording.badTaskNumber) }
  }

  /// Nothing is done when one of them does not exist.
  static func indices(_ numbers: [Int], of list: Checklist) throws -> Set<Int> {
    if let wrong = numbers.first(where: { $0 > list.tasks.count }) {
      throw Failure.nothing(Wording.noTask(wrong, of: list.tasks.count))
    }
    return Set(numbers.map { $0 - 1 })
  }
}
