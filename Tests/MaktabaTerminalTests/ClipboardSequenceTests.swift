import Foundation
import TestSupport
import Testing

@testable import MaktabaTerminal

@Suite("The sequence for the clipboard")
struct ClipboardSequenceTests {
  @Test("Base64 as everybody makes it", arguments: ["a", "ab", "abc", "https://example.org/~x?y=z"])
  func base64(text: String) {
    #expect(ClipboardSequence.base64(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
  }

  @Test("The list of what may reach a terminal knows it")
  func allowed() throws {
    let sequence = try #require(ClipboardSequence.sequence(for: "https://example.org", type: "xterm-256color"))
    #expect(OutputAllowlist.violations(in: Array(sequence.utf8), copied: ["https://example.org"]) == [])
    #expect(OutputAllowlist.violations(in: Array(sequence.utf8)) != [])
  }

  @Test(
    "Nothing is sent for what is no printable ASCII or too long",
    arguments: ["", "a b", "a\u{1B}b", "a\nb", "é", "\u{7F}", String(repeating: "a", count: 3_073)])
  func refused(text: String) { #expect(ClipboardSequence.sequence(for: text, type: "xterm") == nil) }

  @Test("4 kB are sent at most")
  func longest() throws {
    let text = String(repeating: "a", count: ClipboardSequence.longestText)
    #expect(try #require(ClipboardSequence.sequence(for: text, type: "xterm")).utf8.count == 4_096 + 8)
  }

  @Test("Nothing is sent to terminals without a clipboard", arguments: ["linux", "vt100"])
  func without(type: String) { #expect(ClipboardSequence.sequence(for: "a", type: type) == nil) }
}
