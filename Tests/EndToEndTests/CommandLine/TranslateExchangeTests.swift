import Foundation
import TestSupport
import Testing

@Suite("maktaba translate export, import: to a translator and back") struct TranslateExchangeTests {
  private let place = TranslatedLibrary()
  private static let isPandocInstalled = (try? TimedCommand.run(["pandoc", "--version"]))?.isDone == true
  private static let isGettextInstalled = (try? TimedCommand.run(["msgfmt", "--version"]))?.isDone == true

  private func file(_ name: String) -> String { String(decoding: place.shell.home.bytes(name) ?? [], as: UTF8.self) }

  /// The translator writes into the file.
  private func edit(_ name: String, _ changes: (old: String, new: String)...) throws {
    var text = file(name)
    for (old, new) in changes {
      try #require(text.contains(old), "“\(old)” is not in \(name)")
      text = text.replacing(old, with: new)
    }
    place.shell.home.write(name, text)
  }

  private static let notMarked = (old: "#, fuzzy\n", new: "")

  @Test func `a translation that stands there goes out, is corrected, and comes back as recorded`() throws {
    let sent = try place.translate("export", "card", "--to", "sw")
    #expect(sent.code == 0)
    #expect(
      sent.text == "card (sw): card.sw.po is written: 4 sections, 4 of them to be translated or looked at.\n")
    #expect(place.library.bytes(".maktaba") == nil && place.text("sw/card.md") == TranslatedLibrary.translation)
    try edit("card.sw.po", Self.notMarked, ("anashika pasipoti", "ana pasipoti yako"))
    let rehearsed = try place.translate("import", "card.sw.po", "--by", "A", "--dry-run")
    #expect(rehearsed.code == 0 && rehearsed.text.contains("card (sw): Would be done: 4 sections taken in."))
    #expect(place.text("sw/card.md") == TranslatedLibrary.translation)
    let back = try place.translate("import", "card.sw.po", "--by", "A", "--date", "2026-05-01")
    #expect(back.code == 0)
    #expect(back.text == "card (sw): 4 sections taken in.\ncard (sw): sw/card.md is written.\n")
    #expect(try place.states() == ["meta complete", "card complete", "papers complete", "help complete"])
    #expect(place.text("sw/card.md").contains("Mtu mwingine ana pasipoti yako. Faini ni shilingi 500."))
    #expect(place.text("sw/card.md").contains("by: A"))
    let digest = TreeDigest(of: place.library.root)
    let again = try place.translate("import", "card.sw.po", "--by", "A", "--date", "2026-05-01")
    #expect(again.code == 0 && again.text == "card (sw): There is nothing to do.\n")
    #expect(TreeDigest(of: place.library.root) == digest)
  }

  @Test func `while the file was away, an amount changed, a section was reviewed, another one edited`() throws {
    try place.translate("record", "card", "--to", "sw", "--by", "A")
    try place.translate("export", "card", "--to", "sw", "--output", "out.po")
    place.replace("500", with: "900", in: "en/card.md")
    place.replace("saa yoyote", with: "wakati wote", in: "sw/card.md")
    try place.translate("review", "card", "--to", "sw", "--section", "card", "--by", "B")
    try edit(
      "out.po", ("anashika pasipoti", "ana pasipoti"), ("saa yoyote", "kila saa"), ("Tazama, usihoji", "Angalia tu"))
    let back = try place.translate("import", "out.po", "--by", "C")
    #expect(back.code == 1 && back.text.contains("card (sw): 1 section taken in."))
    #expect(back.errors.contains("card (sw): card The field card: The text that stands there is reviewed."))
    #expect(back.errors.contains("card (sw): help Help: The translation was changed in the library since"))
    let text = place.text("sw/card.md")
    #expect(text.contains("ana pasipoti.") && text.contains("wakati wote") && text.contains("Tazama, usihoji"))
    #expect(
      try place.states() == ["meta complete", "card reviewed", "papers out-of-date critical f", "help complete"])
    // What was left is kept where the sentence says, for people to read.
    let kept = TreeDigest(of: place.library.root).paths.filter { $0.contains(".maktaba/suggestions/card/sw/") }
    #expect(kept.count == 2 && kept.allSatisfy { back.errors.contains("Kept as \($0).") })
    let help = place.text(try #require(kept.first { $0.contains("help") }))
    #expect(help.hasPrefix("---\nwork: card\nlang: sw\nsection: help\nsource: \"n1:"))
    #expect(
      help.contains("\nby: C\n")
        && help.hasSuffix("---\n## Msaada {#help}\n\nPiga simu [kwa laini](tel:116) kila saa.\n"))
    // The next file shows what the amount was.
    let next = try place.translate("export", "card", "--to", "sw", "--output", "-")
    #expect(next.text.contains("#| msgid \"Somebody else keeps the passport. The fine is 500 shillings.\""))
    #expect(next.text.contains("#. out-of-date (critical): "))
  }

  @Test(
    "a new translation is made of the file, in every format",
    arguments: ["po", "xliff", "html", "docx"])
  func new(_ kind: String) throws {
    if kind == "docx", !Self.isPandocInstalled { return }
    let sent = try place.translate("export", "card", "--to", "fr", "--as", kind, "--json")
    #expect(sent.code == 0)
    let report = try #require(try JSONReading.objects(sent).first)
    let name = try #require(report["file"] as? String)
    #expect(report["sections"] as? Int == 4 && report["open"] as? Int == 4)
    let words = [
      ("The field card", "La carte"), ("What to look for.", "Que voir."), ("Notice, do not interrogate.", "Remarquez."),
      ("Papers", "Papiers"), ("Somebody else keeps the passport. The fine is 500 shillings.", "Un autre l’a : 500."),
      ("Help", "Aide"), ("Call [the line](tel:116) at any hour of the day.", "Appelez [la ligne](tel:116)."),
    ]
    try translate(name, kind, words)
    let back = try place.translate("import", name, "--by", "A", "--method", "machine+edited")
    #expect(back.code == 0, "\(back)")
    #expect(try place.states("fr").allSatisfy { $0.contains(" complete") })
    #expect(
      place.text("fr/card.md").hasSuffix(
        """
        # La carte {#card}

        Remarquez.

        ## Papiers {#papers}

        Un autre l’a : 500.

        ## Aide {#help}

        Appelez [la ligne](tel:116).

        """))
    #expect(place.text("fr/card.md").contains("title: La carte\n"))
  }

  /// Fills a file in as its program would.
  private func translate(_ name: String, _ kind: String, _ words: [(String, String)]) throws {
    let home = place.shell.home
    guard kind == "docx" else { return home.write(name, FilledFile(words).filled(file(name), kind)) }
    try #require(TimedCommand.run(["pandoc", "-o", home.path("page.html"), home.path(name)]).isDone)
    home.write("page.html", FilledFile(words).filled(file("page.html"), "html"))
    try #require(TimedCommand.run(["pandoc", "-o", home.path(name), home.path("page.html")]).isDone)
  }

  @Test(
    "gettext takes the file", .enabled(if: isGettextInstalled, "gettext is not installed"),
    arguments: ["sw", "fr", "ar"])
  func msgfmt(_ language: String) throws {
    try place.translate("record", "card", "--to", "sw")
    place.replace("500", with: "900 \\\"quoted\\\"", in: "en/card.md")
    try place.translate("export", "card", "--to", language)
    let check = try TimedCommand.run(["msgfmt", "-c", "-o", "/dev/null", place.shell.home.path("card.\(language).po")])
    #expect(check.isDone && check.errors.isEmpty, "\(check)")
  }

  @Test func `a file that is there is left, unless it is said`() throws {
    place.shell.home.write("card.sw.po", "mine")
    let refused = try place.translate("export", "card", "--to", "sw")
    #expect(refused.code == 1 && refused.errors.contains("There is a file card.sw.po already."))
    #expect(file("card.sw.po") == "mine")
    let both = try place.translate("export", "card", "--to", "sw", "--to", "fr")
    #expect(both.code == 1 && both.text.contains("card (fr): card.fr.po is written") && file("card.sw.po") == "mine")
    #expect(try place.translate("export", "card", "--to", "sw", "--overwrite").code == 0)
    #expect(file("card.sw.po").contains("X-Maktaba-Work: card"))
  }

  @Test func `what cannot be is said before anything is written`() throws {
    let usage = [
      ["export", "card"], ["export", "card", "--to", "sw", "--to", "fr", "--output", "x.po"], ["import"],
      ["export", "card", "--to", "sw", "--as", "docx", "--output", "-"],
      ["export", "card", "--to", "sw", "--json", "--output", "-"], ["export", "card", "--to", "sw", "--as", "odt"],
    ]
    for words in usage { #expect(try place.translate(words).code == 64, "\(words)") }
    #expect(try place.translate("export", "card", "--to", "en").code == 1)
    #expect(try place.translate("export", "nothing", "--to", "sw").code == 1)
    let missing = try place.translate("import", "nowhere.po")
    #expect(missing.code == 1 && missing.errors.contains("“\(place.shell.home.path("nowhere.po"))” cannot be read"))
    place.shell.home.write("letter.txt", "Dear office, here it is.")
    let letter = try place.translate("import", "letter.txt")
    #expect(letter.code == 65 && letter.errors.contains("letter.txt is none of the files that go to translators"))
    try place.translate("export", "card", "--to", "sw")
    try edit("card.sw.po", ("X-Maktaba-Library: t", "X-Maktaba-Library: other"))
    let other = try place.translate("import", "card.sw.po")
    #expect(other.code == 1 && other.errors.contains("card.sw.po is of the library “other”, and this is “t”."))
    #expect(place.library.bytes(".maktaba/translations/card/sw.jsonl") == nil)
  }

  @Test func `without pandoc it is said what to install, and what to use`() throws {
    var shell = place.shell
    shell.environment["PATH"] = "/nowhere"
    let run = try shell.run(
      "translate", "export", "card", "--to", "sw", "--as", "docx", "--library", place.library.root)
    #expect(run.code == 74)
    #expect(
      run.errors.contains("The program pandoc is not installed, and a DOCX is made and read by it. Install the package")
    )
    #expect(place.shell.home.bytes("card.sw.docx") == nil)
  }

  @Test func `of several files each is told, and one that is damaged stops no other`() throws {
    try place.translate("export", "card", "--to", "sw", "--to", "fr")
    try edit("card.sw.po", Self.notMarked)
    place.shell.home.write("card.fr.po", "nothing")
    let run = try place.translate("import", "card.fr.po", "card.sw.po", "--json")
    #expect(run.code == 1)
    let reports = try JSONReading.objects(run)
    #expect(reports.map { $0["file"] as? String } == ["card.fr.po", "card.sw.po"])
    #expect((reports[0]["problem"] as? String)?.contains("cannot be read as a PO file") == true)
    #expect(reports[1]["done"] as? [String] == ["meta", "card", "papers", "help"])
    #expect((reports[1]["left"] as? [Any])?.isEmpty == true)
  }

  @Test func `a library that may only be read gives, and takes nothing`() throws {
    try place.translate("export", "card", "--to", "sw")
    try edit("card.sw.po", Self.notMarked)
    guard let medium = Medium(readOnly: place.library.root) else { return }
    defer { withExtendedLifetime(medium) {} }
    #expect(try place.translate("export", "card", "--to", "fr", "--private").code == 0)
    let run = try place.translate("import", "card.sw.po")
    #expect(run.code == 74 && run.errors.contains("The library cannot be written"))
  }
}
