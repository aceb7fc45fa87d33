import Testing

@testable import MaktabaModel

@Suite("Fields of front matter changed in place")
struct FrontMatterEditTests {
  struct Case: Sendable {
    var before: String
    var fields: [FrontMatterField: String?]
    var after: String
  }

  @Test(
    "leave comments, order and the other fields",
    arguments: [
      Case(
        before: "a: 1\ntitle: Old  # why\nb: 2\n", fields: [.title: "New"], after: "a: 1\ntitle: New  # why\nb: 2\n"),
      Case(before: "title: \"Old\"\n", fields: [.title: "New"], after: "title: \"New\"\n"),
      Case(before: "title: Old\n", fields: [.title: "A: b # c"], after: "title: \"A: b # c\"\n"),
      Case(before: "title: >\n  Old\n  text\n\nb: 2\n", fields: [.title: "New"], after: "title: New\n\nb: 2\n"),
      Case(before: "title: 'it''s # old' # why\n", fields: [.title: "كتاب"], after: "title: كتاب # why\n"),
      Case(
        before: "description: Old\n", fields: [.summary: "Say \"no\"\nnow"],
        after: "description: \"Say \\\"no\\\"\\nnow\"\n"),
      Case(before: "a: 1\n", fields: [.title: "T", .of: "en"], after: "a: 1\ntitle: T\ntranslation:\n  of: en\n"),
      Case(
        before: "a: 1\n", fields: [.by: "office A", .of: "en", .basis: "n1:0011223344"],
        after: "a: 1\ntranslation:\n  of: en\n  basis: \"n1:0011223344\"\n  by: office A\n"),
      Case(
        before: "translation: {of: en, basis: \"n1:aabbccdd\", method: machine} # x\nb: 2\n",
        fields: [.basis: "n1:0011223344", .date: "2026-11-24", .method: "machine+edited"],
        after: "translation: {of: en, basis: \"n1:0011223344\", method: machine+edited, date: 2026-11-24} # x\nb: 2\n"),
      Case(
        before: "translation: { of: en, reviewed_by: 'B, C', reviewed: 2026-01-01 }\n",
        fields: [.reviewedBy: nil, .reviewed: nil], after: "translation: { of: en }\n"),
      Case(
        before: "translation: {}\n", fields: [.of: "en", .by: "A, B"], after: "translation: {of: en, by: \"A, B\"}\n"),
      Case(
        before: "translation:\n    of: en # c\n    # note\n    method: human\n\nb: 2\n",
        fields: [.of: "fr", .method: nil, .by: "yes"],
        after: "translation:\n    of: fr # c\n    # note\n    by: \"yes\"\n\nb: 2\n"),
      Case(before: "translation: ~\nb: 2\n", fields: [.of: "en"], after: "translation:\n  of: en\nb: 2\n"),
      Case(before: "translation:\nb: 2\n", fields: [.of: "en"], after: "translation:\n  of: en\nb: 2\n"),
      Case(
        before: "translation: {of: en,\n  by: A}\nb: 2\n", fields: [.by: "B", .state: "draft"],
        after: "translation: {of: en,\n  by: B, state: draft}\nb: 2\n"),
      Case(before: "a: 1\n", fields: [.by: nil], after: "a: 1\n"),
    ])
  func edits(_ test: Case) throws {
    for line in ["\n", "\r\n"] {
      let text = "---\n\(test.before)---\n# A\n".replacing("\n", with: line)
      var splice = try SectionSplice(Array(text.utf8))
      for (field, value) in test.fields { splice.set(field, to: value) }
      let result = String(decoding: try splice.result(), as: UTF8.self)
      #expect(result == "---\n\(test.after)---\n# A\n".replacing("\n", with: line))
    }
  }

  @Test("are added to a document that has none", arguments: ["# A\n", "\n# A\n", "", "\u{FEFF}# A\n"])
  func added(_ text: String) throws {
    var splice = try SectionSplice(Array(text.utf8))
    splice.set(.title, to: "Kitabu: A")
    splice.set(.of, to: "en")
    let mark = text.hasPrefix("\u{FEFF}") ? "\u{FEFF}" : ""
    let rest = text.isEmpty ? "" : "\n# A\n"
    #expect(
      String(decoding: try splice.result(), as: UTF8.self) == mark
        + "---\ntitle: \"Kitabu: A\"\ntranslation:\n  of: en\n---\n" + rest)
  }

  @Test(
    "are left alone where that cannot be done safely",
    arguments: [
      "+++\na = 1\n+++\n# A\n", "---\na: 1\n# A\n", "---\ntranslation: yes please\n---\n",
      "---\ntranslation: {of: en\n---\n", "---\na: &x {of: en}\ntranslation: *x\n---\n", "---\ntranslation: [a]\n---\n",
      "---\ntranslation: {of: en, # c\n  by: A}\n---\n",
    ])
  func refused(_ text: String) throws {
    var splice = try SectionSplice(Array(text.utf8))
    splice.set(.by, to: "B")
    #expect(throws: SpliceError.self) { try splice.result() }
  }

  @Test("have values that they can have")
  func values() throws {
    for (field, value) in [
      (FrontMatterField.date, "yesterday"), (.of, "nolanguage"), (.basis, "none"), (.method, "magic"),
    ] {
      var splice = try SectionSplice(Array("---\na: 1\n---\n".utf8))
      splice.set(field, to: value)
      #expect(throws: SpliceError.self) { try splice.result() }
    }
  }

  @Test("read as they were meant, whatever is written")
  func property() throws {
    for text in ExchangeTexts.odd where !text.contains("\u{FEFF}") {
      for block in [
        "", "translation: {of: en}\n", "translation:\n  by: X\n  of: en\n", "title: 'x'\nsummary: |\n  y\n  z\n",
      ] {
        var splice = try SectionSplice(Array("---\n\(block)b: [c]\n---\n# A\n".utf8))
        splice.set(.title, to: text)
        splice.set(.summary, to: text + "\n" + text)
        splice.set(.by, to: text)
        let after = try DocumentFile(try splice.result(), path: "")
        #expect(after.metadata.title == text && after.metadata.summary == text + "\n" + text)
        #expect(after.metadata.translation?.by == text && after.metadata.facets == ["b": ["c"]])
      }
    }
  }
}
