import MaktabaModel

/// What the reader must know before the text, the gravest first.
extension AppState {
  func banners(for document: OpenedDocument) -> [Banner] {
    statusBanners(document.card) + languageBanners(document) + readingBanners(document)
  }

  private func statusBanners(_ card: DocumentCard) -> [Banner] {
    let metadata = card.metadata
    switch metadata.status ?? .unstated {
    case .withdrawn: return [Banner(weight: .warning, text: Wording.withdrawn(metadata.withdrawn))]
    case .superseded: return [Banner(weight: .warning, text: Wording.superseded(by: metadata.supersededBy))]
    case .draft: return [Banner(weight: .warning, text: Wording.draft)]
    case .inReview: return [Banner(weight: .warning, text: Wording.inReview)]
    case .archived: return [Banner(weight: .warning, text: Wording.archived)]
    case .current, .unstated: return []
    }
  }

  private func languageBanners(_ document: OpenedDocument) -> [Banner] {
    var banners: [Banner] = []
    let translation = document.card.metadata.translation
    if let translation, translation.isMachineDraft {
      banners.append(Banner(weight: .warning, text: Wording.machineDraft(from: translation.of)))
    }
    if let wanted = configuration.preferredLanguages.first, !document.languages.contains(where: { $0.serves(wanted) }) {
      let others = document.languages.filter { $0 != document.card.language }
      let text = Wording.notInYourLanguage(wanted, shown: document.card.language, others: others)
      banners.append(Banner(weight: .warning, text: text))
    }
    return banners
  }

  private func readingBanners(_ document: OpenedDocument) -> [Banner] {
    let card = document.card
    var banners: [Banner] = []
    if marks.hasChanged(card.work, hash: { $0 == card.language ? card.contentHash : nil }) {
      banners.append(Banner(weight: .warning, text: Wording.changed))
    }
    if let date = card.metadata.reviewBy, date < configuration.today {
      banners.append(Banner(weight: .warning, text: Wording.due(date)))
    }
    if let note = card.metadata.contentNote { banners.append(Banner(weight: .note, text: Wording.contentNote(note))) }
    if !document.problems.filter({ $0.severity == .error }).isEmpty {
      banners.append(Banner(weight: .note, text: Wording.damaged(document.problems.count)))
    }
    return banners
  }
}

extension DeclaredTranslation {
  /// Translated by a machine, and nobody is named who reviewed it.
  var isMachineDraft: Bool { method == "machine" && reviewedBy == nil }
}
