import TestSupport
import Testing

@Suite("maktaba translate adopt: what an old library knows") struct TranslateAdoptTests {
  private let place = TranslatedLibrary()
  private let expected = ["meta complete", "card complete", "papers out-of-date critical f", "help complete"]

  /// The source moves on after it was translated.
  private func moveOn() { place.replace("500", with: "900", in: "en/card.md") }

  private func git(_ words: String...) throws -> String {
    let run = try TimedCommand.run(
      ["git", "-C", place.library.root, "-c", "user.email=a@b", "-c", "user.name=a"] + words)
    try #require(run.end == .code(0), "\(run)")
    return run.output.filter { !$0.isWhitespace }
  }

  @Test func `somebody checked it against today's source`() throws {
    #expect(try place.translate("adopt", "card", "--to", "sw", "--checked", "--method", "human").code == 0)
    #expect(try place.state() == "complete")
    let again = try place.translate("adopt", "card", "--to", "sw", "--checked")
    #expect(again.code == 0 && again.text.contains("It is written down already"))
  }

  @Test func `an old folder of sources is the basis`() throws {
    let old = TemporaryLibrary(["card.md": TranslatedLibrary.source])
    moveOn()
    #expect(try place.translate("adopt", "--all", "--basis-folder", old.root).code == 0)
    #expect(try place.states() == expected)
    // What is written down is not written over.
    let again = try place.translate("adopt", "--all", "--checked")
    #expect(again.text.contains("It is written down already"))
    #expect(try place.states() == expected)
  }

  @Test(arguments: ["default_lang_commit: %", "l10n:\n  sourceCommit: %"])
  func `a commit that the front matter names is asked of git`(field: String) throws {
    _ = try git("init", "-q")
    _ = try git("add", ".")
    _ = try git("commit", "-qm", "1")
    let commit = try git("rev-parse", "HEAD")
    moveOn()
    place.replace("translation: {of: en}", with: field.replacing("%", with: commit), in: "sw/card.md")
    place.library.write(
      ".git/config", place.text(".git/config") + "[core]\n\tfsmonitor = touch pwned\n\tpager = touch pwned\n")
    let run = try place.translate("adopt", "--all", "--git")
    #expect(run.code == 0, "\(run)")
    #expect(try place.states() == expected)
    #expect(place.text(".maktaba/translations/card/sw.jsonl").contains("\"from\":\"git\""))
    #expect(place.library.bytes("pwned") == nil)
  }

  @Test func `a commit can be named, and one that is not there leaves it unknown`() throws {
    let none = try place.translate("adopt", "card", "--to", "sw", "--git")
    #expect(none.code == 1 && none.errors.contains("sw/card.md names no commit"))
    for name in ["deadbeef", "-x", "a b", "HEAD"] {
      let run = try place.translate("adopt", "card", "--to", "sw", "--git", "--commit=\(name)")
      #expect(run.code == 1, "\(name): \(run)")
    }
    #expect(try place.state() == "unknown")
  }

  @Test func `the MD5 of a source's file says whether it is today's`() throws {
    // md5sum of the source.
    let sum = try TimedCommand.run(["md5sum", place.library.path("en/card.md")]).output.prefix(32)
    let json = place.shell.home
    json.write("co.json", "{\"card.md\": {\"original_hash\": \"\(sum.uppercased())\", \"language_code\": \"sw\"}}")
    moveOn()
    let run = try place.translate("adopt", "card", "--to", "sw", "--co-op", json.path("co.json"))
    #expect(run.code == 1 && run.errors.contains("was translated from a source with the MD5 \(sum)"))
    let old = TemporaryLibrary(["en/card.md": TranslatedLibrary.source])
    let words = ["adopt", "card", "--to", "sw", "--co-op", json.path("co.json")]
    #expect(try place.translate(words + ["--basis-folder", old.root]).code == 0)
    #expect(try place.states() == expected)
    place.library.remove(".maktaba")
    place.library.write("en/card.md", TranslatedLibrary.source)
    #expect(try place.translate(words).code == 0)
    #expect(try place.state() == "complete")
    #expect(place.text(".maktaba/translations/card/sw.jsonl").contains("\"from\":\"foreign\""))
  }

  private static let po = """
    msgid ""
    msgstr "Language: sw\\n"

    msgid "The field card"
    msgstr "Kadi ya kazini"

    msgid "What to look for."
    msgstr "Mambo ya kutazama."

    msgid "Notice, do not interrogate."
    msgstr "Tazama, usihoji."

    msgid "Papers"
    msgstr "Hati"

    #, fuzzy
    #| msgid "Somebody else keeps the passport. The fine is 500 shillings."
    msgid ""
    "Somebody else keeps the passport. "
    "The fine is 900 shillings."
    msgstr "Mtu mwingine anashika pasipoti. Faini ni shilingi 500."

    msgid "Help"
    msgstr "Msaada"

    msgid "Call [the line](tel:116) at any hour of the day."
    msgstr "Piga simu [kwa laini](tel:116) saa yoyote."

    #~ msgid "Gone"
    #~ msgstr "Imekwenda"
    """

  @Test func `a PO file tells the source of every piece, and what is fuzzy was made from an earlier one`() throws {
    moveOn()
    place.shell.home.write("a.po", Self.po)
    #expect(try place.translate("adopt", "card", "--to", "sw", "--po", place.shell.home.path("a.po")).code == 0)
    #expect(try place.states() == expected)
  }

  @Test func `what a PO file does not say word for word stays unknown and is listed`() throws {
    moveOn()
    place.shell.home.write(
      "a.po", Self.po.replacing("#| msgid \"Som", with: "# \"Som").replacing("saa yoyote", with: "daima"))
    let run = try place.translate("adopt", "card", "--to", "sw", "--po", place.shell.home.path("a.po"))
    #expect(run.code == 1)
    #expect(run.errors.contains("papers Papers: The PO file says that it is fuzzy"))
    #expect(run.errors.contains("help Help: Its text is not the one that the PO file has. It stays unknown."))
    #expect(try place.states() == ["meta complete", "card complete", "papers unknown f", "help unknown"])
  }

  @Test(arguments: [["--checked", "--git"], [], ["--commit", "x", "--checked"], ["--po", "a", "--co-op", "b"]])
  func `one way at a time`(words: [String]) throws {
    #expect(try place.translate(["adopt", "card", "--to", "sw"] + words).code == 64)
  }

  @Test(arguments: [["--co-op", "none"], ["--po", "none"], ["--basis-folder", "none"]])
  func `what is not there is said`(words: [String]) throws {
    let run = try place.translate(["adopt", "card", "--to", "sw"] + words)
    #expect(run.code == 1 || run.code == 74)
    #expect(run.errors.contains("none"))
  }
}
