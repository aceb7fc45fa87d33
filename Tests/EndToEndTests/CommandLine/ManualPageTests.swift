import MaktabaTUI
import TestSupport
import Testing

@testable import maktaba

@Suite("The manual page") struct ManualPageTests {
  private let shell = Shell()

  @Test func `names every command and every action`() throws {
    let page = try shell.run("manual")
    #expect(page.code == 0)
    for command in Maktaba.commandNames { #expect(page.text.contains(".SS maktaba \(Roff.escaped(command))\n")) }
    for entry in ActionTable.all { #expect(page.text.contains(Roff.escaped(entry.help)), "\(entry.name)") }
    #expect(try shell.run("--man").text == page.text)
  }

  /// `maktaba manual > Resources/maktaba.1` brings it up to date.
  @Test func `the page that is shipped is the one the program makes`() throws {
    #expect(try PackageFolder.text("Resources/maktaba.1") == shell.run("manual").text)
  }

  @Test(arguments: [
    ("plain", "plain"), (".TH", "\\&.TH"), ("'x", "\\&\\(aqx"), ("a-b", "a\\-b"), ("\\n", "\\en"), ("^X", "\\(haX"),
  ])
  func `text can be no macro`(text: String, escaped: String) { #expect(Roff.escaped(text) == escaped) }

  @Test func `indented lines stand as they are`() {
    var page = Roff(title: "X", date: "2026-01-01", source: "x", volume: "y")
    page.discussion("One.\n\nEXAMPLES:\n  a b\n  c\nTwo.")
    #expect(page.text.hasSuffix(".PP\nOne.\n.PP\nEXAMPLES:\n.PP\n.nf\n  a b\n  c\n.fi\n.PP\nTwo.\n"))
  }
}
