import ArgumentParser
import MaktabaModel

/// `maktaba gaps`: what the library lacks, what matters most first.
struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Rank what is missing or out of date.", discussion: HelpText.gaps)

  @Option(
    name: [.customLong("language"), .customLong("lang")],
    help: ArgumentHelp("In these languages only (sw,fr).", valueName: "tags"))
  var language: String?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Words that one person translates in an hour.", valueName: "words"))
  var speed = GapReport.usualSpeed

  @Option(help: "text, markdown or csv.")
  var format: GapFormat?

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for tag in tags where LanguageTag(tag) == nil { throw ValidationError(Wording.noLanguage(tag)) }
    if let limit, limit < 1 { throw ValidationError(Wording.badLimit) }
    if speed < 1 { throw ValidationError(Wording.badSpeed) }
    if answer.json, format != nil { throw ValidationError(Wording.oneFormat) }
  }

  private var tags: [String] { language?.split(separator: ",").map(String.init) ?? [] }

  func run() throws {
    var opened = try common.open(isRefreshWanted: refresh.refresh)
    let report = try opened.answer(.everyFile, report)
    let languages = tags.compactMap(LanguageTag.init(_:))
    let wanted = report.gaps.filter { gap in
      languages.isEmpty || languages.contains { gap.cell.language.serves($0) }
    }
    let output = GapOutput(gaps: Array(wanted.prefix(limit ?? .max)), speed: speed, page: opened.page)
    if answer.json { output.printJSON() } else { output.print(as: format ?? .text) }
    say(report, wanted)
  }

  private func report(of library: Library) -> GapReport {
    var progress = ProgressLine()
    defer { progress.clear() }
    let catalogue = library.catalogue
    let coverage = library.coverage(
      in: catalogue, today: Surroundings.today, progress: { progress.show(Wording.lookedAt($0.known)) })
    return GapReport(coverage, catalogue)
  }

  /// What belongs beside the answer, so that the answer stays one table.
  private func say(_ report: GapReport, _ wanted: [GapReport.Gap]) {
    StandardOutput.shared.finish()
    StandardError.say(wanted.isEmpty ? Wording.noGaps : Wording.gaps(wanted, speed: speed))
    if report.unknown > 0 { StandardError.say(Wording.unknownTranslations(report.unknown)) }
    if report.machineMade > 0 { StandardError.say(Wording.machineDrafts(report.machineMade)) }
  }
}

/// How the report is written.
enum GapFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, csv
}
