import MaktabaTUI
import TestSupport
import Testing

@testable import maktaba

@Suite("The README") struct ReadmeTests {
  private let text: String

  init() throws { text = try PackageFolder.text("README.md") }

  @Test func `names ten keys that exist`() throws {
    let rows = text.split(separator: "\n").drop { $0 != "| key | what it does |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    #expect(rows.count == 10)
    let keys = Set(ActionTable.all.flatMap(\.chords).map(\.name))
    for row in rows {
      let cell = try #require(row.split(separator: "|").first)
      for name in cell.split(separator: " ") { #expect(keys.contains(name.filter { $0 != "`" }), "\(name)") }
    }
  }

  @Test func `gives each of its two commands as one line`() {
    for name in ["start", "test"] {
      let block = text.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { $0 != "<!-- command: \(name) -->" }.dropFirst(2).prefix { $0 != "```" }
      #expect(block.count == 1)
    }
  }

  @Test func `shows commands that the program takes`() throws {
    let block = text.split(separator: "\n").drop { $0 != "## Use" }.prefix { $0 != "```" }
    let lines = block.filter { $0.hasPrefix("maktaba ") && !$0.contains("~/guidance  ") }
    #expect(lines.count > 5)
    for line in lines {
      let words = line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
      #expect(throws: Never.self) { _ = try Maktaba.command(words) }
    }
  }
}
