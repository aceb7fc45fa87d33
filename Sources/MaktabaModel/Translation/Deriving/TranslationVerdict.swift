/// What can be said of one translation from its own words and from the text it was made from: the first rule that holds.
///
/// Nothing is complete without a basis, nothing is reviewed by its own translator, and what is not known is unknown.
struct TranslationVerdict {
  let card: DocumentCard
  private let said: DeclaredTranslation
  /// The document it was made from: the one it names, else the original.
  let source: DocumentCard?
  private let isSourceStale: Bool

  init(_ card: DocumentCard, among cards: [DocumentCard], source: DocumentCard?) {
    self.card = card
    said = card.metadata.translation ?? DeclaredTranslation()
    if let of = said.of, of != card.language {
      self.source = cards.named(of)
    } else {
      self.source = source
    }
    isSourceStale = TranslationVerdict.isStale(self.source, among: cards)
  }

  /// The entry for the translation's language.
  var entry: TranslationStatus.Entry {
    let (state, reason) = verdict
    return TranslationStatus.Entry(
      language: card.language, state: state, grade: state == .outOfDate ? "substantive" : nil,
      evidence: state == .unknown ? "none" : "document", shares: .init(whole: state), method: said.method, by: said.by,
      date: said.date, reviewed: said.reviewed, title: card.title, reason: reason, flags: flags, sections: [])
  }

  private var flags: String { (said.method == "machine" ? "M" : "") + (isSourceStale ? "t" : "") }

  private var verdict: (TranslationState, String) {
    if isCopy { return (.copied, "Its text is equal to the source's.") }
    if said.state == "draft" || card.metadata.status == .draft {
      return (.inProgress, "It says of itself that it is a draft.")
    }
    guard let source else {
      return (.unknown, "It was made from \(said.of.map(\.text) ?? "a text") that has no document here.")
    }
    guard let basis = said.basis, !basis.isEmpty else {
      return (.unknown, "It does not say which text it was made from.")
    }
    guard Fingerprint.isWellFormed(basis), Fingerprint.isWellFormed(source.fingerprint) else {
      return (.unknown, "The basis it names is not a fingerprint that can be compared.")
    }
    if basis.lowercased() != source.fingerprint {
      return (.outOfDate, "It was made from another text than today's in \(source.language.text).")
    }
    return reviewVerdict(of: source)
  }

  private func reviewVerdict(of source: DocumentCard) -> (TranslationState, String) {
    let current = "It was made from today's text in \(source.language.text)"
    guard let reviewer = said.reviewedBy, !reviewer.isEmpty else {
      return (.complete, current + "; nobody reviewed it.")
    }
    if let doubt = doubt(about: reviewer) { return (.complete, current + "; its review does not count: " + doubt) }
    return (.reviewed, current + ", and somebody other than the translator reviewed it.")
  }

  /// Why a review does not count; nil when it does.
  private func doubt(about reviewer: String) -> String? {
    guard said.by != nil || said.method == "machine" else { return "it is not said who translated." }
    if said.by.map({ PersonName.isSame($0, reviewer) }) == true { return "the reviewer is the translator." }
    guard let reviewed = said.reviewed, let date = said.date else { return "the dates are not said." }
    return reviewed < date ? "the translation is newer." : nil
  }

  private var isCopy: Bool {
    guard let source, !card.language.isSameLanguage(as: source.language) else { return false }
    let isSameText = !card.fingerprint.isEmpty && card.fingerprint == source.fingerprint
    return isSameText || !card.contentHash.isEmpty && card.contentHash == source.contentHash
  }

  /// The document is a translation whose own source has changed since.
  private static func isStale(_ card: DocumentCard?, among cards: [DocumentCard]) -> Bool {
    guard let card, let said = card.metadata.translation, let of = said.of, let basis = said.basis, of != card.language,
      let source = cards.named(of)
    else { return false }
    return basis.lowercased() != source.fingerprint
  }
}

extension [DocumentCard] {
  /// The document in a language that somebody names: in that very tag, else one that serves it.
  func named(_ language: LanguageTag) -> DocumentCard? {
    first { $0.language == language } ?? first { $0.language.serves(language) }
  }
}

extension LanguageTag {
  /// One language, as it is written in two places: `pt` and `pt-BR`, `prs` and `fa-AF`, `fa` and `fa-AF`.
  func isSameLanguage(as other: LanguageTag) -> Bool { base == other.base || serves(other) || other.serves(self) }
}
