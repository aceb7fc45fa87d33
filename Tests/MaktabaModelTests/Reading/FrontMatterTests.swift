import Testing

@testable import MaktabaModel

@Suite("Front matter")
struct FrontMatterTests {
  private func read(_ text: String) throws -> DocumentFile { try DocumentFile(Array(text.utf8), path: "a.md") }

  private func body(_ text: String) throws -> String { String(decoding: try read(text).body, as: UTF8.self) }

  @Test("becomes metadata, field by field")
  func fields() throws {
    let document = try read(
      """
      ---
      work: first-five-minutes
      edition: 3
      lang: sw
      title: "Dakika tano: za kwanza"
      summary: >
        Mbili
        mistari
      audience: [field-worker, volunteer]
      topic:
        - identification
        - interviewing
      type: checklist
      status: In Review
      issued: 2026-03-01
      reviewed: 2026-05-11
      review-by: 2028-05-11
      sensitivity: practitioner
      content_note: Names violence.
      minutes: 4
      relations: {see: [a]}
      claims:
        - {text: "27.6 million", source: ilo-2022, as_of: 2021}
      translation: {of: en, basis: "n1:9f2c0011", method: machine, by: "office A", date: 2026-11-20, state: draft}
      ---
      # Habari
      """)
    let metadata = document.metadata
    #expect(document.problems.isEmpty)
    #expect(metadata.work == "first-five-minutes")
    #expect(metadata.edition == 3)
    #expect(metadata.language?.text == "sw")
    #expect(metadata.title == "Dakika tano: za kwanza")
    #expect(metadata.summary == "Mbili mistari\n")
    #expect(metadata.status == .inReview)
    #expect(metadata.issued?.description == "2026-03-01")
    #expect(metadata.reviewed?.description == "2026-05-11")
    #expect(metadata.reviewBy?.description == "2028-05-11")
    #expect(metadata.sensitivity == "practitioner")
    #expect(metadata.contentNote == "Names violence.")
    #expect(metadata.minutes == 4)
    #expect(
      metadata.facets == [
        "audience": ["field-worker", "volunteer"], "topic": ["identification", "interviewing"], "type": ["checklist"],
      ])
    #expect(metadata.translation?.of?.text == "en")
    #expect(metadata.translation?.basis == "n1:9f2c0011")
    #expect(metadata.translation?.method == "machine")
    #expect(metadata.translation?.date?.description == "2026-11-20")
    #expect(metadata.translation?.state == "draft")
    #expect(document.firstLine == 26)
    #expect(String(decoding: document.body, as: UTF8.self) == "# Habari")
  }

  @Test(
    "is told from text",
    arguments: [
      ("no front matter\n---\n", "no front matter\n---\n", 1), ("---\ntitle: A\n---\nbody", "body", 4),
      ("---\ntitle: A\n...\nbody", "body", 4), ("---  \ntitle: A\n---\t\nbody", "body", 4),
      ("---\r\ntitle: A\r\n---\r\nbody\r\n", "body\r\n", 4), ("---\rtitle: A\r---\rbody", "body", 4),
      ("---\n---\nbody", "body", 3),
      ("---\n# only a comment\n---\nbody", "body", 4),
      ("---\n\nA rule, and text.\n\n---\n\nmore", "---\n\nA rule, and text.\n\n---\n\nmore", 1),
      ("----\ntitle: A\n---\n", "----\ntitle: A\n---\n", 1), ("--- title: A\n---\nbody", "--- title: A\n---\nbody", 1),
      ("\n---\ntitle: A\n---\nbody", "\n---\ntitle: A\n---\nbody", 1), ("---\ntitle: A\n---", "", 4),
      ("\u{FEFF}---\ntitle: A\n---\nbody", "body", 4), ("+++\ntitle = 'A'\n+++\nbody", "body", 4), ("---", "---", 1),
      ("", "", 1),
    ] as [(String, String, Int)])
  func split(text: String, body: String, line: Int) throws {
    let document = try read(text)
    #expect(String(decoding: document.body, as: UTF8.self) == body)
    #expect(document.firstLine == line)
  }

  struct Damage: CustomTestStringConvertible {
    var what: String
    var text: String
    var code: String
    var line: Int
    var title: String?
    var testDescription: String { what }
  }

  @Test(
    "that is damaged is named with its line, and what can be read is used",
    arguments: [
      Damage(
        what: "a colon in a title", text: "work: a\ntitle: Foo: bar\ntopic: [x]", code: "front-matter-syntax", line: 3,
        title: "Foo: bar"),
      Damage(
        what: "an open quotation mark", text: "title: \"Foo\nwork: a\ntopic: [x]", code: "front-matter-syntax", line: 2,
        title: "Foo"),
      Damage(
        what: "a tab", text: "title: Foo\n\twork: a\ntopic: [x]", code: "front-matter-syntax", line: 3, title: "Foo"),
      Damage(
        what: "a key twice", text: "title: Foo\ntitle: Bar\ntopic: [x]", code: "front-matter-duplicate-key", line: 2,
        title: "Foo"),
      Damage(
        what: "an open list", text: "title: Foo\naudience: [a, b\ntopic: [x]", code: "front-matter-syntax", line: 3,
        title: "Foo"),
      Damage(
        what: "an at sign", text: "title: Foo\nby: @me\ntopic: [x]", code: "front-matter-syntax", line: 3, title: "Foo"),
      Damage(
        what: "an asterisk", text: "title: *Foo* bar\ntopic: [x]", code: "front-matter-syntax", line: 2,
        title: "*Foo* bar"),
      Damage(
        what: "a line that is none", text: "title: Foo\nnonsense\ntopic: [x]", code: "front-matter-syntax", line: 3,
        title: "Foo"),
      Damage(
        what: "a control character", text: "title: Foo\nby: \u{1}\ntopic: [x]", code: "front-matter-syntax", line: 2,
        title: "Foo"),
    ])
  func damaged(damage: Damage) throws {
    let document = try read("---\n\(damage.text)\n---\nbody")
    #expect(document.problems.map(\.code) == [damage.code])
    #expect(document.problems.first?.line == damage.line)
    #expect(document.metadata.title == damage.title)
    #expect(document.metadata.facets["topic"] == ["x"])
    #expect(String(decoding: document.body, as: UTF8.self) == "body")
  }

  @Test(
    "fields that are wrong are named with their line and left out",
    arguments: [
      ("title: [a]", "field-type"), ("title: {a: b}", "field-type"), ("edition: two", "field-value"),
      ("minutes: -4", "field-value"),
      ("minutes: 99999999999999999999", "field-value"), ("issued: yesterday", "date-invalid"),
      ("reviewed: 2026-02-30", "date-invalid"),
      ("review_by: [2026-01-01]", "field-type"), ("status: finished", "status-unknown"),
      ("lang: klingonisch", "language-unknown"),
      ("translation: en", "field-type"), ("translation: {basis: abc}", "translation-basis"),
      ("translation: {basis: 'n1:xyz'}", "translation-basis"), ("translation: {of: nowhere}", "language-unknown"),
      ("translation: {method: guessed}", "field-value"), ("work: \"a\\nb\"", "field-value"),
    ])
  func wrongFields(line: String, code: String) throws {
    let document = try read("---\nx: y\n\(line)\ntopic: [z]\n---\n body")
    #expect(document.problems.map(\.code) == [code])
    #expect(document.problems.first?.line == 3)
    #expect(document.metadata.facets["topic"] == ["z"])
  }

  @Test("keeps out of the way of the truth: withdrawn is withdrawn, unknown is not public")
  func truth() throws {
    #expect(
      try read("---\nwithdrawn: {date: 2026-01-01, reason: wrong}\nstatus: current\n---\nx").metadata.status
        == .withdrawn)
    #expect(try read("---\nstatus: nonsense\nwithdrawn: wrong\n---\nx").metadata.status == .withdrawn)
    #expect(
      try read("---\nwithdrawn: {date: 2026-01-01, reason: wrong}\n---\nx").metadata.withdrawn == "2026-01-01: wrong")
    #expect(try read("---\nwithdrawn: false\n---\nx").metadata.status == nil)
    #expect(try read("---\nsuperseded_by: b\n---\nx").metadata.status == .superseded)
    #expect(try read("---\ndraft: true\n---\nx").metadata.status == .draft)
    #expect(try read("---\nsensitivity: secret\n---\nx").metadata.sensitivity == "practitioner")
  }

  @Test("knows a title whose key was translated, too", arguments: ["titre", "عنوان", "العنوان", "título", "Заголовок"])
  func translatedKeys(key: String) throws {
    #expect(try read("---\n\(key): Le public\nindex: 4\n---\nx").metadata.title == "Le public")
    #expect(try read("---\n\(key): Le public\ntitle: The public\n---\nx").metadata.title == "The public")
  }

  @Test("that never ends is shown as text")
  func unterminated() throws {
    let document = try read("---\ntitle: A\n\nbody")
    #expect(document.problems.map { "\($0.line ?? 0) \($0.code)" } == ["1 front-matter-unterminated"])
    #expect(document.body.count == 18)
    #expect(try read("---\n\nA text below a rule.").problems.isEmpty)
  }

  @Test("of another kind is taken off or shown, and said")
  func otherKinds() throws {
    #expect(try read("+++\ntitle = 'A'\n+++\nbody").problems.map(\.code) == ["front-matter-toml"])
    #expect(try read("---\n- a\n- b\n---\nbody").problems.map(\.code) == ["front-matter-not-a-mapping"])
    #expect(try read("---\njust text\n---\nbody").problems.isEmpty)
    #expect(try body("---\n- a\n---\nbody") == "---\n- a\n---\nbody")
  }

  @Test(
    "from an enemy does no harm",
    arguments: Self.hostileBlocks)
  func hostile(block: String) throws {
    let document = try read("---\ntitle: T\n\(block)\n---\nbody")
    #expect(document.metadata.facets.values.allSatisfy { $0.count < 25_000 })
    #expect(String(decoding: document.body, as: UTF8.self).hasSuffix("body"))
  }

  private static let doubling: String = (0..<40).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()

  /// Each line has nine times what the line before has.
  private static let laughs: String = (0..<26).map { line in
    let items = String(repeating: line == 0 ? "x," : "*k\(line - 1),", count: 9)
    return "k\(line): &k\(line) [\(items)]\n"
  }.joined()

  private static let stairs: String = (0..<350).map { String(repeating: " ", count: $0) + "k:\n" }.joined()

  private static let hostileBlocks: [String] = [
    "a: &a [x, x]\n" + doubling, laughs, stairs, String(repeating: "[", count: 30_000),
    "a: " + String(repeating: "{a: ", count: 10_000), "a: " + String(repeating: "- ", count: 20_000),
    String(repeating: "? ", count: 20_000), "a: !!binary zzz\nb: !<tag:x> y", "? [a, b]\n: c\nd: e",
    "a: \"" + String(repeating: "\\u0000", count: 100) + "\"", "%YAML 9.9\n", "<<: *x\na: 1",
    "a: |\n" + String(repeating: " x\n", count: 9000), "\u{85}a: b\u{2028}c: d", "a: &x\nb: *x", "!!map {a: b}",
    "&top\na: *top",
  ]

  @Test("of more than 64 kB is used in part")
  func huge() throws {
    let document = try read("---\ntitle: T\nnote: \(String(repeating: "x", count: 70_000))\n---\nbody")
    #expect(document.problems.map(\.code) == ["front-matter-too-large"])
    #expect(document.metadata.title == "T")
    #expect(document.firstLine == 5)
  }
}
