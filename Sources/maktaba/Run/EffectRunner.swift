import Dispatch
import MaktabaModel
import MaktabaTUI
import MaktabaTerminal
import MaktabaText
import Synchronization

/// Does what the screens ask for, on background queues, and posts the answers. Nothing here decides anything.
final class EffectRunner: Sendable {
  private let library: Library
  private let marks: Marks
  private let day: Mutex<CalendarDate>
  /// What was said of the library as a whole, which need not be said again.
  private let said: Mutex<String?>
  /// Everything in the folder has been read, now or at some time before.
  private let isRead: Mutex<Bool>
  private let mailbox: Mailbox<Message>
  private let shelf = Lane("shelf")
  private let search = Lane("search")
  private let hits = Lane("hits")
  private let documents = Lane("documents")
  private let secondDocuments = Lane("second documents")
  private let find = Lane("find")
  private let pictures = Lane("pictures")
  private let panel = Lane("panel")
  private let matrix = Lane("matrix", qos: .utility)
  /// How all works stand, as far as was asked for.
  private let coverage = Mutex(Coverage.none)
  private let changes = Lane("changes")
  private let refreshing = Lane("refresh", qos: .utility)
  private let marking = DispatchQueue(label: "maktaba.marks", qos: .userInitiated)

  init(library: Library, marks: Marks, today: CalendarDate, mailbox: Mailbox<Message>) {
    self.library = library
    self.marks = marks
    day = Mutex(today)
    said = Mutex(library.notice)
    isRead = Mutex(!library.isNew)
    self.mailbox = mailbox
  }

  /// Carries out one effect. - Returns: what the loop has to do, when the effect is about the terminal.
  func perform(_ effect: Effect) -> LoopAction {
    switch effect {
    case .browse(let query): shelf.run { [self] _ in mailbox.post(browse(query)) }
    case .search(let query): search.run { [self] isStale in searchText(query, isStale) }
    case .loadHits(let query):
      hits.run { [self] isStale in
        let hits = library.hits(query.answer.results, query.range, in: query.answer.catalogue)
        if !isStale() { mailbox.post(.hitsLoaded(query, hits)) }
      }
    case .open(let request): open(request)
    case .find(let request): find.run { [self] _ in mailbox.post(.found(request, request.perform())) }
    case .picture(let request): draw(request)
    case .translations(let work): panel.run { [self] _ in postTranslations(of: work) }
    case .coverage: matrix.run { [self] isStale in postCoverage(isStale) }
    case .cancelCoverage: matrix.cancel()
    case .change(let request): changes.run { [self] _ in mailbox.post(.changed(request, change(request))) }
    case .mark(let request): marking.async { [self] in mailbox.post(mark(request)) }
    case .refresh: refresh()
    case .cancelRefresh: refreshing.cancel()
    case .copy(let text): return .copy(text)
    case .redraw: return .redraw
    case .suspend: return .suspend
    case .quit: return .quit
    }
    return .proceed
  }

  private var today: CalendarDate { day.withLock { $0 } }

  /// Looks, now and then, for what no key asked for: marks that another copy of the program wrote, and a new day.
  func lookAround(today: CalendarDate) {
    marking.async { [self] in
      if marks.reload() { mailbox.post(.marksLoaded(marks.state)) }
      let isNew = day.withLock { day in
        defer { day = today }
        return day != today
      }
      if isNew { mailbox.post(.today(today)) }
    }
  }

  /// Waits until every mark asked for so far is on the disk, or has failed.
  func finishMarks() { marking.sync {} }

  /// The person leaves: what stands in the library now is what the next visit compares with. A library that was never
  /// read to its end is not kept: what was not read yet would be taken for new.
  /// - Returns: a sentence when that could not be written.
  func finishVisit() -> String? {
    guard isRead.withLock({ $0 }) else { return nil }
    do {
      try marks.leave(library.catalogue)
      return nil
    } catch {
      return error.description
    }
  }

  /// Lists at once: for the first screen, which is to be complete.
  func browse(_ query: BrowseQuery) -> Message {
    do {
      return .browsed(
        query, try library.list(query.filter, order: query.order, marks: marks.state, today: today))
    } catch {
      return .failed(error.description)
    }
  }
}

// MARK: - Searching and reading

extension EffectRunner {
  private func searchText(_ query: SearchQuery, _ isStale: @escaping @Sendable () -> Bool) {
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

  private func open(_ request: OpenRequest) {
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

  private func draw(_ request: PictureRequest) {
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

  private func postTranslations(of id: String) {
    let catalogue = library.catalogue
    guard let work = catalogue.work(id: id) else { return }
    mailbox.post(.translated(library.translations(ofWork: work, in: catalogue, today: today)))
  }
}

// MARK: - All works in all languages

extension EffectRunner {
  private func postCoverage(_ isStale: @escaping @Sendable () -> Bool) {
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

// MARK: - What has changed

extension EffectRunner {
  private func change(_ request: ChangeRequest) -> ChangeAnswer {
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

// MARK: - Marks

extension EffectRunner {
  private func mark(_ request: MarkRequest) -> Message {
    do {
      switch request {
      case .record, .readAll:
        return .marked(request, .saved, try marks.record(request.marks))
      case .interests(let interests): return .marked(request, .saved, try marks.set(interests))
      case .undo:
        guard let undone = try marks.undo() else { return .marked(request, .nothingToUndo, marks.state) }
        return .marked(request, .undone(undone.description), undone.state)
      }
    } catch {
      return .marked(request, .notSaved(error.description), marks.state)
    }
  }
}

// MARK: - Keeping up with the folder

extension EffectRunner {
  private func refresh() {
    refreshing.run { [self] isStale in
      do {
        let outcome = try library.refresh(progress: post, isCancelled: isStale)
        finish(outcome)
      } catch {
        mailbox.post(.refreshed(.failed("\(error)")))
      }
    }
  }

  /// What is wrong with the library as a whole is said where people look, not only by `maktaba check`.
  private func sayWhatIsWrong() {
    if let notice = library.notice, notice != said.withLock({ $0 }) {
      said.withLock { $0 = notice }
      return mailbox.post(.notice(notice))
    }
    // A manifest that cannot be read changes what the whole library is; the rest is for `maktaba check`.
    guard let problem = library.problems.first(where: { $0.code.hasPrefix("manifest") && $0.severity == .error })
    else { return }
    let place = problem.line.map { "\(problem.path), line \($0)" } ?? problem.path
    mailbox.post(.notice("\(place): \(problem.message)"))
  }

  private func post(_ progress: Library.Progress) {
    mailbox.post(.progress(progress))
    if progress.done > 0 { mailbox.post(.libraryChanged) }
  }

  private func finish(_ outcome: Library.RefreshOutcome) {
    defer { sayWhatIsWrong() }
    switch outcome {
    case .unchanged:
      isRead.withLock { $0 = true }
      mailbox.post(.refreshed(.unchanged))
    case .changed(let read, let gone):
      isRead.withLock { $0 = true }
      mailbox.post(.libraryChanged)
      mailbox.post(.refreshed(.changed(read: read, gone: gone)))
    case .cancelled: mailbox.post(.refreshed(.cancelled))
    case .busyElsewhere:
      mailbox.post(.libraryChanged)
      mailbox.post(.refreshed(.busyElsewhere))
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(2)) { [self] in refresh() }
    }
  }
}
