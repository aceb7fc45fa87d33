import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("A file goes to a translator, the library moves on, the file comes back") struct ReturnStories {
  /// What happened, and what is to become of it.
  struct Story: CustomTestStringConvertible, Sendable {
    var name: String
    /// Before the file is sent.
    var before: @Sendable (ExchangePlace) throws -> Void = { try $0.record() }
    /// While it is away.
    var meanwhile: @Sendable (ExchangePlace) throws -> Void = { _ in }
    /// What is done to the file on its way.
    var damage: @Sendable (inout ReturnedDocument) -> Void = { _ in }
    /// What the translator wrote; the text of `papers` when nothing else is said.
    var texts = ["papers": ExchangePlace.papers]
    /// How the library stands then.
    var states: String
    /// Keys of the sections that took their place.
    var done: [String] = []
    /// What was left, and the beginning of the reason.
    var left: [String: String] = [:]
    /// The document has the text.
    var isIn = true

    var testDescription: String { name }
  }

  private static let stories: [Story] = [
    Story(name: "nothing has happened", states: "meta:C 1:C papers:C 1.2:C", done: ["papers"]),
    Story(
      name: "nothing was ever recorded", before: { _ in }, states: "meta:? 1:? papers:C 1.2:?", done: ["papers"],
      left: ["meta": "It is not finished", "1": "It is not finished", "1.2": "It is not finished"]),
    Story(
      name: "the source has another amount", meanwhile: { try $0.edit("en/card.md", "500", "900") },
      states: "meta:C 1:C papers:O!f 1.2:C", done: ["papers"]),
    Story(
      name: "the source has another amount, and the translation was out of date before",
      before: {
        try $0.record()
        try $0.edit("en/card.md", "500", "700")
      },
      meanwhile: { try $0.edit("en/card.md", "700", "900") }, states: "meta:C 1:C papers:O!f 1.2:C", done: ["papers"]),
    Story(
      name: "the source has a section more",
      meanwhile: { try $0.edit("en/card.md", "## Papers", "## First\n\nLook around you.\n\n## Papers") },
      states: "meta:C 1:C 1.1:. papers:C 1.3:C", done: ["papers"]),
    Story(
      name: "the source has lost the section",
      meanwhile: {
        let text = $0.text("en/card.md")
        guard let start = text.range(of: "## Papers"), let end = text.range(of: "## Help") else { return }
        $0.folder.write("en/card.md", text[..<start.lowerBound] + String(text[end.lowerBound...]))
      },
      states: "meta:C 1:C 1.1:C papers:x", left: ["papers": "Its section is no longer in the source."], isIn: false),
    Story(
      name: "the section was moved",
      meanwhile: {
        let text = $0.text("en/card.md")
        guard let start = text.range(of: "## Papers"), let end = text.range(of: "## Help") else { return }
        let (papers, help) = (text[start.lowerBound..<end.lowerBound], text[end.lowerBound...])
        $0.folder.write("en/card.md", text[..<start.lowerBound] + help + "\n" + papers)
      },
      texts: ["papers": ExchangePlace.papers, "1.2": "## Msaada\n\nPiga simu wakati wowote."],
      states: "meta:C 1:C 1.1:C papers:C", done: ["1.2", "papers"]),
    Story(
      name: "a section was put before one without an id",
      meanwhile: { try $0.edit("en/card.md", "## Help", "## More\n\nThere is more to it.\n\n## Help") },
      texts: ["1.2": "## Msaada\n\n\(ExchangePlace.papers.split(separator: "\n").last ?? "")"],
      states: "meta:C 1:C papers:C 1.2:. 1.3:Cf", done: ["1.2"]),
    Story(
      name: "somebody has changed the translation", meanwhile: { try $0.edit("sw/card.md", "anashika", "anayo") },
      states: "meta:C 1:C papers:C 1.2:C", left: ["papers": "The translation was changed in the library"], isIn: false),
    Story(
      name: "somebody has written the very same text",
      meanwhile: { try $0.edit("sw/card.md", "anashika pasipoti", "ana pasipoti yake") },
      states: "meta:C 1:C papers:C 1.2:C", done: ["papers"]),
    Story(
      name: "somebody has reviewed the translation",
      meanwhile: { _ = try $0.desk().review(work: "card", language: .tag("sw"), signed: .by("C")) },
      states: "meta:R 1:R papers:R 1.2:R", left: ["papers": "The text that stands there is reviewed."], isIn: false),
    Story(
      name: "somebody has found the text right for a later source",
      before: {
        try $0.record()
        try $0.edit("en/card.md", "Somebody else keeps", "Somebody else now keeps")
      },
      meanwhile: {
        try $0.edit("en/card.md", "now keeps", "always keeps")
        try $0.record()
      },
      states: "meta:C 1:C papers:C 1.2:C", left: ["papers": "The text that stands there was made from a later source"],
      isIn: false),
    Story(
      name: "somebody has emptied the section",
      meanwhile: { try $0.edit("sw/card.md", "Mtu mwingine anashika pasipoti. Faini ni shilingi 500.", "") },
      states: "meta:C 1:C papers:C 1.2:C", done: ["papers"]),
    Story(
      name: "the text is marked as unfinished",
      damage: { returned in
        for index in returned.units.indices where returned.units[index].key == "papers" {
          returned.units[index].needsWork = true
        }
      },
      states: "meta:C 1:C papers:C 1.2:C", left: ["papers": "It is not finished in the file"], isIn: false),
    Story(
      name: "the file has lost what the text was made from",
      damage: { returned in
        for index in returned.units.indices { returned.units[index].sourcePrint = "" }
      },
      states: "meta:C 1:C papers:C 1.2:C",
      left: [
        "meta": "The file no longer says", "1": "The file no longer says", "papers": "The file no longer says",
        "1.2": "The file no longer says",
      ], isIn: false),
    Story(
      name: "the text has a second heading",
      damage: { returned in
        for index in returned.units.indices where returned.units[index].key == "papers" {
          returned.units[index].target += "\n\n## Zaidi\n\nZaidi."
        }
      },
      texts: ["papers": ExchangePlace.papers, "1.2": "## Msaada\n\nPiga simu wakati wowote."],
      states: "meta:C 1:C papers:C 1.2:C", done: ["1.2"],
      left: ["papers": "The text that begins with “## Hati {#papers}” does not make one section"], isIn: false),
    Story(
      name: "only the emphasis is another", texts: ["1.2": "## Msaada\n\nPiga simu **saa yoyote**."],
      states: "meta:C 1:C papers:C 1.2:C", done: ["1.2"]),
    Story(
      name: "title and summary", texts: ["meta": "Kadi: \"mpya\"\n\nYa kutazama."], states: "meta:C 1:C papers:C 1.2:C",
      done: ["meta"]),
  ]

  @Test("what stays true", arguments: stories, ExchangeFormat.allCases)
  func story(_ story: Story, _ format: ExchangeFormat) throws {
    let place = try ExchangePlace()
    try story.before(place)
    let sent = try place.send()
    try story.meanwhile(place)
    var returned = try place.returned(sent, story.texts, as: format)
    story.damage(&returned)
    let before = place.files
    let rehearsal = try place.take(returned, isRehearsal: true)
    #expect(place.files == before)

    var report = try place.take(returned)
    #expect(try place.states() == story.states)
    #expect(report.done == story.done)
    #expect(Set(report.left.map(\.key)) == Set(story.left.keys), "\(report.left)")
    for left in report.left { #expect(left.reason.hasPrefix(story.left[left.key] ?? "?"), "\(left)") }
    for text in story.texts.values {
      let line = text.split(separator: "\n").last.map(String.init) ?? ""
      #expect(place.text("sw/card.md").contains(line) == (story.isIn || !text.contains("{#papers}")))
      #expect(place.suggestions.contains { $0.contains(line) } == (!story.isIn && text.contains("{#papers}")))
    }
    report.isRehearsal = true
    #expect(report == rehearsal)

    let after = place.files
    #expect(try place.take(returned).done == [])
    #expect(place.files == after)
  }

  @Test("of a source that has changed, the text is kept only when it is known truthfully")
  func oldSource() throws {
    for isTrue in [true, false] {
      let place = try ExchangePlace()
      let sent = try place.send()
      try place.edit("en/card.md", "500", "900")
      var returned = try place.returned(sent, ["papers": ExchangePlace.papers])
      let index = try #require(returned.units.firstIndex { $0.key == "papers" })
      if !isTrue { returned.units[index].source += " And more." }
      #expect(try place.take(returned).done == ["papers"])
      let state = try place.states()
      #expect(state.contains(isTrue ? "papers:O!f" : "papers:Osf"), "\(state)")
      let print = try #require(Fingerprint(returned.units[index].sourcePrint))
      #expect((place.desk().folder.text(print) != nil) == isTrue)
      // It is what the next translator is shown.
      let previous = try place.send().units.first { $0.key == "papers" }?.previousSource
      #expect(previous?.contains("500 shillings") == (isTrue ? true : nil))
    }
  }

  @Test("a translation that is not there is made, as far as it came back", arguments: ExchangeFormat.allCases)
  func new(_ format: ExchangeFormat) throws {
    let place = try ExchangePlace(nil)
    let sent = try place.send(to: "fr")
    #expect(sent.units.map(\.key) == ["meta", "1", "papers", "1.2"])
    #expect(sent.units.allSatisfy { $0.target == nil && $0.state == .missing })
    let half = try place.returned(sent, ["1": "# La carte\n\nRemarquez.", "papers": "## Papiers\n\nUn autre : 500."])
    let report = try place.take(half)
    #expect(report.done == ["1", "papers"] && report.files == ["fr/card.md"])
    #expect(report.left.map(\.reason) == Array(repeating: "There is no translation of it in the file.", count: 2))
    #expect(try place.states("fr") == "meta:. 1:p papers:p 1.2:.")
    #expect(place.text("fr/card.md").contains("state: draft"))
    let rest = try place.returned(sent, ["meta": "La carte\n\nQue voir.", "1.2": "## Aide\n\nAppelez."])
    #expect(try place.take(rest).done == ["meta", "1.2"])
    #expect(try place.states("fr") == "meta:C 1:C papers:C 1.2:C")
    #expect(place.text("fr/card.md").contains("basis: ") && !place.text("fr/card.md").contains("draft"))
  }

  @Test("a copy of the source counts as no translation, and is filled in")
  func copied() throws {
    let place = try ExchangePlace(ExchangePlace.source.replacing("work: card", with: "work: card\nlang: sw"))
    let sent = try place.send()
    #expect(sent.units.allSatisfy { $0.target == nil })
    #expect(try place.take(place.returned(sent, ["papers": ExchangePlace.papers])).done == ["papers"])
    #expect(place.text("sw/card.md").contains(ExchangePlace.papers))
  }

  @Test("a draft that somebody looked over is theirs, also where nothing had to be changed")
  func lookedOver() throws {
    let place = try ExchangePlace()
    try place.edit("sw/card.md", "{of: en}", "{of: en, state: draft}")
    _ = try place.desk().record(
      work: "card", language: .tag("sw"), method: "machine", signed: .by(nil), isFinished: false)
    let sent = try place.send()
    #expect(sent.units.allSatisfy { $0.state == .inProgress })
    let texts = Dictionary(uniqueKeysWithValues: sent.units.map { ($0.key, $0.target ?? "") })
    let returned = try place.returned(sent, texts)
    #expect(try place.take(returned).done == ["meta", "1", "papers", "1.2"])
    #expect(try place.states() == "meta:C 1:C papers:C 1.2:C")
    let after = place.files
    try place.take(returned)
    #expect(place.files == after)
  }

  @Test("texts without a place are kept, each under its own name")
  func unplaced() throws {
    let place = try ExchangePlace()
    try place.record()
    var returned = try place.returned(place.send(), [:])
    returned.unplaced = [
      UnplacedText(code: "papers/9", source: "", target: "Maandishi mengine.", line: 7),
      UnplacedText(code: nil, source: "", target: "Bila mahali.", line: 9),
    ]
    returned.problems = [ExchangeProblem(line: 7, unit: "papers/9", message: "It stands twice.")]
    let report = try place.take(returned)
    #expect(report.left.map(\.reason) == ["line 7: It stands twice.", "line 9: The text has no place."])
    #expect(place.suggestions.sorted() == ["Bila mahali.\n", "Maandishi mengine.\n"])
    #expect(report.left.compactMap(\.kept).allSatisfy { place.folder.bytes($0) != nil })
    #expect(report.notes == [])
    // A person may write into it: it is left as it is.
    let path = try #require(report.left.first?.kept)
    place.folder.write(path, "taken over")
    try place.take(returned)
    #expect(place.text(path) == "taken over")
  }

  @Test("a copy that is merged brings its suggestions")
  func merged() throws {
    let (place, other) = (try ExchangePlace(), try ExchangePlace())
    var returned = try other.returned(other.send(), [:])
    returned.unplaced = [UnplacedText(code: nil, source: "", target: "Bila mahali.", line: 9)]
    try other.take(returned)
    #expect(try place.desk().merge(other.folder.root).suggestions == 1)
    #expect(place.suggestions.contains("Bila mahali.\n"))
    #expect(try place.desk().merge(other.folder.root).suggestions == 0)
  }

  @Test("what is of another library, work or language is refused, and nothing is written")
  func refused() throws {
    let place = try ExchangePlace()
    let good = try place.returned(place.send(), ["papers": ExchangePlace.papers])
    let table: [(@Sendable (inout ReturnedDocument) throws -> Void, String)] = [
      ({ $0.libraryID = "other" }, "card is of the library “other”, and this is “d”."),
      ({ $0.work = nil }, "card no longer says which work it is of."),
      ({ $0.work = "nothing" }, "There is no work “nothing”"),
      ({ $0.targetLanguage = nil }, "card no longer says into which language it was translated."),
      ({ $0.targetLanguage = try .tag("en") }, "“card” was written in English (en)"),
      (
        { $0.sourceLanguage = try .tag("fr") },
        "card was translated from French (fr), and the source here is in English"
      ),
    ]
    for (damage, sentence) in table {
      var returned = good
      try damage(&returned)
      let before = place.files
      let error = #expect(throws: (any Error).self) { try place.take(returned) }
      let said = (error as? any CustomStringConvertible)?.description ?? ""
      #expect(said.contains(sentence), "\(said)")
      #expect(place.files == before)
    }
  }
}
