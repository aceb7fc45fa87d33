import MaktabaModel
import MaktabaText

/// How a work stands in every language, as `translations` prints it.
extension TranslationStatus {
  var value: JSONValue {
    [
      "work": .text(work), "title": .text(title), "source_language": .text(sourceLanguage.text),
      "translations": .array(entries.map(\.value)),
    ]
  }

  /// A line for each language; on a terminal the reason stands below its line, elsewhere at its end.
  func text(on page: Page) -> String {
    var table = TextTable(heads: Wording.translationHeads, flexible: 2)
    table.rows = entries.map(\.row)
    let head = page.bold("\(page.shown(CleanText.line(title))) (\(CleanText.line(work)))")
    guard let columns = page.columns else {
      return ([head] + table.lines(on: page).map { "  " + $0 } + ["", ""]).joined(separator: "\n")
    }
    let reasons = entries.map(\.reason)
    table.heads.removeLast()
    table.rows = table.rows.map { $0.dropLast() }
    let narrow = Page(columns: columns - 2, isStyled: page.isStyled, ordersText: page.ordersText)
    let lines = table.lines(on: narrow)
    let body = zip(lines.dropFirst(), reasons).flatMap { line, reason in
      [line] + WrappedText.rows(of: CleanText.line(reason), columns: columns - 6).map { "    " + $0 }
    }
    return ([head] + (lines.prefix(1) + body).map { "  " + $0 } + ["", ""]).joined(separator: "\n")
  }
}

extension TranslationStatus.Entry {
  var value: JSONValue {
    [
      "language": .text(language.text), "state": .text(state.rawValue), "grade": .text(orNull: grade),
      "evidence": .text(evidence), "shares": shares.value, "method": .text(orNull: method), "by": .text(orNull: by),
      "date": .text(orNull: date?.description), "reviewed": .text(orNull: reviewed?.description),
      "sections": .array(sections.map(\.value)),
    ]
  }

  fileprivate var row: [String] {
    let isMachine = flags.contains("M") && state != .original
    let isClaimed = state == .missing && claim != nil
    let more = [grade.map { "(\($0))" }, isMachine ? "machine" : nil, isClaimed ? "claimed" : nil]
    let word = [state.rawValue] + more.compactMap(\.self)
    let now = state == .original ? "" : "\(Int(((shares.reviewed + shares.complete) * 100).rounded()))%"
    return [
      String(state.glyph), language.text, language.ownName, word.joined(separator: " "), now,
      date?.description ?? "", reason,
    ].map(CleanText.line)
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
