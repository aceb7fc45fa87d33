import TestSupport
import Testing

@Suite("Work on translations from the screens, in a library on the disk")
struct DeskStories {
  private let place = TranslatedLibrary()
  private let state = TemporaryLibrary(named: "state")

  /// Recorded, and then the source moves on: a fact in one section, words in another, a link in a third.
  private func movedOn() throws {
    #expect(try place.translate("record", "card", "--to", "sw", "--by", "office A").code == 0)
    place.replace("do not interrogate.", with: "and never interrogate anybody at all.", in: "en/card.md")
    place.replace("500", with: "600", in: "en/card.md")
    place.replace("tel:116", with: "tel:+116", in: "en/card.md")
  }

  private func panel(_ arguments: String...) throws -> ScreenRun {
    let run = try ScreenRun(library: place.library.root, state: state, arguments: arguments)
    run.waitForCursor(on: "The field card")
    run.press("t").waitFor("fr Français")
    run.press("j").waitForCursor(on: "sw Kiswahili")
    return run
  }

  @Test("Claim, still valid and review are on the disk when the screen says so, and the command line tells them")
  func wholeWay() throws {
    try movedOn()
    let run = try panel()
    run.press("v")
    run.waitFor("Section “Help” of sw is said to be still valid.")
    run.press("Enter", "j")
    run.waitForCursor(on: "out of date (substantive) card")
    run.press("v")
    run.waitFor("Section “The field card” of sw is said to be still valid.")
    run.press("R")
    run.waitFor("Who reviewed it?")
    run.type("office B").press("Enter")
    run.waitFor("is signed as reviewed by office B.")
    run.waitForCursor(on: "R reviewed")
    run.press("j", "c")
    run.waitFor("of sw is claimed for 30 days.")
    run.press("v")
    run.waitFor("type “valid”")
    run.press("Esc")
    run.waitFor("Nothing was written down.")
    run.leave()
    #expect(
      try place.states() == [
        "meta complete", "card reviewed w", "papers in-progress critical f", "help complete w",
      ])
  }

  @Test("What was asked for right before leaving is on the disk") func leaving() throws {
    try movedOn()
    let run = try panel()
    run.press("c")
    run.leave()
    #expect(try place.states().filter { $0.contains("in-progress") }.count > 1)
  }

  @Test("With --by everything is signed, and a whole language is recorded") func signed() throws {
    let run = try panel("--by", "office D")
    run.press("D")
    run.waitFor("Who translated it?")
    run.waitForCursor(on: "> office D")
    run.press("Enter")
    run.waitFor("How was it made:")
    run.press("Enter")
    run.waitFor("4 sections of sw are said to be made from today's source.")
    run.wait { $0.row($0.cursor.row).contains("C complete") }
    run.leave()
    #expect(place.text("sw/card.md").contains("by: office D"))
  }

  @Test("A library that is read-only says so at the key", .enabled(if: Medium.isPermitted, Medium.isForbidden))
  func readOnly() throws {
    try movedOn()
    let medium = try #require(Medium(readOnly: place.library.root))
    defer { withExtendedLifetime(medium) {} }
    let before = TreeDigest(of: place.library.root)
    let run = try panel()
    for key in ["c", "R", "D", "v"] {
      run.press(key)
      run.waitFor("The library cannot be written: the medium is read-only.")
      run.press("k", "j")
      run.wait { !$0.shows("cannot be written") }
    }
    run.leave()
    #expect(TreeDigest(of: place.library.root) == before)
  }

  @Test("In private nothing is written, and that is said at the key") func privately() throws {
    let run = try panel("--private")
    run.press("c")
    run.waitFor("In private mode nothing is written into the library")
    run.leave()
    #expect(place.library.bytes(".maktaba/translations/card/sw.jsonl") == nil)
  }
}
