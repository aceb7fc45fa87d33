import TestSupport
import Testing

@Suite("maktaba translate merge: two copies that were worked on apart") struct TranslateMergeTests {
  private let mine = TranslatedLibrary()
  private let other = TranslatedLibrary()

  /// Both copies know that everything was made from today's source by A.
  private func begin() throws {
    try mine.translate("record", "card", "--to", "sw", "--by", "A")
    for path in ["sw/card.md", ".maktaba/translations/card/sw.jsonl"] {
      other.library.write(path, bytes: try #require(mine.library.bytes(path)))
    }
  }

  /// The other copy's text of a section is changed and recorded.
  private func change(_ place: TranslatedLibrary, _ old: String, _ new: String, _ section: String?, by: String) throws {
    place.replace(old, with: new, in: "sw/card.md")
    if let section { try place.translate("record", "card", "--to", "sw", "--section", section, "--by", by) }
  }

  @Test func `facts and sources are united, and again changes nothing`() throws {
    try begin()
    try other.translate("review", "card", "--to", "sw", "--by", "B")
    #expect(
      try mine.translate("merge", other.library.root, "--dry-run").text.hasPrefix("Would be done: 1 fact, 0 source"))
    #expect(try mine.state() == "complete")
    let run = try mine.translate("merge", other.library.root)
    #expect(run.code == 0 && run.text.hasPrefix("1 fact, 0 source texts, 0 suggestions added.\n"))
    #expect(run.text.contains("sw/card.md: the texts are the same; front matter or spacing differs."))
    #expect(try mine.state() == "reviewed")
    let facts = mine.text(".maktaba/translations/card/sw.jsonl")
    #expect(try mine.translate("merge", other.library.root).text.hasPrefix("0 facts, 0 source texts, 0 suggestions"))
    #expect(mine.text(".maktaba/translations/card/sw.jsonl") == facts)
  }

  @Test func `what only the other copy has changed is taken over on request`() throws {
    try begin()
    try change(other, "Tazama, usihoji.", "Tazama tu, usiulize.", "card", by: "B")
    let run = try mine.translate("merge", other.library.root)
    #expect(run.code == 1 && run.text.contains("sw/card.md: only the other copy has changed it; --take takes it over."))
    #expect(mine.text("sw/card.md").contains("usihoji"))
    #expect(try mine.translate("merge", other.library.root, "--take").code == 0)
    #expect(mine.text("sw/card.md") == other.text("sw/card.md"))
    #expect(try mine.state() == "complete")
    #expect(try other.translate("merge", mine.library.root).text.contains("sw/card.md") == false)
  }

  @Test func `each copy's own change stands where they changed different sections`() throws {
    try begin()
    try change(other, "Tazama, usihoji.", "Tazama tu, usiulize.", "card", by: "B")
    try change(mine, "Piga simu", "Pigia simu", "help", by: "C")
    let run = try mine.translate("merge", other.library.root, "--take", "--json")
    #expect(run.code == 0)
    let document = try #require(try JSONReading.objects(run).first?["documents"] as? [[String: Any]]).first
    #expect(document?["verdict"] as? String == "take-sections" && document?["sections"] as? [String] == ["card"])
    let text = mine.text("sw/card.md")
    #expect(text.contains("usiulize") && text.contains("Pigia simu"))
    #expect(try mine.states() == ["meta complete", "card complete", "papers complete", "help complete"])
  }

  @Test func `a section translated in both is flagged, and both texts are kept`() throws {
    try begin()
    try change(other, "Tazama, usihoji.", "Tazama tu, usiulize.", "card", by: "B")
    try change(mine, "Tazama, usihoji.", "Angalia, usihoji.", "card", by: "C")
    for (place, away) in [(mine, other), (other, mine), (mine, other)] {
      let run = try place.translate("merge", away.library.root, "--take")
      #expect(run.code == 1 && run.text.contains("sw/card.md: both copies have changed card"))
      #expect(try place.states()[1] == "card complete 2")
    }
    #expect(mine.text("sw/card.md").contains("Angalia") && other.text("sw/card.md").contains("usiulize"))
    let kept = TreeDigest(of: mine.library.root).paths.filter { $0.hasPrefix(".maktaba/sources/") }
    #expect(kept.contains { mine.text($0).contains("Tazama tu, usiulize.") })
    // Whoever looks at both writes a third text, and that is the end of it.
    try change(mine, "Angalia, usihoji.", "Angalia tu, usiulize.", "card", by: "D")
    #expect(try mine.states()[1] == "card complete")
    #expect(try other.translate("merge", mine.library.root, "--take").code == 0)
    #expect(try other.states()[1] == "card complete")
    #expect(other.text("sw/card.md").contains("Angalia tu, usiulize."))
  }

  @Test func `a change that nobody wrote down is taken as far as the other text is what both had`() throws {
    try begin()
    try change(other, "Tazama, usihoji.", "Tazama tu, usiulize.", nil, by: "B")
    #expect(try mine.translate("merge", other.library.root, "--take").code == 0)
    #expect(mine.text("sw/card.md").contains("usiulize"))
    try change(mine, "Piga simu", "Pigia simu", nil, by: "C")
    let run = try mine.translate("merge", other.library.root, "--take")
    #expect(run.code == 0 && run.text.contains("sw/card.md: only this copy has changed it."))
    #expect(mine.text("sw/card.md").contains("Pigia simu"))
  }

  @Test func `without facts nothing is taken: a person compares`() throws {
    try change(other, "Tazama, usihoji.", "Tazama tu, usiulize.", nil, by: "B")
    let run = try mine.translate("merge", other.library.root, "--take")
    #expect(run.code == 1 && run.text.contains("both copies have changed card"))
    #expect(mine.text("sw/card.md") == TranslatedLibrary.translation)
  }

  @Test func `a newer source is known by those who translated from it`() throws {
    try begin()
    other.replace("Notice, do not", with: "Notice, and do not", in: "en/card.md")
    try change(other, "Tazama, usihoji.", "Tazama, na usihoji.", "card", by: "B")
    #expect(try mine.translate("merge", other.library.root, "--take").code == 0)
    #expect(mine.text("en/card.md") == other.text("en/card.md"))
    #expect(try mine.state() == "complete")
  }

  @Test func `documents that are only there are taken on request, and none is overwritten`() throws {
    try other.translate("start", "card", "--to", "fr", "--by", "A")
    #expect(try mine.translate("merge", other.library.root).code == 1)
    #expect(mine.library.bytes("fr/card.md") == nil)
    #expect(try mine.translate("merge", other.library.root, "--take").code == 0)
    #expect(mine.text("fr/card.md") == other.text("fr/card.md"))
  }

  @Test func `lines of newer versions travel on, damaged ones are named and stay`() throws {
    try begin()
    let file = ".maktaba/translations/card/sw.jsonl"
    other.library.write(file, other.text(file) + "{\"v\":1, \"half\n")
    let run = try mine.translate("merge", other.library.root)
    #expect(run.code == 1 && run.errors.contains("sw.jsonl, line 2, of the other copy is damaged"))
    #expect(!mine.text(file).contains("half"))
    let check = try other.shell.run("check", "--library", other.library.root)
    #expect(check.code == 1 && check.text.contains("sw.jsonl:2: warning: The line is damaged and not used"))
  }

  @Test func `another library and the library itself are refused`() throws {
    #expect(try mine.translate("merge", mine.library.root).errors.contains("is this library itself"))
    other.replace("id: t", with: "id: u", in: "library.yml")
    let run = try mine.translate("merge", other.library.root)
    #expect(run.code == 1 && run.errors.contains("is another library (u)"))
    #expect(try mine.translate("merge", mine.library.path("nothing")).code == 74)
  }

  @Test func `check names facts that have lost their work, and texts that were changed`() throws {
    try begin()
    #expect(try !mine.shell.run("check", "--library", mine.library.root).text.contains("translation-facts"))
    let kept = TreeDigest(of: mine.library.root).paths.filter { $0.hasPrefix(".maktaba/sources/") }
    mine.library.write(kept[0], "Something else.\n")
    mine.library.move(".maktaba/translations/card", to: ".maktaba/translations/gone")
    let check = try mine.shell.run("check", "--library", mine.library.root)
    #expect(check.lines.count { $0.contains("[translation-facts]") } == 2)
    #expect(check.text.contains("The facts are about a work that is not in the library."))
    #expect(check.text.contains(kept[0] + ": warning: The text kept here is not the one that its name says"))
  }
}
