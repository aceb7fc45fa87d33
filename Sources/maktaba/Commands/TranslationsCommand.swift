import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba translations [WORK…]`: how works stand in every language.
struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations", abstract: "Show how works stand in every language.",
    discussion: HelpText.translations)

  @Argument(help: "The works' ids; all works when they are left out.")
  var works: [String] = []

  @OptionGroup var chosen: TranslationFilter

  @Option(
    name: .customLong("fail-on"),
    help: "critical, outdated or missing: exit with 1 when some is found; may be repeated.")
  var failOn: [TranslationFailure] = []

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var opened = try common.open(isRefreshWanted: refresh.refresh)
    let today = Surroundings.today
    let (catalogue, numbers) = try opened.answer(.everyFile) { library in
      (library.catalogue, try chosen.works(works, in: library, today: today))
    }
    if catalogue.workCount == 0 { throw Failure.nothing(Wording.emptyLibrary) }
    let found = print(numbers, of: opened.library, catalogue, today, on: opened.page)
    if found.works == 0 { throw Failure.nothing(Wording.noTranslation) }
    if found.failures > 0 { throw Failure.nothing(Wording.failed(found.failures)) }
  }

  /// Prints as it goes. - Returns: works printed, and translations that `--fail-on` is about.
  private func print(
    _ works: [Int], of library: Library, _ catalogue: Catalogue, _ today: CalendarDate, on page: Page
  ) -> (works: Int, failures: Int) {
    var found = (works: 0, failures: 0)
    var array = JSONArray()
    for start in stride(from: 0, to: works.count, by: Self.worksAtOnce) {
      let part = Array(works[start..<min(works.count, start + Self.worksAtOnce)])
      for status in library.translations(ofWorks: part, in: catalogue, today: today).compactMap(chosen.applied) {
        found.works += 1
        found.failures += status.entries.count { entry in failOn.contains { $0.isFound(in: entry) } }
        if answer.json { array.append(status.value) } else { StandardOutput.shared.write(status.text(on: page)) }
      }
    }
    if answer.json { array.finish() }
    return found
  }

  private static let worksAtOnce = 64
}

/// What makes `--fail-on` fail.
enum TranslationFailure: String, ExpressibleByArgument, CaseIterable {
  /// A fact has changed, or a section that is tagged as critical.
  case critical
  /// The source has changed since.
  case outdated
  /// There is no text.
  case missing

  /// Some of it is in a translation, whoever is at work on it.
  func isFound(in entry: TranslationStatus.Entry) -> Bool {
    switch self {
    case .critical:
      entry.grade == TranslationGrade.critical.rawValue
        || entry.sections.contains { $0.standing == .outOfDate && $0.grade == TranslationGrade.critical.rawValue }
    case .outdated: entry.state == .outOfDate || entry.sections.contains { $0.standing == .outOfDate }
    case .missing:
      Self.isMissing(entry.state) || entry.sections.contains { Self.isMissing($0.standing) }
    }
  }

  private static func isMissing(_ state: TranslationState) -> Bool { state == .missing || state == .copied }
}

extension Library {
  /// The number of a work. - Throws: ``LibraryError/unknownWork(_:similar:)``.
  func work(id: String) throws -> Int {
    let catalogue = self.catalogue
    return catalogue.work(ofDocument: try document(ofWork: id, in: nil, of: catalogue))
  }
}
