import MaktabaText
import Testing

@testable import MaktabaModel

@Suite("New sections put into a document")
struct SectionSpliceTests {
  private func splice(_ text: String, _ edit: (inout SectionSplice) -> Void) throws -> String {
    var splice = try SectionSplice(Array(text.utf8))
    edit(&splice)
    return String(decoding: try splice.result(), as: UTF8.self)
  }

  private static let page = "---\nlang: sw\n---\nLead.\n\n# A\n\none\n\n\n## B\n- - -\nC\n===\nthree"

  @Test("leave every other byte as it is")
  func untouched() throws {
    let page = Self.page
    #expect(try splice(page) { _ in } == page)
    #expect(try splice(page) { $0.replace(0, with: "Mwanzo.") } == page.replacing("Lead.", with: "Mwanzo."))
    #expect(
      try splice(page) { $0.replace(1, with: "# Z\n\nmoja\n\n") } == page.replacing("# A\n\none", with: "# Z\n\nmoja"))
    #expect(try splice(page) { $0.replace(3, with: "# C") } == page.replacing("C\n===\nthree", with: "# C"))
    #expect(try splice(page) { $0.replace(0, with: "") } == page.replacing("Lead.", with: ""))
    // A paragraph before an underlined heading would become part of it.
    #expect(
      try splice(page) { $0.replace(2, with: "## B\n\nmbili") }
        == page.replacing("## B\n- - -", with: "## B\n\nmbili\n"))
  }

  @Test("come in where they are wanted")
  func inserted() throws {
    let page = Self.page
    #expect(try splice(page) { $0.insert("# N\n\nn", at: 2) } == page.replacing("## B", with: "# N\n\nn\n\n## B"))
    #expect(try splice(page) { $0.insert("# N", at: 4) } == page + "\n\n# N\n")
    let both = try splice(page) {
      $0.insert("# N", at: 4)
      $0.insert("# M\n\nm", at: 4)
      $0.replace(3, with: "# Z")
    }
    #expect(both == page.replacing("C\n===\nthree", with: "# Z\n\n# N\n\n# M\n\nm\n"))
    #expect(try splice("") { $0.insert("# N", at: 1) } == "# N\n")
    #expect(try splice("# A\n") { $0.insert("Lead.", at: 0) } == "Lead.\n\n# A\n")
    #expect(try splice("[a]: x\n# A\n") { $0.insert("Lead.", at: 0) } == "[a]: x\n\nLead.\n\n# A\n")
    #expect(
      try splice("\u{FEFF}# A\r\n\r\none\r\n") { $0.insert("# B\n\ntwo", at: 1) }
        == "\u{FEFF}# A\r\n\r\none\r\n\r\n# B\r\n\r\ntwo\r\n")
    #expect(try splice("# A\rone") { $0.replace(0, with: "# B\n\ntwo") } == "# B\r\rtwo")
  }

  @Test(
    "are refused when they would not be one section there",
    arguments: ["no heading", "# A\n\n# B", "# A\n\n```\nopen", "# A\n\n<!-- open", "", "# A\n\nx\n-"])
  func refused(_ text: String) throws {
    #expect(throws: SpliceError.self) { try splice(Self.page) { $0.replace(1, with: text) } }
    #expect(throws: SpliceError.self) { try splice(Self.page) { $0.insert(text, at: 2) } }
    #expect(throws: SpliceError.nulByte) { try splice(Self.page) { $0.replace(1, with: "# A\0") } }
    #expect(throws: SpliceError.notUTF8) { try SectionSplice([0xFF, 0xFE, 0x41, 0]) }
    #expect(throws: SpliceError.self) { try splice(Self.page) { $0.replace(0, with: "# A") } }
  }

  @Test("say which text it is")
  func wording() {
    #expect {
      try splice(Self.page) { $0.insert("# A\n\n```\nopen", at: 2) }
    } throws: { error in
      "\(error)".hasPrefix("The text that begins with “# A” does not make one section")
    }
  }

  @Test("are what the document reads as afterwards, whatever the document")
  func property() throws {
    var dice = Dice(7)
    var spliced = 0
    for text in ExchangeTexts.sections.prefix(150)
      + (0..<600).map({ _ in dice.markdown() + "\n\n# X\n\n" + dice.markdown() })
    {
      let line = dice.below(3) == 0 ? "\r\n" : "\n"
      let front = dice.below(2) == 0 ? "---\(line)lang: sw\(line)---\(line)" : ""
      let bytes = Array((front + TextLines(text).all.joined(separator: line)).utf8)
      guard !bytes.contains(0) else { continue }
      var splice = try SectionSplice(bytes)
      #expect(try splice.result() == bytes)
      var expected = splice.sections.indices.map(splice.markdown)
      let place = dice.below(expected.count)
      let level = splice.sections[place].level
      let new = level == 0 ? "Mwanzo mpya." : String(repeating: "#", count: level) + " Kichwa\n\nMaandishi mapya."
      splice.replace(place, with: new)
      expected[place] = new
      let at = dice.below(expected.count) + 1
      splice.insert("## Nyongeza\n\n- a\n- b", at: at)
      expected.insert("## Nyongeza\n\n- a\n- b", at: at)
      // An open ``` before takes in what is new: then nothing is written.
      guard let result = try? splice.result() else { continue }
      spliced += 1
      let after = try SectionSplice(result)
      #expect(after.sections.indices.map(after.markdown).filter { !$0.isEmpty } == expected.filter { !$0.isEmpty })
    }
    #expect(spliced > 500)
  }
}
