import Dispatch
import MaktabaModel
import MaktabaTUI
import MaktabaText

/// Searching, reading and drawing.
extension EffectRunner {
  func searchText(_ query: SearchQuery, _ isStale: @escaping @Sendable () -> Bool) {
    let post: (SearchResults, Catalogue) -> Void = { [self] results, catalogue in
      mailbox.post(.searched(SearchAnswer(query: query, results: results, catalogue: catalogue)))
    }
    do {
      let question = Library.Question(query.terms, filter: query.scope)
      let (results, catalogue) = try library.search(
        question, marks: marks.state, today: today, firstHits: post, isCancelled: isStale)
      if !isStale() { post(results, catalogue) }
    } catch {
      mailbox.post(.failed(error.description))
    }
  }

  func open(_ request: OpenRequest) {
    let lane = request.place == .beside ? secondDocuments : documents
    lane.run { [self] isStale in
      sayWhenSlow(.stillOpening(request), isStale)
      let answer = read(request, isStale)
      if !isStale() { mailbox.post(answer) }
    }
  }

  private func read(_ request: OpenRequest, _ isStale: () -> Bool) -> Message {
    let catalogue = library.catalogue
    do {
      let number = try library.document(ofWork: request.work, in: request.language, of: catalogue)
      let languages = catalogue.documents(ofWork: catalogue.work(ofDocument: number)).map(
        catalogue.language(ofDocument:))
      let document = try library.read(number, in: catalogue) { beginning in
        guard request.place == .beginning, !isStale() else { return }
        mailbox.post(.opened(request, OpenedDocument(beginning, languages: languages, for: request)))
      }
      let marked = request.markedLanguage(besides: document.card.language)
        .flatMap { text(ofWork: request.work, in: $0, of: catalogue) }
      return .opened(request, OpenedDocument(document, languages: languages, for: request, marked: marked))
    } catch {
      return .openFailed(request, reason: error.description)
    }
  }

  /// The text of a work in exactly this language. One that cannot be read only tells less of a place.
  private func text(ofWork id: String, in language: LanguageTag, of catalogue: Catalogue) -> MarkdownDocument? {
    guard let work = catalogue.work(id: id), let number = catalogue.document(ofWork: work, in: language) else {
      return nil
    }
    do { return try library.read(number, in: catalogue).text } catch { return nil }
  }

  func draw(_ request: PictureRequest) {
    pictures.run { [self] isStale in
      sayWhenSlow(.stillDrawing(request), isStale)
      let answer = PictureAnswer(request, in: library.root)
      if !isStale() { mailbox.post(.pictured(request, answer)) }
    }
  }

  private func sayWhenSlow(_ message: Message, _ isStale: @escaping @Sendable () -> Bool) {
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [mailbox] in
      if !isStale() { mailbox.post(message) }
    }
  }
}
