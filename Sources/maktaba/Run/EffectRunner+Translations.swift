import MaktabaModel
import MaktabaTUI

/// How translations stand, and what has changed.
extension EffectRunner {
  func postTranslations(of id: String) {
    let catalogue = library.catalogue
    guard let work = catalogue.work(id: id) else { return }
    mailbox.post(.translated(library.translations(ofWork: work, in: catalogue, today: today)))
  }

  func postCoverage(_ isStale: @escaping @Sendable () -> Bool) {
    let catalogue = library.catalogue
    let known = library.coverage(
      from: coverage.withLock { $0 }, in: catalogue, today: today,
      progress: { [mailbox] in
        if !isStale() { mailbox.post(.covered(CoverageAnswer(coverage: $0, gaps: nil, isLast: false))) }
      }, isCancelled: isStale)
    // Also what was derived until it was stopped need not be derived again.
    coverage.withLock { $0 = known }
    guard !isStale() else { return }
    mailbox.post(.covered(CoverageAnswer(coverage: known, gaps: GapReport(known, catalogue), isLast: true)))
  }
}

extension EffectRunner {
  func change(_ request: ChangeRequest) -> ChangeAnswer {
    let catalogue = library.catalogue
    guard let work = catalogue.work(id: request.work) else { return .gone }
    do {
      let change = try library.change(
        in: request.section, language: request.language, ofWork: work, in: catalogue, today: today)
      return change.map(ChangeAnswer.change) ?? .gone
    } catch {
      return .nothing(reason: error.description)
    }
  }
}

/// Writing down what is said of them.
extension EffectRunner {
  func tell(_ request: TranslationRequest) {
    desk.run { [self] desk in mailbox.post(.told(request, desk.outcome(of: request.deed, in: library, today: today))) }
  }
}
