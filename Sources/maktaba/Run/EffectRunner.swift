import Dispatch
import MaktabaModel
import MaktabaTUI
import MaktabaTerminal
import MaktabaText
import Synchronization

/// Does what the screens ask for, on background queues, and posts the answers. Nothing here decides anything.
final class EffectRunner: Sendable {
  let library: Library
  let marks: Marks
  let day: Mutex<CalendarDate>
  /// What was said of the library as a whole, which need not be said again.
  let said: Mutex<String?>
  /// Everything in the folder has been read, now or at some time before.
  let isRead: Mutex<Bool>
  let mailbox: Mailbox<Message>
  let shelf = Lane("shelf")
  let search = Lane("search")
  let hits = Lane("hits")
  let documents = Lane("documents")
  let secondDocuments = Lane("second documents")
  let find = Lane("find")
  let pictures = Lane("pictures")
  let panel = Lane("panel")
  let matrix = Lane("matrix", qos: .utility)
  /// How all works stand, as far as was asked for.
  let coverage = Mutex(Coverage.none)
  let changes = Lane("changes")
  let refreshing = Lane("refresh", qos: .utility)
  let marking = DispatchQueue(label: "maktaba.marks", qos: .userInitiated)
  let desk: DeskOfPerson

  init(library: Library, marks: Marks, desk: DeskOfPerson, today: CalendarDate, mailbox: Mailbox<Message>) {
    self.library = library
    self.marks = marks
    self.desk = desk
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
    case .translate(let request): tell(request)
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

  var today: CalendarDate { day.withLock { $0 } }

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

  /// Waits until everything asked to be written so far is on the disk, or has failed.
  func finishWriting() {
    marking.sync {}
    desk.finish()
  }

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
