import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba show WORK`: one document as text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a document.", discussion: HelpText.show)

  @Argument(help: "The work's id, as `maktaba list` shows it.")
  var work: String

  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp("In this language, or not at all.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Columns of the text. Default: the terminal's, at most 72.", valueName: "columns"))
  var width: Int?

  @Flag(inversion: .prefixedNo, help: "Bold and underline; by default on a terminal.")
  var styled: Bool?

  @Flag(help: "Use plain ASCII signs.")
  var ascii = false

  @Option(help: "Who orders right-to-left text: auto, self, terminal or off. Default: off into a pipe, else as set.")
  var bidi: Settings.Bidi?

  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let width, !(1...10_000).contains(width) { throw ValidationError(Wording.badWidth) }
    if let language, LanguageTag(language) == nil { throw ValidationError(Wording.noLanguage(language)) }
  }

  func run() throws {
    var opened = try common.open(isRefreshWanted: refresh.refresh)
    let wanted = language.flatMap(LanguageTag.init(_:))
    let page = try opened.answer(.shownFiles, showing: { [$0.number] }) { library in
      try ReadDocument(work, in: wanted, of: library)
    }
    let output = opened.page
    for notice in page.notices(preferring: wanted.map { [$0] } ?? opened.library.options.preferredLanguages) {
      StandardOutput.shared.write(CleanText.line(notice) + "\n")
    }
    StandardOutput.shared.write(
      PlainRendering.text(layout(page.document.text, on: output), styled: styled ?? output.isStyled))
  }

  private func layout(_ text: MarkdownDocument, on output: Page) -> DocumentLayout {
    let columns = width ?? min(72, output.columns ?? 72)
    // What goes into a pipe is read by programs: it stays in logical order.
    let ordersText = bidi.map { TextOrder.isOurs($0, isTold: false) } ?? output.ordersText
    return DocumentLayout(
      text, options: LayoutOptions(columns: columns, asciiOnly: ascii, ordersText: ordersText))
  }
}

/// A document with what must be said of it.
struct ReadDocument {
  let number: Int
  let document: Library.OpenDocument
  /// The languages the work is there in.
  let languages: [LanguageTag]

  init(_ work: String, in language: LanguageTag?, of library: Library) throws {
    let catalogue = library.catalogue
    number = try library.document(ofWork: work, in: language, of: catalogue)
    document = try library.read(number, in: catalogue)
    languages = catalogue.documents(ofWork: catalogue.work(ofDocument: number)).map(catalogue.language(ofDocument:))
  }

  /// What a reader has to know before the text, each in a sentence; followed by an empty line when there is any.
  func notices(preferring wanted: [LanguageTag]) -> [String] {
    let metadata = document.card.metadata
    var notices = [
      Wording.status(metadata), Wording.machineDraft(metadata), language(preferring: wanted),
      metadata.contentNote.map(Wording.contentNote),
    ].compactMap(\.self)
    if let due = metadata.reviewBy, due < Surroundings.today { notices.append(Wording.due(due)) }
    return notices.isEmpty ? [] : notices.map { "[\($0)]" } + [""]
  }

  /// Never another language silently.
  private func language(preferring wanted: [LanguageTag]) -> String? {
    guard let first = wanted.first, !document.card.language.serves(first) else { return nil }
    return Wording.otherLanguage(wanted: first, shown: document.card.language, available: languages)
  }
}
