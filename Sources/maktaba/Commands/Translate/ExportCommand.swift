import ArgumentParser
import MaktabaModel
import MaktabaText

/// `maktaba translate export WORK --to LANG`.
struct ExportTranslation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Make a file for a translator.", discussion: HelpText.exportTranslation)

  @OptionGroup var translations: TranslationChoice

  @Option(name: .customLong("as"), help: "What the file is.")
  var kind: ExchangeFileKind = .po

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file; - for the output. WORK.LANG.po and so on when left out.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "A file that is there is replaced.")
  var overwrite = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  private var isToOutput: Bool { output == "-" }

  func validate() throws {
    if translations.languages.isEmpty { throw ValidationError(Wording.noTarget) }
    if output != nil, !translations.isOne { throw ValidationError(Wording.outputOfOne) }
    if isToOutput, kind == .docx { throw ValidationError(Wording.noDocumentToOutput) }
    if isToOutput, answer.json { throw ValidationError(Wording.oneOutput) }
  }

  func run() throws {
    let desk = try common.readingDesk()
    var sent: [SentFile] = []
    if translations.isOne {
      sent = [try send(translations.works[0], translations.tags[0], desk)]
    } else {
      let round = try TranslationRound(translations, desk, withMissing: true)
      for (work, language) in round.translations { sent.append(try attempt(work, language, desk)) }
    }
    if answer.json {
      JSONArray.print(sent.map(\.value))
    } else if !isToOutput {
      for file in sent { file.say() }
    }
    if sent.contains(where: { $0.refusal != nil }) { throw ExitStatus.nothing }
    if sent.isEmpty { throw Failure.nothing(Wording.noTranslations) }
  }

  /// What stops one does not stop the others.
  private func attempt(_ work: String, _ language: LanguageTag, _ desk: TranslationDesk) throws -> SentFile {
    do {
      return try send(work, language, desk)
    } catch {
      guard let failure = Failure(error), failure.code != ExitStatus.io else { throw error }
      return SentFile(work: work, language: language, refusal: failure.sentence)
    }
  }

  private func send(_ work: String, _ language: LanguageTag, _ desk: TranslationDesk) throws -> SentFile {
    let document = try desk.export(work: work, language: language)
    let bytes = try kind.write(document, date: Surroundings.today)
    var sent = SentFile(work: document.work, language: document.targetLanguage)
    sent.sections = document.units.count
    sent.open = document.units.count { $0.state != .complete && $0.state != .reviewed }
    if isToOutput {
      StandardOutput.shared.write(bytes)
    } else {
      let path = output ?? fileName(of: document)
      try ExchangeOutput.write(bytes, to: path, isReplacing: overwrite)
      sent.file = path
    }
    return sent
  }

  private func fileName(of document: ExchangeDocument) -> String {
    let work = document.work.replacing("/", with: "-")
    return "\(work).\(document.targetLanguage).\(kind.fileExtension)"
  }
}

extension ExchangeFileKind: ExpressibleByArgument {}

/// A file that was made for a translator, or was not.
private struct SentFile {
  var work: String
  var language: LanguageTag
  var file: String?
  var sections = 0
  /// Sections that somebody has something to do in.
  var open = 0
  var refusal: String?

  func say() {
    let name = "\(CleanText.line(work)) (\(language)): "
    if let refusal { return StandardError.write(name + CleanText.line(refusal) + "\n") }
    StandardOutput.shared.write(name + Wording.sent(file ?? "", sections: sections, open: open) + "\n")
  }

  var value: JSONValue {
    [
      "work": .text(work), "language": .text(language.text), "file": .text(orNull: file), "sections": .int(sections),
      "open": .int(open), "problem": .text(orNull: refusal),
    ]
  }
}
