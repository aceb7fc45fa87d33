import MaktabaText
import Testing

@Suite("The pictures of a document") struct PictureTests {
  @Test(
    "Each has its place and its description, in the order in which they stand",
    arguments: [
      ("Text alone, and a [link](map.png).", []),
      ("See ![the map](../media/map.png).", ["../media/map.png: the map"]),
      ("![](a.png)", ["a.png: "]),
      ("![same](a.png)![same](a.png)", ["a.png: same", "a.png: same"]),
      ("![one *bold* `word`\nmore](a.png \"title\")", ["a.png: one bold word more"]),
      (
        "# ![head](h.png) {#top}\n\n> ![quoted](q.png)\n\n- item\n  - ![deep](d.png)",
        ["h.png: head", "q.png: quoted", "d.png: deep"]
      ),
      ("# ![head {#top}](h.png)", ["h.png: head"]),
      ("| a |\n|---|\n| ![cell](c.png) |", ["c.png: cell"]),
      ("[![button](b.png)](https://example.org)", ["b.png: button"]),
      ("![outer ![inner](i.png) end](o.png)", ["o.png: outer inner end"]),
      ("Note.[^1] ![first](1.png)\n\n[^1]: ![last](2.png)", ["1.png: first", "2.png: last"]),
      ("![x](a\u{1B}b.png)", ["a␛b.png: x"]),
    ]) func pictures(markdown: String, expected: [String])
  {
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    let found = document.pictures.map { "\($0.destination): \(document.description(of: $0))" }
    #expect(found == expected)
  }

  @Test("A picture nested deeper than blocks are kept is still one") func nestedTooDeep() {
    let markdown = String(repeating: "> ", count: MarkdownDocument.deepestNesting + 9) + "![deep](d.png)"
    #expect(MarkdownDocument(markdown: Array(markdown.utf8)).pictures.count == 1)
  }
}
