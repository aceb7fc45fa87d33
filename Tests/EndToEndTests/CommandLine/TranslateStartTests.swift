import TestSupport
import Testing

@Suite("maktaba translate start, record: from nothing to a translation") struct TranslateStartTests {
  private let place = TranslatedLibrary()

  @Test func `a new translation has the source's headings, its front matter, and nothing that counts as text`() throws {
    let run = try place.translate("start", "card", "--to", "fr", "--by", "office A", "--date", "2026-05-01")
    #expect(run.code == 0 && run.text.contains("card (fr): fr/card.md is written."))
    #expect(
      place.text("fr/card.md") == """
        ---
        work: card
        lang: fr
        title: # The field card
        summary: # What to look for.
        topic: [identification]
        translation:
          of: en
          method: unknown
          state: draft
          by: office A
          date: 2026-05-01
        ---

        # The field card {#card}

        ## Papers {#papers}

        ## Help {#help}

        """)
    #expect(try place.states("fr").allSatisfy { $0.hasSuffix("in-progress") })
    try place.translate("release", "card", "--to", "fr")
    #expect(try place.states("fr") == ["meta missing", "card missing", "papers missing", "help missing"])
    #expect(try place.shell.run("check", "--library", place.library.root).text.contains("fr/card.md") == true)
  }

  @Test func `comments show the source and count for nothing`() throws {
    place.replace("Notice,", with: "Notice --> this,", in: "en/card.md")
    try place.translate("start", "card", "--to", "fr", "--comments")
    let text = place.text("fr/card.md")
    #expect(text.contains("## Papers {#papers}\n\n<!--\n## Papers {#papers}\n\nSomebody else keeps"))
    #expect(text.contains("Notice --&gt; this"))
    #expect(try place.states("fr") == ["meta missing", "card missing", "papers missing", "help missing"])
  }

  @Test func `a translation goes from missing over draft to complete as it is filled in`() throws {
    try place.translate("start", "card", "--to", "fr")
    place.replace(
      "## Papers {#papers}", with: "## Papiers {#papers}\n\nUn autre garde le passeport : 500.", in: "fr/card.md")
    #expect(try place.states("fr") == ["meta missing", "card missing", "papers in-progress", "help missing"])
    let run = try place.translate("record", "card", "--to", "fr", "--by", "A")
    #expect(
      run.code == 1 && run.text.contains("written down for 1 section.")
        && run.errors.contains("There is no text for it."))
    #expect(try place.states("fr")[2] == "papers in-progress")
    #expect(!place.text("fr/card.md").contains("basis") && place.text("fr/card.md").contains("state: draft"))
    place.replace("title: # The field card", with: "title: La carte", in: "fr/card.md")
    place.replace("summary: # What to look for.", with: "summary: À voir.", in: "fr/card.md")
    place.replace("# The field card {#card}", with: "# La carte {#card}\n\nRemarquez.", in: "fr/card.md")
    place.replace("## Help {#help}", with: "## Aide {#help}\n\nAppelez [la ligne](tel:116).", in: "fr/card.md")
    #expect(try place.translate("record", "card", "--to", "fr", "--by", "A", "--draft").code == 0)
    #expect(try place.state("fr") == "in-progress")
    let done = try place.translate("record", "card", "--to", "fr", "--by", "A")
    #expect(done.code == 0 && done.text.contains("fr/card.md is written."))
    #expect(try place.states("fr").allSatisfy { $0.hasSuffix("complete") })
    #expect(!place.text("fr/card.md").contains("draft"))
  }

  @Test func `a lone file is judged by its front matter, which never claims more than is true`() throws {
    try place.translate("record", "card", "--to", "sw", "--by", "A", "--date", "2026-05-01")
    let front = place.text("sw/card.md")
    #expect(front.contains("translation: {of: en, basis: \"n1:"))
    #expect(front.contains(", method: human, by: A, date: 2026-05-01}") || front.contains("by: A"))
    try place.translate("review", "card", "--to", "sw", "--by", "B", "--date", "2026-05-02")
    #expect(place.text("sw/card.md").contains("reviewed_by: B"))
    place.library.move(".maktaba", to: "away")
    #expect(try place.state() == "reviewed")
    place.library.move("away", to: ".maktaba")
    // One section is changed and recorded again: the review of the whole is void.
    place.replace("usihoji", with: "usiulize", in: "sw/card.md")
    try place.translate("record", "card", "--to", "sw", "--section", "card", "--by", "A")
    #expect(!place.text("sw/card.md").contains("reviewed"))
    // A new section in the source: all but it are up to date.
    place.library.write("en/card.md", place.text("en/card.md") + "\n## More {#more}\n\nThere is more to say here.\n")
    let old = place.text("sw/card.md")
    try place.translate("record", "card", "--to", "sw", "--section", "help", "--sure")
    #expect(place.text("sw/card.md") == old)
    place.library.move(".maktaba", to: "away")
    #expect(try place.state() == "out-of-date")
  }

  @Test func `what is there is completed and never overwritten`() throws {
    place.library.write("en/card.md", place.text("en/card.md") + "\n## More {#more}\n\nThere is more to say here.\n")
    place.replace(
      "# The field card {#card}", with: "# The field card {#card}\n\nX.\n\n## First {#first}\n\nOne.", in: "en/card.md")
    let before = place.text("sw/card.md")
    #expect(
      try place.translate("start", "card", "--to", "sw", "--dry-run").text.contains(
        "Would be done: sw/card.md is written."))
    #expect(place.text("sw/card.md") == before)
    #expect(try place.translate("start", "card", "--to", "sw").code == 0)
    let after = place.text("sw/card.md")
    #expect(after.hasSuffix("saa yoyote.\n\n## More {#more}\n"))
    #expect(after.contains("usihoji.\n\n## First {#first}\n\n## Hati {#papers}"))
    let again = try place.translate("start", "card", "--to", "sw")
    #expect(again.code == 0 && again.text.contains("Every section of the source has its place in sw/card.md."))
    #expect(place.text("sw/card.md") == after)
    // A file in the place that is another work.
    place.library.write("fr/card.md", "---\nwork: other\n---\n# Autre\n")
    let taken = try place.translate("start", "card", "--to", "fr")
    #expect(taken.code == 1 && taken.errors.contains("There is a file fr/card.md already"))
    #expect(place.text("fr/card.md") == "---\nwork: other\n---\n# Autre\n")
  }

  @Test func `a whole library is begun at one go`() throws {
    place.library.write("en/deep/law.md", "# Law\n\nThe law says a thing.\n")
    let run = try place.translate("start", "--all", "--to", "pt-BR", "--json")
    #expect(run.code == 0)
    #expect(
      try JSONReading.objects(run).compactMap { ($0["files"] as? [String])?.first } == [
        "pt-BR/card.md", "pt-BR/deep/law.md",
      ])
    #expect(place.text("pt-BR/deep/law.md").contains("work: \"deep/law\""))
  }

  @Test func `what speaks against a record stops it in a pipe`() throws {
    try place.translate("record", "card", "--to", "sw")
    place.replace("500", with: "900", in: "en/card.md")
    let run = try place.translate("record", "card", "--to", "sw")
    #expect(
      run.code == 1
        && run.errors.contains(
          "card (sw), section papers: Its text is still the one that was made from an earlier source.")
    )
    #expect(try place.states()[2] == "papers out-of-date critical f")
    let all = try place.translate("record", "--all", "--to", "sw")
    #expect(all.code == 1 && all.errors.contains("card (sw): papers Papers: Its text is still the one"))
    #expect(try place.translate("record", "card", "--to", "sw", "--sure").code == 0)
    #expect(try place.states()[2] == "papers complete f")
  }

  @Test func `an earlier source can be the basis, as a file or in a folder`() throws {
    let old = TemporaryLibrary(["card.md": TranslatedLibrary.source, "en/card.md": TranslatedLibrary.source])
    place.replace("500", with: "900", in: "en/card.md")
    place.replace("Call [the line]", with: "At any time, call [the one line]", in: "en/card.md")
    #expect(try place.translate("record", "card", "--to", "sw", "--basis-file", old.path("card.md")).code == 0)
    let expected = ["meta complete", "card complete", "papers out-of-date critical f", "help out-of-date substantive"]
    #expect(try place.states() == expected)
    #expect(!place.text("sw/card.md").contains("basis"))
    place.library.remove(".maktaba")
    #expect(try place.translate("record", "--all", "--to", "sw", "--basis-folder", old.root).code == 0)
    #expect(try place.states() == expected)
    let none = try place.translate("record", "card", "--to", "sw", "--basis-folder", place.shell.home.root)
    #expect(none.code == 1 && none.errors.contains("There is no earlier source of “card”"))
  }
}
