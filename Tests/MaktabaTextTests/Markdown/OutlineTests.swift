import MaktabaText
import Testing

@Suite("Outline", .enabled(if: MarkdownCorpus.root != nil, Comment(rawValue: MarkdownCorpus.isAbsent)))
struct OutlineTests {
  private func agree(_ markdown: [UInt8]) -> Bool {
    let document = MarkdownDocument(markdown: markdown, firstLine: 5)
    let outline = MarkdownDocument.outline(markdown: markdown, firstLine: 5)
    return outline.plain == Array(document.plain.utf8) && outline.sections == document.sections
      && outline.isPlainFallback == document.isPlainFallback
  }

  @Test func `the index reads every guide as the reader does`() {
    let guides = MarkdownCorpus.guides()
    #expect(guides.count >= 3720 / 5)
    for guide in guides { #expect(agree(guide.markdown), "\(guide.path)") }
  }

  @Test func `the index reads hostile text as the reader does`() {
    for text in MarkdownCorpus.naughtyStrings() + HostileMarkdownTests.parsed.values.filter({ $0.utf8.count < 100_000 })
    {
      #expect(agree(Array("# \(text)\n\n- \(text)\n\n| a |\n|-|\n| \(text) |\n".utf8)))
    }
    #expect(agree(MarkdownCorpus.file("commonmark-spec.txt")))
  }

  @Test func `several threads read as one does`() async {
    let guides = MarkdownCorpus.guides().prefix(400).map { $0.markdown + Array("\n~~gone~~ and ~~this~~".utf8) }
    let alone = guides.map { MarkdownDocument.outline(markdown: $0).plain }
    await withTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<4 { group.addTask { guides.map { MarkdownDocument.outline(markdown: $0).plain } } }
      for await together in group { #expect(together == alone) }
    }
  }
}
