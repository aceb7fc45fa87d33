import TestSupport
import Testing

@Suite("Languages on the screen")
struct LanguageStories {
  private let library = TemporaryLibrary([
    "en/card.md": "# The card\n\nNotice.\n\n## Papers\n\nWho keeps the passport?\n",
    "sw/card.md": "# Kadi\n\nTazama.\n\n## Hati\n\nNani anashika pasipoti?\n",
    "en/law.md": "# The law\n\nText.\n",
  ])

  @Test("The panel opens the same work in another language")
  func switchLanguage() throws {
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "The card")
    run.press("Enter")
    run.waitFor("Who keeps the passport?")
    run.press("t")
    run.waitFor("> en English")
    run.press("j", "Enter").waitFor("sw Kiswahili · ? unknown · 2 sections")
    run.press("Enter").waitFor("Nani anashika pasipoti?")
    #expect(run.screen.row(0).contains("sw"))
    run.leave()
  }

  @Test("A language that is missing is said, with what there is instead, and nothing else opens")
  func missingLanguage() throws {
    let run = try ScreenRun(library: library.root)
    run.waitForCursor(on: "The card")
    run.press("j")
    run.waitForCursor(on: "The law")
    run.press("t")
    run.waitFor("> en English")
    run.press("j", "Enter")
    run.waitFor("There is no Swahili text. There is: English")
    #expect(run.screen.row(0).hasPrefix("maktaba"))
    run.leave()
  }

  @Test("A reader of Swahili is told when a work is not in Swahili")
  func notInYourLanguage() throws {
    let run = try ScreenRun(library: library.root, arguments: ["--language", "sw"])
    run.waitForCursor(on: "Kadi")
    run.press("j", "Enter")
    run.waitFor("Not available in Swahili. Shown in English.")
    run.leave()
  }
}
