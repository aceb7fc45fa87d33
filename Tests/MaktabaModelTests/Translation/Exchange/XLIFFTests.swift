import TestSupport
import Testing

@testable import MaktabaModel

@Suite("XLIFF files")
struct XLIFFTests {
  private static let print = Fingerprint.of("s")

  private static func file(_ body: String, head: String = "<?xml version=\"1.0\"?>") -> String {
    """
    \(head)
    <xliff version="1.2"><file original="w" source-language="en" target-language="sw"><body>
    \(body)
    </body></file></xliff>
    """
  }

  private static func unit(_ number: Int, _ target: String, count: Int = 1, source: String = "s") -> String {
    "<trans-unit id=\"1/\(number)\" xmlns:q=\"x\" q:count=\"\(count)\" q:print=\"\(print)\" q:check=\"\(SourceCheck.of(source))\">"
      + "<source>\(source)</source>\(target)</trans-unit>\n"
  }

  @Test("look as OASIS has them")
  func shape() throws {
    let text = String(
      decoding: try ExchangeFormat.xliff.written(
        .of([
          .of("# A\n\n1 < 2", "# ا\n\nواحد", key: "1", state: .outOfDate, previous: "# A\n\none"), .of("new", key: "2"),
        ])),
      as: UTF8.self)
    let first = """
              <source>1 &lt; 2</source>
              <target state="needs-review-translation">واحد</target>
              <alt-trans alttranstype="previous-version" xml:space="preserve">
                <source>one</source>
                <target>واحد</target>
              </alt-trans>
            </trans-unit>

      """
    #expect(text.contains(first))
    #expect(
      text.contains("<target state=\"translated\"># ا</target>\n        <note>out-of-date (substantive): It was made"))
    #expect(text.contains("<source>new</source>\n        <target state=\"needs-translation\">new</target>"))
    #expect(text.contains("original=\"first-five-minutes\" source-language=\"en\" target-language=\"ar\""))
  }

  @Test("are not done as long as a sentence of the source is left, as OmegaT leaves them")
  func halfDone() throws {
    let source = "The first sentence is here. The second one is here."
    for (target, needsWork) in [
      ("الجملة الأولى. The second one is here.", true), ("الجملة الأولى. الثانية.", false), (source, true),
    ] {
      let body = Self.unit(1, "<target state=\"needs-translation\">\(target)</target>", source: source)
      #expect(try ExchangeFormat.xliff.read(Self.file(body)).units.map(\.needsWork) == [needsWork])
    }
  }

  struct Case: Sendable {
    var target: String
    var read: String
    var needsWork = false
    var problem: String?
  }

  @Test(
    "say by their states what is done, and by their text where a program leaves the states alone",
    arguments: [
      Case(target: "<target>t</target>", read: "t"), Case(target: "<target state=\"final\">t</target>", read: "t"),
      Case(target: "<target state=\"needs-translation\">s</target>", read: "", needsWork: true),
      Case(target: "<target state=\"needs-translation\">t</target>", read: "t"),
      Case(target: "<target state=\"needs-review-translation\">t</target>", read: "t", needsWork: true),
      Case(target: "<target state=\"x-other\">t</target>", read: "t", needsWork: true),
      Case(
        target: "<target state-qualifier=\"mt-suggestion\" state=\"translated\">t</target>", read: "t", needsWork: true),
      Case(target: "", read: "", needsWork: true), Case(target: "<target/>", read: "", needsWork: true),
      Case(target: "<target>\r\n  <![CDATA[<a>&]]>b&#x2019;<g id=\"1\">c</g>\r\nd </target>", read: "  <a>&b’c\nd "),
      Case(target: "<target>a<x id=\"1\"/>b</target>", read: "ab", needsWork: true, problem: "1/1 has a tag <x>"),
      Case(
        target:
          "<seg-source>s</seg-source><target><mrk mtype=\"seg\" mid=\"0\">t</mrk></target><alt-trans><target>u</target></alt-trans><note>v</note>",
        read: "t"),
    ])
  func states(_ test: Case) throws {
    let back = try ExchangeFormat.xliff.read(Self.file(Self.unit(1, test.target)))
    #expect(back.units.map(\.target) == [test.read] && back.units.map(\.needsWork) == [test.needsWork])
    #expect(back.units.map(\.sourcePrint) == [Self.print] && back.work == "w" && back.targetLanguage?.text == "sw")
    #expect(back.problems.map { $0.message.hasPrefix(test.problem ?? "-") } == (test.problem == nil ? [] : [true]))
  }

  @Test("are read on after a place that is not well-formed")
  func broken() throws {
    let body =
      Self.unit(1, "<target>a</target>", count: 3) + Self.unit(2, "<target>b & c</target>", count: 3)
      + Self.unit(3, "<target>d&nbsp;</target>", count: 3)
      + Self.unit(4, "<target>e</target>").replacing("1/4", with: "2/1")
    let back = try ExchangeFormat.xliff.read(Self.file(body))
    #expect(back.units.map(\.key) == ["1", "2"] && back.units.map(\.needsWork) == [true, false])
    #expect(back.units.last?.target == "e" && back.units.last?.line == 6)
    #expect(back.problems.map(\.line) == [4, 5])
    #expect(back.problems.allSatisfy { $0.message.hasPrefix("The file is damaged in 1/") })
  }

  @Test(
    "name no other files",
    arguments: [
      "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE xliff SYSTEM \"http://example.org/x.dtd\">",
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
    ])
  func doctype(_ head: String) {
    let text = Self.file(Self.unit(1, "<target>&a;</target>"), head: head)
    #expect {
      try ExchangeFormat.xliff.read(text)
    } throws: { error in
      "\(error)"
        == "back, line 1: This cannot be read as XLIFF: it has a document type (<!DOCTYPE>), which could name other files."
    }
  }

  @Test("are bounded in depth")
  func deep() throws {
    let deep = String(repeating: "<g id=\"1\">", count: 200_000)
    let back = try ExchangeFormat.xliff.read(
      Self.file(Self.unit(1, "<target>\(deep)</target>") + Self.unit(2, "<target>b</target>")))
    #expect(back.units.map(\.needsWork) == [true] && back.problems[0].message.contains("more than 64 elements"))
    #expect(back.units.first?.target == "b")
  }
}
