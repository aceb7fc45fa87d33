import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("The state of a section")
struct SectionStateTests {
  static let english = """
    ---
    title: Meeting
    ---
    # First contact {#first}

    Meet the person in a quiet place where nobody can listen to what is said.

    ## Money {#money}

    Pay the fare of 250 shillings to the driver before the journey begins.

    ## Afterwards {#after}

    Write down what was agreed and give the person a copy of that paper.

    """
  static let swahili = """
    ---
    title: Mkutano
    ---
    # Mkutano wa kwanza {#first}

    Kutana na mtu huyo mahali tulivu ambapo hakuna anayeweza kusikia.

    ## Pesa {#money}

    Lipa nauli ya shilingi 250 kwa dereva kabla ya safari kuanza.

    ## Baadaye {#after}

    Andika mliyokubaliana na umpe mtu huyo nakala ya karatasi hiyo.

    """

  private func work() -> SampleWork { SampleWork(["en": Self.english, "sw": Self.swahili]) }

  private func recorded(by: String? = "A", method: String = "human") throws -> SampleWork {
    var work = work()
    try work.record(method: method, by: by)
    return work
  }

  @Test("without a fact it is unknown, and so is the document")
  func unknown() throws {
    let entry = try work().entry()
    #expect(entry.sections.map(\.word) == ["?", "?", "?", "?"] && entry.state == .unknown && entry.evidence == "none")
    #expect(entry.shares.unknown == 1)
  }

  @Test("made from today's source it is complete")
  func complete() throws {
    let entry = try recorded().entry()
    #expect(entry.sections.map(\.word) == ["C", "C", "C", "C"])
    #expect(entry.state == .complete && entry.evidence == "sections" && entry.shares.complete == 1 && entry.by == "A")
    #expect(try recorded(method: "machine").entry().flags == "M")
  }

  @Test(
    "how it was made is what was said last: by a record, or by a front matter of a later day",
    arguments: [
      ("machine", "2024-01-01", "human", "", "human"), ("machine", nil, "human", "", "human"),
      ("machine", "2024-12-01", "human", "M", "machine"), ("human", "2024-12-01", "machine", "", "human"),
      ("human", "2024-01-01", "machine", "M", "machine"), ("machine", "2024-01-01", "unknown", "M", "unknown"),
      ("machine", "2024-01-01", "machine+edited", "", "machine+edited"),
    ] as [(String, String?, String, String, String)])
  func newestMethod(said: String, date: String?, recorded: String, flags: String, method: String) throws {
    let block = "translation: {of: en, method: \(said)\(date.map { ", date: \($0)" } ?? "")}"
    var work = work()
    try work.edit("sw", "title: Mkutano", "title: Mkutano\n" + block)
    #expect(try work.entry().flags == (said == "machine" ? "M" : ""))
    try work.record(method: recorded)
    let entry = try work.entry()
    #expect(entry.flags == flags && entry.method == method)
  }

  @Test("a front matter that names a machine stands for the sections that nobody recorded")
  func methodOfTheRest() throws {
    var work = work()
    try work.edit("sw", "title: Mkutano", "title: Mkutano\ntranslation: {of: en, method: machine}")
    try work.record(titles: ["Money"], method: "human")
    #expect(try work.entry().flags == "M")
    try work.edit("sw", "Andika mliyokubaliana na umpe mtu huyo nakala ya karatasi hiyo.\n", "")
    try work.record(titles: ["Meeting", "First contact", ""], method: "human")
    #expect(try work.entry().flags == "", "what is missing was made by nobody")
  }

  struct Edit: Sendable {
    var old: String, new: String, word: String, title = "Money"
  }

  @Test(
    "is graded by what became of its source",
    arguments: [
      Edit(old: "250 shillings", new: "251 shillings", word: "O!f"),
      Edit(old: "before the journey begins.", new: "before the journey starts.", word: "Om"),
      Edit(old: "Pay the fare", new: "Always pay the whole bus fare", word: "Os"),
      Edit(old: "{#money}", new: "{#cash}", word: "Oc"),
      Edit(old: "## Money", new: "### Money", word: "Oc"),
      Edit(old: "the driver", new: "[the driver](people.md)", word: "Oc"),
      Edit(old: "the driver", new: "**the driver**", word: "C"),
      Edit(old: "## Money {#money}", new: "Money {#money}\n-----", word: "C"),
      Edit(old: "to the driver before", new: "to the\ndriver   before", word: "C"),
      Edit(old: "the driver", new: "the\u{A0}driver", word: "Oc"),
      Edit(old: "## Money", new: "## Cash", word: "Om", title: "Cash"),
    ])
  func graded(_ edit: Edit) throws {
    var work = try recorded()
    try work.edit("en", edit.old, edit.new)
    #expect(try work.word(edit.title) == edit.word)
    let others = try work.entry().sections.filter { $0.title != edit.title }
    #expect(others.allSatisfy { $0.word == "C" })
  }

  @Test("the document's word is the worst of its sections, its grade the worst grade, and its shares fall")
  func documentWord() throws {
    var work = try recorded()
    try work.edit("en", "quiet place", "calm place")
    try work.edit("en", "250", "300")
    let entry = try work.entry()
    #expect(entry.state == .outOfDate && entry.grade == "critical")
    let words = entry.sections.map(\.words)
    let share = Double(words[0] + words[3]) / Double(words.reduce(0, +))
    #expect(abs(entry.shares.complete - share) < 1e-9 && abs(entry.shares.outdated - (1 - share)) < 1e-9)
    #expect(entry.reason == "Of 4 sections: 2 out of date, 2 complete.")
  }

  @Test("a section that is tagged critical is so with every change of its words, and with none of its links")
  func tagged() throws {
    var work = try recorded()
    try work.edit("en", "title: Meeting", "title: Meeting\ncritical: [after]")
    #expect(try work.word("Afterwards") == "C")
    try work.edit("en", "that paper", "[that paper](a.md)")
    #expect(try work.word("Afterwards") == "Oc")
    try work.edit("en", "Write down", "Note down")
    #expect(try work.word("Afterwards") == "O!")
  }

  @Test("without the kept source texts only the grades that need them are lost, and what was critical stays so")
  func withoutSources() throws {
    var work = try recorded()
    work.kept = [:]
    #expect(try work.entry().state == .complete)
    try work.edit("en", "journey begins", "journey starts")
    #expect(try work.word("Money") == "Os")
    try work.edit("en", "250", "251")
    #expect(try work.word("Money") == "O!f")
    try work.edit("en", "that paper", "[that paper](a.md)")
    #expect(try work.word("Afterwards") == "Oc")
  }

  @Test("facts that are read better than when they were written down are no change")
  func olderFacts() throws {
    var work = try recorded()
    work.events["sw"] = try #require(work.events["sw"]).map { event in
      var event = event
      for index in event.sections.indices { event.sections[index].literals = "read in another way" }
      return event
    }
    try work.edit("en", "journey begins", "journey starts")
    #expect(try work.word("Money") == "Om")
  }

  // MARK: Nothing is current that is not

  @Test("a text that is the source's is a copy, also when somebody wrote down that it was translated")
  func copied() throws {
    var work = work()
    work.texts["sw"] = Self.swahili.replacing(
      "Lipa nauli ya shilingi 250 kwa dereva kabla ya safari kuanza.",
      with: "Pay the fare of 250 shillings to the driver before the journey begins.")
    #expect(try work.word("Money") == "?")
    work.texts["sw"] = try #require(work.texts["sw"]).replacing("## Pesa", with: "## Money")
    #expect(try work.word("Money") == "=")
    try work.record()
    let entry = try work.entry()
    #expect(entry.sections.map(\.word) == ["C", "C", "=", "C"] && entry.state == .outOfDate)
    #expect(entry.shares.missing > 0.2)
    try work.sign(.waive(why: "names only"), ["Money"], by: "B")
    #expect(try work.word("Money") == "Cw")
  }

  @Test("code, and a language that is written in two places, are no copies")
  func noCopy() throws {
    let code = "# Orders\n\n```\nsudo apt install maktaba now\nmaktaba open /media/stick/library\n```\n"
    var work = SampleWork(["en": code, "sw": code.replacing("Orders", with: "Amri")])
    try work.record()
    #expect(try work.word("Orders") == "C")
    work = SampleWork(["en": Self.english, "en-GB": Self.english], languages: ["en", "en-GB"])
    #expect(try work.entry("en-GB").state == .unknown)
    try work.record("en-GB")
    #expect(try work.entry("en-GB").state == .complete)
  }

  @Test("a missing section makes a document that calls itself current out of date")
  func missing() throws {
    var work = work()
    let basis = try SampleWork.text(Self.english, in: "en").card.fingerprint
    try work.edit("sw", "title: Mkutano", "title: Mkutano\ntranslation: {of: en, basis: \"\(basis)\", by: A}")
    #expect(try work.entry().state == .complete && work.entry().evidence == "document")
    try work.edit("sw", "## Baadaye {#after}\n\nAndika mliyokubaliana na umpe mtu huyo nakala ya karatasi hiyo.\n", "")
    let entry = try work.entry()
    #expect(entry.sections.map(\.word) == ["C", "C", "C", "."])
    #expect(entry.state == .outOfDate && entry.grade == "substantive" && entry.evidence == "document")
  }

  @Test("a document's own word stands where its events were lost, and falls with any change of the source")
  func lostEvents() throws {
    var work = try recorded()
    let basis = try SampleWork.text(Self.english, in: "en").card.fingerprint
    try work.edit("sw", "title: Mkutano", "title: Mkutano\ntranslation: {of: en, basis: \"\(basis)\", by: A}")
    work.events = [:]
    #expect(try work.entry().state == .complete && work.entry().evidence == "document")
    try work.edit("en", "quiet", "calm")
    #expect(try work.entry().state == .outOfDate && work.entry().grade == "substantive")
  }

  @Test("a title or summary that is missing does not count against the document")
  func noTitle() throws {
    var work = work()
    try work.edit("sw", "---\ntitle: Mkutano\n---\n", "")
    try work.record()
    #expect(try work.words() == "meta:. first:C money:C after:C" && work.entry().state == .complete)
  }

  @Test("an older text that comes back has the basis that it had")
  func restored() throws {
    var work = try recorded()
    try work.edit("en", "250", "300")
    try work.edit("sw", "250", "300")
    try work.record()
    #expect(try work.word("Money") == "C")
    try work.edit("sw", "300", "250")
    #expect(try work.word("Money") == "O!f")
  }

  @Test("a correction of what was written down of a text counts, not what it corrects")
  func corrected() throws {
    var work = work()
    try work.record()
    let wrong = try #require(work.events["sw"])
    try work.edit("en", "250", "300")
    try work.record()
    #expect(try work.word("Money") == "Cf")
    // It was made from the old text after all.
    var event = wrong[0]
    let next = TranslationHistory(try #require(work.events["sw"])).next(of: "one")
    event.id = next.id
    event.seen = next.seen
    work.events["sw"]?.append(event)
    #expect(try work.word("Money") == "O!f")
  }

  // MARK: Sections that come and go

  @Test("a section that is gone makes its text an orphan, and the document out of date")
  func orphan() throws {
    var work = try recorded()
    try work.edit(
      "en", "## Money {#money}\n\nPay the fare of 250 shillings to the driver before the journey begins.\n", "")
    let entry = try work.entry()
    #expect(try work.words() == "meta:C first:C after:C money:x" && entry.state == .outOfDate)
    #expect(entry.sections.last?.basis != nil)
  }

  @Test("a section that was replaced by another does not give it its text")
  func replaced() throws {
    var work = SampleWork([
      "en": Self.english.replacing(" {#money}", with: ""), "sw": Self.swahili.replacing(" {#money}", with: ""),
    ])
    try work.record()
    try work.edit(
      "en", "## Money\n\nPay the fare of 250 shillings to the driver before the journey begins.",
      "## Doctor\n\nAsk whether somebody is hurt, and send for a nurse whom all of them trust.")
    let entry = try work.entry()
    #expect(entry.sections.map(\.word) == ["C", "C", ".", "C", "x"] && entry.state == .outOfDate)
  }

  @Test("a section of the translation that nobody made from anything is an addition, and harms nothing")
  func addition() throws {
    var work = work()
    work.texts["sw"] = Self.swahili + "## Simu za msaada {#local}\n\nPiga 116.\n"
    try work.record()
    let entry = try work.entry()
    #expect(entry.sections.map(\.word) == ["C", "C", "C", "C", "x"] && entry.state == .complete)
  }

  @Test("a new section is missing, and moving one anywhere is nothing")
  func moved() throws {
    var work = try recorded()
    let money = "## Money {#money}\n\nPay the fare of 250 shillings to the driver before the journey begins.\n\n"
    try work.edit("en", money, "")
    work.texts["en"] = try #require(work.texts["en"]).replacing("# First", with: money + "# First")
    #expect(try work.entry().sections.map(\.word) == ["C", "C", "C", "C"] && work.entry().state == .complete)
    work.texts["en"]? += "## New\n\nSomething that nobody has translated so far.\n"
    #expect(try work.word("New") == "." && work.entry().state == .outOfDate)
  }

  // MARK: Work in progress

  @Test("a claim holds on the day that it names, and not on the next")
  func claimExpiry() throws {
    var work = try recorded()
    try work.edit("en", "250", "300")
    try work.sign(.claim(until: CalendarDate(daysSince1970: 20_030)), ["Money", "Afterwards"], by: "B")
    work.today = 20_030
    #expect(try work.word("Money") == "p!f")
    #expect(try work.word("Afterwards") == "C", "what is good already is not hidden")
    work.today = 20_031
    #expect(try work.word("Money") == "O!f")
  }

  @Test("a claim hides no critical change from the document's word, and any other")
  func claimAndWord() throws {
    var work = try recorded()
    try work.edit("en", "quiet", "calm")
    try work.add(.claim(until: CalendarDate(daysSince1970: 20_030)), by: "B")
    #expect(try work.entry().state == .inProgress && work.entry().grade == nil)
    #expect(try work.entry().shares.outdated > 0.2, "a reader has what a reader had")
    try work.edit("en", "250", "300")
    #expect(try work.entry().state == .outOfDate && work.entry().grade == "critical")
  }

  @Test("a claim ends when it is given up, or when the work is written down, by the same person")
  func claimEnds() throws {
    let until = TranslationEvent.Action.claim(until: CalendarDate(daysSince1970: 20_030))
    for (ends, by) in [(true, "B"), (true, " b"), (false, "C"), (true, nil)] as [(Bool, String?)] {
      var work = try recorded()
      try work.edit("en", "250", "300")
      try work.add(until, by: "B")
      try work.add(.release, by: by)
      #expect(try work.word("Money") == (ends ? "O!f" : "p!f"), "\(by ?? "nobody")")
      work = try recorded()
      try work.edit("en", "250", "300")
      try work.add(until, by: "B")
      try work.record(titles: ["Money"], by: by)
      try work.edit("en", "300", "400")
      #expect(try work.word("Money") == (ends ? "O!f" : "p!f"), "\(by ?? "nobody")")
    }
  }

  @Test("giving up one section keeps the claim on the others, and an insertion takes a claim nowhere else")
  func claimOfSections() throws {
    let english = Self.english.replacing(" {#money}", with: "").replacing(" {#after}", with: "")
    var work = SampleWork(["en": english, "sw": "# Mkutano {#first}\n"])
    try work.sign(.claim(until: CalendarDate(daysSince1970: 20_030)), ["Money", "Afterwards"], by: "B")
    try work.sign(.release, ["Money"], by: "B")
    let before = try work.words()
    #expect(before == "meta:. first:. 1.1:. 1.2:p")
    try work.edit("en", "## Money", "## Before\n\nSomething new.\n\n## Money")
    let after = try work.words()
    #expect(after == "meta:. first:. 1.1:. 1.2:. 1.3:p")
  }

  @Test("a draft is in progress, stale or not; what is missing in it is missing, and what is critical shows")
  func draft() throws {
    var work = try recorded()
    try work.edit("sw", "title: Mkutano", "title: Mkutano\ntranslation: {of: en, state: draft}")
    #expect(try work.words() == "meta:p first:p money:p after:p")
    #expect(try work.entry().state == .inProgress && work.entry().shares.complete == 0)
    try work.edit("en", "quiet", "calm")
    #expect(try work.word("First contact") == "pm" && work.entry().state == .inProgress)
    try work.edit("en", "250", "300")
    #expect(try work.entry().state == .outOfDate && work.entry().grade == "critical")
    work.texts["en"]? += "## New\n\nSomething that nobody has translated so far.\n"
    #expect(try work.word("New") == ".")
  }

  // MARK: Waivers and reviews

  @Test("a waiver holds for the two texts it was given for")
  func waiver() throws {
    var work = try recorded()
    try work.edit("en", "quiet", "calm")
    try work.sign(.waive(why: "a synonym"), ["First contact"], by: "B")
    #expect(try work.word("First contact") == "Cw" && work.entry().state == .complete)
    try work.edit("sw", "tulivu", "kimya")
    #expect(try work.word("First contact") == "Om")
    try work.edit("sw", "kimya", "tulivu")
    try work.edit("en", "calm", "still")
    #expect(try work.word("First contact") == "Om")
  }

  @Test(
    "is reviewed when somebody other than the translator signed",
    arguments: [
      ("A", "human", "B", "R"), ("A", "human", " a ", "C"), ("A", "human", nil, "C"), ("A", "human", " ", "C"),
      (nil, "human", "B", "C"), (" ", "human", "B", "C"), (nil, "machine", "B", "RM"), (nil, "machine", nil, "CM"),
      ("A", "machine", "A", "CM"), ("A", "machine", "B", "RM"), ("A", "machine+edited", "B", "R"),
    ] as [(String?, String, String?, String)])
  func reviewed(_ by: String?, _ method: String, _ reviewer: String?, _ word: String) throws {
    var work = try recorded(by: by, method: method)
    try work.sign(.review, by: reviewer)
    #expect(try work.word("Money") == word)
    #expect(try work.entry().state == (word.hasPrefix("R") ? .reviewed : .complete))
  }

  @Test("an edit of either text makes its review void, and a document is reviewed when all of it is")
  func reviewVoid() throws {
    var work = try recorded()
    try work.sign(.review, by: "B")
    #expect(try work.entry().state == .reviewed && work.entry().shares.reviewed == 1)
    try work.edit("sw", "Andika", "Andikeni")
    #expect(try work.word("Afterwards") == "C" && work.entry().state == .complete)
    try work.edit("sw", "Andikeni", "Andika")
    #expect(try work.word("Afterwards") == "R")
    try work.edit("en", "Write", "Note")
    #expect(try work.word("Afterwards") == "Om")
  }

  // MARK: Two people apart

  @Test("one section that two people made from one source apart is flagged until somebody who saw both decides")
  func rivals() throws {
    var work = try recorded()
    try work.edit("en", "250", "300")
    var other = work
    try work.edit("sw", "250", "300")
    try work.record(titles: ["Money"], by: "A", writer: "one")
    try other.edit("sw", "shilingi 250", "shilingi mia tatu (300)")
    try other.record(titles: ["Money"], by: "B", writer: "two")
    work.events["sw", default: []] += other.events["sw"] ?? []
    #expect(try work.word("Money") == "C2" && work.entry().flags.contains("2"))
    #expect(try work.word("Afterwards") == "C")
    try work.record(titles: ["Money"], by: "A", writer: "one")
    #expect(try work.word("Money") == "C")
  }

  @Test("of two who tell different sources of one text, the one that makes it stale is believed")
  func doubt() throws {
    var work = work()
    var other = work
    try work.record(writer: "one")
    try other.edit("en", "250", "300")
    try other.record(writer: "two")
    work.events["sw", default: []] += other.events["sw"] ?? []
    #expect(try work.word("Money").hasPrefix("O!"))
    work.texts["en"] = other.texts["en"]
    #expect(try work.word("Money").hasPrefix("O!"))
  }

  @Test("the same written down twice apart is no contradiction")
  func agreement() throws {
    var work = work()
    var other = work
    try work.record(writer: "one")
    try other.record(writer: "two")
    work.events["sw", default: []] += other.events["sw"] ?? []
    #expect(try work.entry().sections.map(\.word) == ["C", "C", "C", "C"])
  }

  // MARK: Alike sections

  @Test("two sections of one text keep their own facts")
  func duplicates() throws {
    let english = "# A\n\n## Note\n\nSee the list of words.\n\n# B\n\n## Note\n\nSee the list of words.\n"
    let swahili = "# A\n\n## Maelezo\n\nTazama orodha ya maneno.\n\n# B\n\n## Maelezo\n\nTazama orodha ya maneno.\n"
    var work = SampleWork(["en": english, "sw": swahili])
    try work.record()
    #expect(try work.entry().sections.map(\.word) == ["C", "C", "C", "C"])
    let second = try #require(work.entry().sections.last)
    try work.add(.record(method: "human"), facts: [second], by: "B")
    #expect(try work.entry().sections.map(\.word) == ["C", "C", "C", "C"])
    #expect(try work.entry().sections.map(\.by) == ["A", "A", "A", "B"])
    work.texts["en"] = english.replacing("# B\n\n## Note\n\nSee the list", with: "# B\n\n## Note\n\nSee the new list")
    #expect(try work.entry().sections.map(\.state) == [.complete, .complete, .complete, .outOfDate])
  }

  @Test("facts written down one by one are as good as all at once, whatever was inserted between")
  func oneByOne() throws {
    var work = SampleWork([
      "en": "# One\n\nThe first text of all.\n\n# Two\n\nThe second, longer text.\n",
      "sw": "# Moja\n\nMaandishi ya kwanza.\n\n# Mbili\n\nMaandishi ya pili, marefu.\n",
    ])
    try work.record(titles: ["One"])
    try work.record(titles: ["Two"])
    #expect(try work.entry().sections.map(\.word) == ["C", "C"])
    work.texts["en"] = "# Zero\n\nNew at the beginning now.\n\n" + (work.texts["en"] ?? "")
    work.texts["sw"] = "# Sifuri\n\nMpya mwanzoni sasa.\n\n" + (work.texts["sw"] ?? "")
    #expect(try work.words() == "1:? 2:C 3:C")
    try work.record(titles: ["Zero"])
    #expect(try work.words() == "1:C 2:C 3:C")
  }
}
