import MaktabaModel
import MaktabaText

/// Sentences about what somebody says of a translation.
extension Wording {
  static let nothingTold = "Nothing was written down."

  // MARK: Questions

  static func question(_ question: TranslationQuestion, titles: [String: String]) -> String {
    switch question {
    case .reviewer:
      "Who reviewed it? A role or a pseudonym, such as “office B”; never a name that could harm. Esc leaves."
    case .translator: "Who translated it? A role or a pseudonym; it may stay empty. Esc leaves."
    case .method: "How was it made: \(methods)? Esc leaves."
    case .critical(let keys):
      "In the source of \(names(keys, titles)) a number, a date or an address has changed, or it is marked as critical. If the text still holds, type “\(TranslationQuestion.assent)”; an empty line leaves it out."
    case .facts(let keys):
      "Numbers, dates or addresses of \(names(keys, titles)) differ from the source's. Did you compare them? y or n"
    case .doubt(let doubt):
      "\(names(doubt.keys, titles)): \(doubt.sentence) Was it made from today's source all the same? y or n"
    }
  }

  private static let methods =
    TranslationMethod.allCases.map(\.rawValue).dropLast().joined(separator: ", ") + " or "
    + TranslationMethod.unknown.rawValue

  /// What an answer has to be.
  static func wanted(_ question: TranslationQuestion) -> String {
    switch question {
    case .reviewer: "A review counts when it is signed. Esc leaves."
    case .translator, .method: "One of: \(methods). Esc leaves."
    case .critical: "Type “\(TranslationQuestion.assent)”, or nothing to leave it out. Esc leaves."
    case .facts, .doubt: "Type y or n. Esc leaves."
    }
  }

  // MARK: What was done

  static func told(
    _ deed: TranslationDeed, _ report: TranslationReport, titles: [String: String], _ keymap: Keymap
  ) -> StatusLine {
    let notes = report.notes + left(report)
    guard !report.done.isEmpty else {
      let reason = notes.isEmpty ? ["There is nothing to say it of."] : notes
      return .wholeProblem(([nothingTold] + reason).joined(separator: " "))
    }
    let count = report.done.count
    let subject = count == 1 ? "Section \(name(report.done[0], titles))" : "\(grouped(count)) sections"
    let done = "\(subject) of \(report.language) \(count == 1 ? "is" : "are") \(told(deed, keymap))"
    return .whole(([done] + notes).joined(separator: " "))
  }

  private static func told(_ deed: TranslationDeed, _ keymap: Keymap) -> String {
    switch deed.kind {
    case .claim:
      "claimed for \(TranslationDesk.claimDays) days."
        + (keymap.keyName(of: .claim, in: .sections).map { " \($0) gives it up." } ?? "")
    case .release: "not claimed by you any more."
    case .record: "said to be made from today's source."
    case .review: "signed as reviewed" + signed(deed.answer(to: .reviewer) ?? deed.by) + "."
    case .stillValid: "said to be still valid."
    }
  }

  private static func signed(_ by: String?) -> String { by.map { " by \(VisualText.isolated($0))" } ?? "" }

  /// How many were left, and why the first of them.
  private static func left(_ report: TranslationReport) -> [String] {
    guard let first = report.left.first else { return [] }
    let count = report.left.count
    if count == 1, report.done.isEmpty { return [first.reason] }
    let title = first.title.isEmpty ? lead : first.title
    return [
      (count == 1 ? "One was left" : "\(grouped(count)) were left") + ", \(quoted(title)): \(first.reason)"
    ]
  }

  private static func name(_ key: String, _ titles: [String: String]) -> String {
    quoted(titles[key].map { $0.isEmpty ? lead : $0 } ?? key)
  }

  /// The first names of a list, and how many more there are.
  private static func names(_ keys: [String], _ titles: [String: String]) -> String {
    let named = keys.prefix(2).map { name($0, titles) }.joined(separator: ", ")
    return keys.count > 2 ? named + " and \(grouped(keys.count - 2)) more" : named
  }
}
