import TestSupport
import Testing

@testable import MaktabaModel

/// Work 0 in Swahili; what is asked for is its second part.
@Suite("What has changed in a section, from the files of a library") struct SectionChangeOnDiskTests {
  private let shelf: TranslatedShelf

  init() throws { shelf = try TranslatedShelf(works: 1) }

  private func change(title: String = "en head 2") throws -> SectionChange? {
    try shelf.library.refresh()
    let catalogue = shelf.library.catalogue
    let work = try #require(catalogue.work(id: "w0"))
    let status = shelf.library.translations(ofWork: work, in: catalogue, today: TranslatedShelf.today)
    let entry = try #require(status.entries.first { $0.language.text == "sw" })
    let section = try #require(entry.sections.first { $0.title == title })
    return try shelf.library.change(
      in: section.id, language: entry.language, ofWork: work, in: catalogue, today: TranslatedShelf.today)
  }

  @Test("Nobody has said what it was made from: the texts of today, and no old one") func unknown() throws {
    let change = try #require(try change())
    #expect(change.basis == .unknown && change.old == nil && change.difference == nil)
    #expect(change.new?.contains("The en text of part 2") == true)
    #expect(change.translation?.contains("The sw text of part 2") == true)
    #expect(change.sourceLanguage.text == "en" && change.language.text == "sw")
  }

  @Test("Made from today's source: both are the same") func today() throws {
    try shelf.record(0, "sw")
    let change = try #require(try change())
    #expect(change.basis == .today && change.old == change.new && change.old != nil)
  }

  @Test("The source was edited: the old text is the one that was kept, beside today's") func kept() throws {
    try shelf.record(0, "sw")
    shelf.edit(0, "en", "part 2 in work 0, page 2", "part 2 in work 0, page 20")
    let change = try #require(try change())
    #expect(change.basis == .kept)
    #expect(change.old?.contains("page 2.") == true && change.new?.contains("page 20.") == true)
    #expect(change.difference != nil)
  }

  @Test("The old text was lost: that is said, and nothing else stands for it") func notKept() throws {
    try shelf.record(0, "sw")
    shelf.edit(0, "en", "part 2 in work 0, page 2", "part 2 in work 0, page 20")
    shelf.folder.remove(TranslationPlace.sources)
    let change = try #require(try change())
    #expect(change.basis == .notKept && change.old == nil && change.difference == nil)
  }

  @Test("The section was taken out of the source: the old text and the translation are there, today's is not")
  func gone() throws {
    try shelf.record(0, "sw")
    shelf.edit(0, "en", "## en head 2\n\nThe en text of part 2 in work 0, page 2.\n", "")
    let change = try #require(try change(title: "sw head 2"))
    #expect(change.basis == .kept && change.new == nil)
    #expect(change.old?.contains("part 2") == true && change.translation?.contains("part 2") == true)
  }
}
