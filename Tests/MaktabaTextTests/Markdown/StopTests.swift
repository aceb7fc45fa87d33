import Testing

@testable import MaktabaText

@Suite("Stops: what can be gone to in a document") struct StopTests {
  private func stops(_ markdown: String) -> [DocumentStop] {
    DocumentStops(of: MarkdownDocument(markdown: Array(markdown.utf8))).all
  }

  /// The stops as a person would name them.
  private func words(_ markdown: String) -> [String] {
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    return DocumentStops(of: document).all.map { stop in
      let text = String(decoding: Array(document.plain.utf8)[stop.plain], as: UTF8.self)
      return switch stop.kind {
      case .link(let destination): "link \(text) \(destination)"
      case .footnoteReference(let number): "reference \(number) \(text)"
      case .footnote(let number): "footnote \(number)"
      case .task(let task): "task \(task) \(text)"
      case .picture(let destination): "picture \(text) \(destination)"
      }
    }
  }

  @Test(
    "In the order of the text",
    arguments: [
      ("See [a **bold** link](x.md) here.", ["link a bold link x.md"]),
      (
        "Go to https://example.org/a now, or <mailto:a@b.org>.",
        ["link https://example.org/a https://example.org/a", "link mailto:a@b.org mailto:a@b.org"]
      ),
      (
        "- [ ] One, see [two](2.md)\n  - [x] Inner\n- [ ] Three",
        ["task 0 One, see two", "link two 2.md", "task 1 Inner", "task 2 Three"]
      ),
      ("![A map](m.png) and ![](n.png)", ["picture A map m.png", "picture  n.png"]),
      ("| a | b |\n|---|---|\n| [x](1) | [y](2) |\n", ["link x 1", "link y 2"]),
      ("> - [الحماية](ar.md)\n", ["link الحماية ar.md"]),
      (
        "Text[^a][^b].\n\n[^a]: First [l](z).\n[^b]: Second.\n",
        ["reference 1 [1]", "reference 2 [2]", "footnote 1", "link l z", "footnote 2"]
      ),
      ("# [Head](h.md)\n\n`[no](link)`\n\n    [no](code)\n", ["link Head h.md"]),
      ("Nothing.", []), ("", []),
    ])
  func inOrder(markdown: String, expected: [String]) { #expect(words(markdown) == expected) }

  @Test("Found by place, forwards and backwards") func byPlace() {
    let markdown = "[a](1) b [c](2) d"
    let stops = DocumentStops(of: MarkdownDocument(markdown: Array(markdown.utf8)))
    #expect([0, 1, 4, 5].map { stops.first(from: $0) } == [0, 1, 1, nil])
    #expect([0, 1, 4, 5].map { stops.last(before: $0) } == [nil, 0, 0, 1])
    #expect(stops.linkNumber(of: 1) == 1)
  }

  @Test("The box of a task says which task it is, in both directions of text")
  func marks() {
    let markdown = "- [ ] One\n- [x] Two\n\nText[^1].\n\n1. [ ] Three\n\n- [ ] أربعة\n\n[^1]: Note\n"
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(markdown.utf8)), columns: 30)
    let marked = layout.lines.flatMap(\.runs).filter { $0.mark != nil }.map { "\($0.text)|" }
    #expect(marked == ["[ ] |", "[x] |", "1. [ ] |", " [ ]|", "[1] |"])
    #expect(layout.lines.flatMap(\.runs).compactMap(\.mark) == [.task(0), .task(1), .task(2), .task(3), .footnote(1)])
  }
}

@Suite("Names of headings") struct HeadingSlugTests {
  @Test(
    "As GitHub makes them",
    arguments: [
      ("Safety first", "safety-first"), ("What's new? (2026)", "whats-new-2026"), ("A  B", "a--b"),
      ("snake_case - and–dash", "snake_case---anddash"), ("السلامة أولاً!", "السلامة-أولاً"), ("第一章：安全", "第一章安全"),
      ("Élan vital", "élan-vital"), ("ሰላም 1.2", "ሰላም-12"), ("!!!", ""),
    ])
  func slug(heading: String, slug: String) { #expect(HeadingSlugs.slug(of: heading) == slug) }

  @Test("Each once") func unique() {
    #expect(HeadingSlugs.slugs(of: ["A", "A", "a", "A 1", "A-1"]) == ["a", "a-1", "a-2", "a-1-1", "a-1-2"])
  }

  private static let text = """
    Lead.

    # Safety {#safe}

    ## Words

    ## Words

    ## السلامة أولاً

    ## 安全 第一

    """

  @Test(
    "A fragment names a section",
    arguments: [
      ("safe", 1), ("safety", 1), ("words", 2), ("words-1", 3), ("Words-1", 3), ("السلامة-أولاً", 4), ("安全-第一", 5),
      ("安全 第一", 5), ("SAFE", 1), ("words-2", nil), ("", nil),
    ])
  func sections(fragment: String, section: Int?) {
    #expect(MarkdownDocument(markdown: Array(Self.text.utf8)).section(named: fragment) == section)
  }
}
