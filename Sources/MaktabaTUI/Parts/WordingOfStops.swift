import MaktabaModel
import MaktabaText

// MARK: - Links

extension Wording {
  static func noStop(isNone: Bool, step: Int) -> String {
    if isNone { return "There are no links or tasks in this document." }
    return step > 0 ? "There are no links or tasks below." : "There are no links or tasks above."
  }

  static func nothingFocused(key: String?) -> String {
    "Nothing is chosen here." + (key.map { " \($0) goes to the next link or task." } ?? "")
  }

  /// Where a link leads, in full.
  static func leads(_ link: LinkView) -> String {
    switch link.destination {
    case .address(let address): "Leads out of the library: \(VisualText.isolated(address))  Enter copies it."
    case .nothing(let link): leadsNowhere(link)
    case .section(nil): "Leads to the beginning of this document."
    case .section(let name?): link.name.map { "Leads to \(whole($0)) in this document." } ?? noSection(name)
    case .document(_, let section):
      "Leads to \(whole(link.name ?? ""))" + (section.map { ", section \(whole($0))" } ?? "")
        + (link.otherLanguage.map { ", in \($0.englishName)" } ?? "") + "."
    }
  }

  /// Where a link leads, in a row of a list.
  static func briefly(_ link: LinkView, _ glyphs: GlyphSet) -> String {
    switch link.destination {
    case .address(let address): VisualText.isolated(address)
    case .nothing(let link): "not in this library: \(VisualText.isolated(link))"
    case .section(let name): "\(glyphs.section) \(VisualText.isolated(link.name ?? name ?? ""))"
    case .document(_, let section):
      VisualText.isolated(link.name ?? "") + (link.otherLanguage.map { " (\($0))" } ?? "")
        + (section.map { "  \(glyphs.section) \(VisualText.isolated($0))" } ?? "")
    }
  }

  private static func whole(_ text: String) -> String { "“\(VisualText.isolated(text))”" }

  static func leadsNowhere(_ link: String) -> String {
    "This link leads to no document of this library: \(VisualText.isolated(link))"
  }
  static func noSection(_ name: String) -> String { "There is no section called \(whole(name)) here." }
  static func onlyIn(_ language: LanguageTag, _ wanted: LanguageTag) -> String {
    "Shown in \(language.englishName): there is no \(wanted.englishName) text."
  }
  static let nothingToComeBackTo = "There is nothing to go back to: no link was followed. q closes the document."
  static let noLinks = "There are no links in this document."
  static func linksTitle(_ count: Int) -> String {
    "\(Wording.count(count, "link", "links")): a number chooses, Enter follows"
  }
  static func picture(_ path: String) -> String { "A picture: \(VisualText.isolated(path))" }

  static func footnote(_ number: Int, isReference: Bool) -> String {
    isReference ? "Footnote \(number). Enter goes there." : "Footnote \(number). Enter goes back to the text."
  }
  static func noFootnote(_ number: Int) -> String { "There is no footnote \(number)." }
}

// MARK: - Copying

extension Wording {
  static func copied(_ address: String) -> String { "Copied, if the terminal allows it: \(address)" }
  static let tooLongToCopy = "Too long to be copied:"

  static func refusal(_ copying: Configuration.Copying) -> String? {
    switch copying {
    case .allowed: nil
    case .off: "Not copied (copy: false in the settings):"
    case .offInPrivate: "Not copied, since nothing is to be left behind (--private):"
    }
  }
}

// MARK: - Tasks

extension Wording {
  static func done(_ count: Int, of total: Int) -> String { "\(grouped(count)) of \(grouped(total)) done" }

  static func task(isTicked: Bool, isDoneByAuthor: Bool, key: String?) -> String {
    let state = isTicked ? "Ticked by you." : isDoneByAuthor ? "Ticked by its author." : "Not ticked."
    let change = isTicked ? "takes the tick off" : "ticks it"
    return state + (key.map { " \($0) \(change) and goes on to the next; Enter stays." } ?? "")
  }

  static func noTaskHere(isNone: Bool) -> String {
    isNone ? "There are no tasks in this document." : "There is no task on the screen."
  }
  static let nothingTicked = "Nothing is ticked in this document."
  static func untickAll(_ count: Int, key: String?) -> String {
    let ticks = Wording.count(count, "tick", "ticks")
    return "This takes off \(ticks) of this work." + (key.map { " \($0) again does it." } ?? "")
  }
}
