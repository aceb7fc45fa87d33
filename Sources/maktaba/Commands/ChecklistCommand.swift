import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba checklist WORK`: the tasks of a document, with the person's ticks or without any.
struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist", abstract: "Print a document's tasks, with your ticks or blank.",
    discussion: HelpText.checklist)

  @OptionGroup var document: DocumentOptions

  @Flag(help: "Nothing ticked, as Markdown to be printed and handed out.")
  var blank = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var opened = try common.open(isRefreshWanted: refresh.refresh)
    let page = try opened.tasks(of: document)
    let notices = page.notices(preferring: document.tag.map { [$0] } ?? opened.library.options.preferredLanguages)
    let state = blank ? MarkState() : try common.marks(in: opened.library).state
    let list = DocumentChecklist(page.document, in: state, isBlank: blank)
    if answer.json {
      JSONArray.print(list.values)
    } else {
      StandardOutput.shared.write(blank ? list.markdown(notices) : list.text(notices, on: opened.page))
    }
    let stray = list.checklist.strayTicks.count
    if stray > 0 { StandardError.say(Wording.strayTicks(stray)) }
  }
}

extension OpenedLibrary {
  /// A document that has tasks. - Throws: what says that there is none.
  mutating func tasks(of wanted: DocumentOptions) throws -> ReadDocument {
    let page = try answer(.shownFiles, showing: { [$0.number] }) { library in
      try ReadDocument(wanted.work, in: wanted.tag, of: library)
    }
    if page.document.text.tasks.isEmpty { throw Failure.nothing(Wording.noTasks(page.document.card.title)) }
    return page
  }
}
