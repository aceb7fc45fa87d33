import ArgumentParser
import MaktabaModel
import MaktabaText

/// Does something for each of several translations, and says of each what was done and what not.
struct TranslationRound {
  let translations: [(work: String, language: LanguageTag)]
  private let isOne: Bool

  /// - Parameter withMissing: works without a document in a language named are gone over, too.
  init(_ choice: TranslationChoice, _ desk: TranslationDesk, withMissing: Bool = false) throws {
    isOne = choice.isOne
    if choice.all {
      translations = desk.translations(in: choice.tags, withMissing: withMissing)
    } else {
      translations = choice.works.flatMap { work in choice.tags.map { (work, $0) } }
    }
  }

  /// - Parameters:
  ///   - done: the sentence about a number of sections.
  ///   - body: does it for one.
  /// - Throws: what stops everything; with one translation, what stops this one; ``ExitStatus/nothing`` when something was
  ///   left.
  func run(
    _ answer: AnswerOptions, _ done: (Int) -> String,
    _ body: (_ work: String, _ language: LanguageTag) throws -> TranslationReport
  ) throws {
    var reports: [TranslationReport] = []
    for (work, language) in translations { reports.append(try report(work, language, body)) }
    if answer.json {
      JSONArray.print(reports.lazy.map(\.value))
    } else {
      for report in reports { report.say(done) }
    }
    if reports.contains(where: { !$0.left.isEmpty }) { throw ExitStatus.nothing }
    if translations.isEmpty { throw Failure.nothing(Wording.noTranslations) }
  }

  private func report(
    _ work: String, _ language: LanguageTag, _ body: (String, LanguageTag) throws -> TranslationReport
  ) throws -> TranslationReport {
    do {
      return try body(work, language)
    } catch {
      guard !isOne, let failure = Failure(error), failure.code != ExitStatus.io else { throw error }
      return TranslationReport(work: work, language: language, refused: failure.sentence)
    }
  }
}

extension TranslationReport {
  func say(_ done: (Int) -> String) {
    let name = "\(CleanText.line(work)) (\(language)): "
    if !self.done.isEmpty {
      StandardOutput.shared.write(name + (isRehearsal ? Wording.rehearsed : "") + done(self.done.count) + "\n")
    }
    for file in files {
      StandardOutput.shared.write(name + (isRehearsal ? Wording.rehearsed : "") + Wording.wrote(file) + "\n")
    }
    for note in notes { StandardOutput.shared.write(name + CleanText.line(note) + "\n") }
    if left.isEmpty, self.done.isEmpty, files.isEmpty, notes.isEmpty {
      StandardOutput.shared.write(name + Wording.nothingToDo + "\n")
    }
    for left in left {
      let section = [left.key, left.title].filter { !$0.isEmpty }.map(CleanText.line).joined(separator: " ")
      let kept = left.kept.map { " " + Wording.keptAs($0) } ?? ""
      StandardError.write("\(name)\(section.isEmpty ? "" : section + ": ")\(CleanText.line(left.reason))\(kept)\n")
    }
  }

  fileprivate var value: JSONValue { .object(members { _ in [] }) }

  /// With the file it is about, and where what was left is kept.
  func value(of file: String) -> JSONValue {
    let head = JSONValue.Member(key: "file", value: .text(file))
    let tail = JSONValue.Member(key: "problem", value: .null)
    return .object([head] + members { [.init(key: "kept", value: .text(orNull: $0.kept))] } + [tail])
  }

  private func members(_ more: (Left) -> [JSONValue.Member]) -> [JSONValue.Member] {
    let left = left.map { left in
      JSONValue.object(
        [
          .init(key: "key", value: .text(left.key)), .init(key: "title", value: .text(left.title)),
          .init(key: "reason", value: .text(left.reason)),
        ] + more(left))
    }
    return [
      .init(key: "work", value: .text(work)), .init(key: "language", value: .text(language.text)),
      .init(key: "done", value: .texts(done)), .init(key: "left", value: .array(left)),
      .init(key: "files", value: .texts(files)), .init(key: "notes", value: .texts(notes)),
      .init(key: "dry_run", value: .bool(isRehearsal)),
    ]
  }
}
