/// Which document of a work is the one that the others were translated from.
///
/// A document that says what it was translated from is no original. Of the others: the one in the library's source
/// language, else the one that the translations name, else the first in the library's order.
struct OriginalChoice {
  /// The language the work was written in.
  let language: LanguageTag
  /// The document in it; nil when the translations name a language that has none here.
  let card: DocumentCard?
  /// The facts and the rule, as a sentence.
  let reason: String

  /// Chooses among a work's documents.
  static func among(_ cards: [DocumentCard], _ identity: LibraryIdentity) -> OriginalChoice {
    let candidates = cards.filter(mayBeOriginal)
    let named = mostNamed(cards)
    if let card = candidates.first(where: { $0.language == identity.sourceLanguage }) {
      return original(card, "It is in the library's source language.")
    }
    if let card = candidates.first(where: { $0.language == named }) {
      return original(card, "The translations name it as their source.")
    }
    if let named {
      let circle = "The documents of this work name each other as their source."
      return OriginalChoice(language: named, card: cards.first { $0.language == named }, reason: circle)
    }
    guard let card = first(candidates, identity) else {
      return OriginalChoice(language: identity.sourceLanguage, card: nil, reason: "")
    }
    return original(card, "None of its documents says what it was translated from, so it is taken as the original.")
  }

  /// It does not say that it is a translation, or only of itself.
  private static func mayBeOriginal(_ card: DocumentCard) -> Bool {
    guard let said = card.metadata.translation else { return true }
    if let of = said.of { return of == card.language }
    return said.basis == nil && said.method == nil && said.state == nil
  }

  private static func original(_ card: DocumentCard, _ reason: String) -> OriginalChoice {
    let isDraft = card.metadata.status == .draft
    return OriginalChoice(
      language: card.language, card: card,
      reason: isDraft ? reason + " It is a draft: translations are not due yet." : reason)
  }

  /// The original's own entry says all there is about this language.
  func covers(_ wanted: LanguageTag) -> Bool { language == wanted || card != nil && language.serves(wanted) }

  private static func mostNamed(_ cards: [DocumentCard]) -> LanguageTag? {
    var counts: [LanguageTag: Int] = [:]
    for card in cards {
      if let of = card.metadata.translation?.of, of != card.language { counts[of, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func first(_ cards: [DocumentCard], _ identity: LibraryIdentity) -> DocumentCard? {
    let inOrder = identity.languages.lazy.compactMap { wanted in cards.first { $0.language == wanted } }
    return inOrder.first ?? cards.min { $0.language < $1.language }
  }
}
