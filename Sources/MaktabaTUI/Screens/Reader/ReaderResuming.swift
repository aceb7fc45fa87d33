import MaktabaModel
import MaktabaText

/// Going to a marked place of a document that was just opened.
extension AppState {
  /// Goes to a place. - Returns: it is the beginning, which is where the document stands already.
  @discardableResult
  mutating func goTo(_ place: MarkedPlace, in language: LanguageTag, _ marked: MarkdownDocument?) -> Bool {
    guard let document = reader?.document, place.offset > 0 || place.section != "0" else { return true }
    let isSameText = document.card.language == language
    let target =
      isSameText
      ? document.text.offset(of: place, isSameText: true) : document.text.offset(of: place, markedIn: marked)
    jump(to: target)
    return target == 0
  }

  /// Goes to where reading stopped, and says so unless something graver has been said.
  mutating func resume(_ place: MarkedPlace, in language: LanguageTag, _ marked: MarkdownDocument?) {
    guard !goTo(place, in: language, marked), let reader else { return }
    guard status == nil || status?.kind == .news || status == .notice(Wording.opening) else { return }
    let percent = min(100, reader.place * 100 / max(1, reader.document.text.plain.utf8.count))
    status = .notice(
      Wording.resumed(
        percent: percent, isAbout: reader.document.card.language != language,
        topKey: keymap.keyName(of: .top, in: .reader)))
  }
}

extension Wording {
  /// Where reading goes on. In another language it is the section alone that is known.
  static func resumed(percent: Int, isAbout: Bool, topKey: String?) -> String {
    "Resumed at \(isAbout ? "about " : "")\(percent) %" + (topKey.map { "; \($0) goes to the top." } ?? ".")
  }
}
