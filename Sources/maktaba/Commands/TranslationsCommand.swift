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

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var refresh: RefreshOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var opened = try common.open(isRefreshWanted: refresh.refresh)
    let (catalogue, numbers) = try opened.answer(.everyFile) { library in
      (library.catalogue, try works.isEmpty ? Array(0..<library.catalogue.workCount) : works.map(library.work(id:)))
    }
    let today = Surroundings.today
    let statuses = numbers.lazy.map { opened.library.translations(ofWork: $0, in: catalogue, today: today) }
    if answer.json {
      JSONArray.print(statuses.map(\.value))
    } else {
      for status in statuses { StandardOutput.shared.write(status.text(on: opened.page)) }
    }
    if numbers.isEmpty { throw Failure.nothing(Wording.emptyLibrary) }
  }
}

extension Library {
  /// The number of a work. - Throws: ``LibraryError/unknownWork(_:similar:)``.
  func work(id: String) throws -> Int {
    let catalogue = self.catalogue
    return catalogue.work(ofDocument: try document(ofWork: id, in: nil, of: catalogue))
  }
}

extension TranslationStatus {
  fileprivate var value: JSONValue {
    [
      "work": .text(work), "title": .text(title), "source_language": .text(sourceLanguage.text),
      "translations": .array(entries.map(\.value)),
    ]
  }

  fileprivate func text(on page: Page) -> String {
    var table = TextTable(heads: Wording.translationHeads, flexible: 5)
    table.rows = entries.map { entry in
      [
        String(entry.state.glyph), entry.language.text, entry.language.ownName, entry.state.rawValue,
        entry.date?.description ?? "", entry.reason,
      ].map(CleanText.line)
    }
    let head = page.bold("\(page.shown(CleanText.line(title))) (\(CleanText.line(work)))")
    return ([head] + table.lines(on: page).map { "  " + $0 } + ["", ""]).joined(separator: "\n")
  }
}

extension TranslationStatus.Entry {
  fileprivate var value: JSONValue {
    [
      "language": .text(language.text), "state": .text(state.rawValue), "grade": .text(orNull: grade),
      "evidence": .text(evidence), "shares": shares.value, "method": .text(orNull: method), "by": .text(orNull: by),
      "date": .text(orNull: date?.description), "reviewed": .text(orNull: reviewed?.description),
      "sections": .array(sections.map(\.value)),
    ]
  }
}

extension TranslationStatus.Shares {
  fileprivate var value: JSONValue {
    [
      "reviewed": .number(reviewed), "complete": .number(complete), "outdated": .number(outdated),
      "missing": .number(missing), "unknown": .number(unknown),
    ]
  }
}

extension TranslationStatus.SectionState {
  fileprivate var value: JSONValue {
    [
      "key": .text(key), "title": .text(title), "state": .text(state.rawValue), "grade": .text(orNull: grade),
      "flags": .text(flags),
    ]
  }
}
