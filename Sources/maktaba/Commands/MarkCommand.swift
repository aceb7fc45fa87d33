import ArgumentParser
import MaktabaModel

/// `maktaba mark read|unread|bookmark|unbookmark WORK…`.
struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark works as read or unread, or bookmark them.", discussion: HelpText.mark)

  /// What can be marked here.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case read, unread, bookmark, unbookmark

    /// The mark.
    var action: Mark.Action {
      switch self {
      case .read: .read
      case .unread: .unread
      case .bookmark: .bookmark
      case .unbookmark: .unbookmark
      }
    }
  }

  @Argument(help: "read, unread, bookmark or unbookmark.")
  var kind: Kind

  @Argument(help: "The works' ids, as `maktaba list` shows them.")
  var works: [String]

  @OptionGroup var languages: LanguageOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var opened = try common.open(preferring: languages.asked)
    let (catalogue, documents) = try opened.answer(.shownFiles, showing: { $0.1 }) { library in
      let catalogue = library.catalogue
      return (catalogue, try works.map { try library.document(ofWork: $0, in: nil, of: catalogue) })
    }
    if common.person.isPrivate { return StandardError.say(Wording.nothingKept) }
    let cards = documents.map(catalogue.card)
    let marks = try common.marks(in: opened.library)
    let before = marks.state
    let after = try marks.record(cards.map(mark))
    let ids = Set(cards.map(\.work))
    let changed = ids.count { WorkMarks(of: $0, in: before) != WorkMarks(of: $0, in: after) }
    StandardError.say(Wording.marked(kind, changed: changed, asBefore: ids.count - changed))
  }

  private func mark(_ card: DocumentCard) -> Mark {
    Mark(
      work: card.work, language: card.language, action: kind.action, edition: card.metadata.edition,
      contentHash: card.contentHash, title: card.title)
  }
}

/// What stands on one work, without when it was done: marking a work a second time changes nothing of it.
private struct WorkMarks: Equatable {
  private var languageRead: LanguageTag?
  private var textRead: String?
  private var places: [LanguageTag: Set<MarkedPlace>] = [:]

  /// O(bookmarks).
  init(of work: String, in state: MarkState) {
    languageRead = state.read[work]?.language
    textRead = state.read[work]?.contentHash
    for bookmark in state.bookmarks where bookmark.work == work {
      places[bookmark.language, default: []].insert(bookmark.place)
    }
  }
}
