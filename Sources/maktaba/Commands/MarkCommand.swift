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
    try common.marks(in: opened.library).record(documents.map { mark(catalogue.card($0)) })
    StandardError.say(Wording.marked(kind.rawValue, count: documents.count))
  }

  private func mark(_ card: DocumentCard) -> Mark {
    Mark(
      work: card.work, language: card.language, action: kind.action, edition: card.metadata.edition,
      contentHash: card.contentHash, title: card.title)
  }
}
