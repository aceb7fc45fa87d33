import TestSupport
import Testing

@Suite("maktaba translate: what somebody says of a translation") struct TranslateCommandTests {
  private let place = TranslatedLibrary()

  @Test func `claims are seen by others until they are given up`() throws {
    #expect(try place.translate("claim", "card", "--to", "sw", "--by", "office A", "--section", "papers").code == 0)
    #expect(try place.states() == ["meta unknown", "card unknown", "papers in-progress", "help unknown"])
    let second = try place.translate("claim", "card", "--to", "sw", "--by", "office B")
    #expect(second.text == "card (sw): 4 sections claimed.\ncard (sw): It is claimed by office A, too.\n")
    #expect(try place.states().allSatisfy { $0.hasSuffix("in-progress") })
    try place.translate("release", "card", "--to", "sw", "--by", "Office  b", "--section", "help")
    #expect(try place.states().last == "help unknown")
    try place.translate("release", "card", "--to", "sw")
    #expect(try place.state() == "unknown")
    let again = try place.translate("release", "card", "--to", "sw", "--by", "office A")
    #expect(again.code == 1 && again.errors.contains("is not claimed in Swahili (sw) by office A"))
  }

  @Test func `a translation that is not there can be claimed and stays missing, the source cannot be claimed`() throws {
    #expect(try place.translate("claim", "card", "--to", "fr", "--by", "A").code == 0)
    #expect(try place.state("fr") == "missing")
    let told = try place.shell.run("translations", "--library", place.library.root, "card").text
    #expect(told.contains("missing claimed") && told.contains("A is at work on it until"))
    let gaps = try place.shell.run("gaps", "--library", place.library.root).text
    #expect(gaps.contains("no document, in progress"), "\(gaps)")
    #expect(try place.translate("claim", "card", "--to", "en").code == 1)
    #expect(try place.translate("claim", "card", "--to", "fr", "--until", "2020-01-01").code == 64)
  }

  @Test func `a review counts when somebody else signs what was recorded`() throws {
    let early = try place.translate("review", "card", "--to", "sw", "--by", "B")
    #expect(early.code == 1 && early.errors.contains("It is not known which source it was made from"))
    #expect(try place.translate("record", "card", "--to", "sw", "--by", "A").code == 0)
    #expect(try place.state() == "complete")
    let own = try place.translate("review", "card", "--to", "sw", "--by", " a")
    #expect(own.code == 1 && own.errors.contains("somebody else has to review it"))
    #expect(try place.state() == "complete")
    let run = try place.translate("review", "card", "--to", "sw", "--by", "B")
    #expect(run.code == 0 && run.text.contains("4 sections signed as reviewed"))
    #expect(try place.state() == "reviewed")
    place.replace("usihoji", with: "usiulize", in: "sw/card.md")
    #expect(try place.states() == ["meta reviewed", "card complete", "papers reviewed", "help reviewed"])
  }

  @Test func `facts that differ are signed only when they were compared`() throws {
    place.replace("shilingi 500", with: "shilingi 900", in: "sw/card.md")
    try place.translate("record", "card", "--to", "sw", "--by", "A")
    let run = try place.translate("review", "card", "--to", "sw", "--by", "B")
    #expect(run.code == 1 && run.errors.contains("papers Papers: Numbers, dates or addresses differ"))
    #expect(try place.states() == ["meta reviewed", "card reviewed", "papers complete f", "help reviewed"])
    #expect(try place.translate("review", "card", "--to", "sw", "--by", "B", "--facts-checked").code == 0)
    #expect(try place.state() == "reviewed")
  }

  @Test func `cosmetic changes are waived at one go, critical ones only by their names`() throws {
    try place.translate("record", "card", "--to", "sw", "--by", "A")
    place.replace("## Papers {#papers}", with: "## Papers {#papers}\n\n<!-- x -->", in: "en/card.md")
    place.replace("Notice, do", with: "Notice,  do", in: "en/card.md")
    place.replace("[the line](tel:116)", with: "[the line](tel:0116)", in: "en/card.md")
    place.replace("500", with: "900", in: "en/card.md")
    let before = try place.states()
    #expect(before == ["meta complete", "card complete", "papers out-of-date critical f", before[3]])
    let cosmetic = try place.translate("still-valid", "--all", "--cosmetic", "--dry-run")
    #expect(cosmetic.code == 0)
    #expect(try place.states() == before)
    try place.translate("still-valid", "--all", "--cosmetic")
    #expect(try place.states()[2] == "papers out-of-date critical f")
    let words = ["still-valid", "card", "--to", "sw", "--section", "papers", "--why", "the fine is another here"]
    let refused = try place.translate(words)
    #expect(refused.code == 1 && refused.errors.contains("--critical"))
    #expect(try place.translate(words + ["--critical"]).code == 0)
    #expect(try place.states()[2] == "papers complete wf")
    let twice = try place.translate(words + ["--critical"])
    #expect(twice.code == 1 && twice.errors.contains("need not be said to be still valid"))
  }

  @Test func `scripts read what was done and what was left`() throws {
    let run = try place.translate("record", "card", "law", "--to", "sw", "--json", "--dry-run")
    #expect(run.code == 1)
    #expect(try JSONReading.keys(run) == ["work", "language", "done", "left", "files", "notes", "dry_run"])
    let reports = try JSONReading.objects(run)
    #expect(reports.first?["done"] as? [String] == ["meta", "card", "papers", "help"])
    let left = try #require(reports.last?["left"] as? [[String: Any]])
    #expect(
      left.first?["reason"] as? String == "There is no work “law” in this library. `maktaba list` shows what there is.")
    #expect(place.library.bytes(".maktaba/translations/card/sw.jsonl") == nil)
  }

  @Test(arguments: [
    ["claim", "--to", "sw"], ["claim", "card"], ["claim", "card", "--all", "--to", "sw"],
    ["claim", "card", "--to", "x y"], ["claim", "card", "--to", "sw", "--date", "soon"],
    ["review", "card", "--to", "sw"], ["still-valid", "card", "--to", "sw"],
    ["still-valid", "card", "--to", "sw", "--cosmetic", "--section", "a"],
    ["still-valid", "card", "--to", "sw", "--section", "a"], ["still-valid", "--all", "--section", "a", "--why", "x"],
    ["still-valid", "card", "--to", "sw", "--cosmetic", "--critical"], ["claim", "card", "--to", "sw", "--private"],
  ])
  func `a wrong command line writes nothing`(words: [String]) throws {
    #expect(try place.translate(words).code == 64)
    #expect(place.library.bytes(".maktaba/translations/card/sw.jsonl") == nil)
  }

  @Test(.enabled(if: Medium.isPermitted, Medium.isForbidden))
  func `where nothing may be written it is said before anything is looked at`() throws {
    let medium = try #require(Medium(readOnly: place.library.root))
    defer { withExtendedLifetime(medium) {} }
    let run = try place.translate("claim", "nothing", "--to", "sw")
    #expect(run.code == 74 && run.errors.contains("The library cannot be written: the medium is read-only."))
  }
}
