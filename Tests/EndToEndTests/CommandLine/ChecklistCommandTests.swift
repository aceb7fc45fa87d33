import MaktabaText
import TestSupport
import Testing

@testable import maktaba

@Suite("maktaba checklist, tick, untick") struct ChecklistCommandTests {
  private let library = Self.makeLibrary()
  private let shell = Shell()

  private static func makeLibrary() -> TemporaryLibrary {
    TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: small\nsource_language: en\nlayout: \"{lang}/{path}\"\n",
      "en/five.md": """
      ---
      work: five
      title: Five minutes
      ---
      # Five minutes

      ## Before

      - [ ] I know *whom* to call.
        - [ ] Also for a child.
      - [x] Somebody knows where I am.

      ## Safety

      - [ ] Who can see us?
      """,
      "sw/five.md": """
      ---
      work: five
      title: Dakika tano
      ---
      # Dakika tano

      ## Kabla

      - [ ] Ninajua nimpigie nani simu.
        - [ ] Pia kwa mtoto.
      - [ ] Mtu fulani anajua nilipo.

      ## Usalama

      - [ ] Ni nani anayeweza kutuona?
      """,
      "en/plain.md": "# Plain\n\nNo list.\n",
      "en/old.md": "---\ntitle: Old\nstatus: withdrawn\n---\n- [ ] Only one\n",
    ])
  }

  private func run(_ words: String..., in shell: Shell? = nil) throws -> CommandRun {
    try (shell ?? self.shell).run(words + ["--library", library.root])
  }

  /// The numbers of the tasks that are ticked.
  private func ticked(_ words: String..., in shell: Shell? = nil) throws -> [Int] {
    let arguments = ["checklist", "five", "--json", "--library", library.root] + words
    let tasks = try JSONReading.objects((shell ?? self.shell).run(arguments))
    return tasks.filter { $0["ticked"] as? Bool == true }.compactMap { $0["number"] as? Int }
  }

  @Test func `prints the tasks under their headings, with one's own ticks and the author's`() throws {
    #expect(try run("tick", "five", "4").errors == "maktaba: 1 task ticked.\n")
    let list = try run("checklist", "five", "--language", "en")
    #expect(list.code == 0 && list.errors.isEmpty)
    #expect(
      list.text == """
        Five minutes

        Before
        [ ] 1  I know whom to call.
        [ ] 2    Also for a child.
        [x] 3  Somebody knows where I am.

        Safety
        [x] 4  Who can see us?

        """)
  }

  @Test func `a blank one is Markdown without any ticks`() throws {
    _ = try run("tick", "five", "1", "2", "3")
    #expect(
      try run("checklist", "five", "--blank").text == """
        # Five minutes

        ## Before

        - [ ] I know whom to call.
          - [ ] Also for a child.
        - [ ] Somebody knows where I am.

        ## Safety

        - [ ] Who can see us?

        """)
    let tasks = try JSONReading.objects(run("checklist", "five", "--blank", "--json"))
    #expect(tasks.allSatisfy { $0["ticked"] as? Bool == false && $0["done"] as? Bool == false })
  }

  @Test func `what a reader must know stands before the tasks`() throws {
    #expect(try run("checklist", "old").text == "[Withdrawn: do not use it.]\n\nOld\n\n[ ] 1  Only one\n")
    let blank = try run("checklist", "old", "--blank").text
    #expect(blank == "# Old\n\n> Withdrawn: do not use it.\n\n- [ ] Only one\n")
  }

  @Test func `says how many tasks were changed, and not how many were named`() throws {
    #expect(try run("tick", "five", "1", "2", "2").errors == "maktaba: 2 tasks ticked.\n")
    #expect(try run("tick", "five", "2", "4").errors == "maktaba: 1 task ticked. 1 was ticked already.\n")
    #expect(try run("untick", "five", "2", "3").errors == "maktaba: 1 task unticked. 1 was not ticked.\n")
    #expect(try ticked() == [1, 4])
    #expect(try run("untick", "five", "--all").errors == "maktaba: 2 ticks taken off.\n")
    #expect(try run("untick", "five", "--all").errors == "maktaba: Nothing was ticked.\n")
    #expect(try ticked() == [])
  }

  @Test func `nothing is ticked when one of the tasks does not exist`() throws {
    let wrong = try run("tick", "five", "1", "5")
    #expect(wrong.code == 1)
    #expect(wrong.errors == "maktaba: There is no task 5: the document has 4 tasks.\n")
    #expect(try ticked() == [])
    #expect(try run("tick", "nothing", "1").code == 1)
    #expect(try run("tick", "five", "1", "--language", "fr").code == 1)
  }

  @Test func `a document without tasks is said`() throws {
    for command in [["checklist", "plain"], ["tick", "plain", "1"], ["untick", "plain", "--all"]] {
      let run = try shell.run(command + ["--library", library.root])
      #expect(run.code == 1 && run.output.isEmpty)
      #expect(run.errors == "maktaba: There are no tasks in “Plain”.\n")
    }
  }

  @Test func `a tick stands in every language, and can be taken off in each`() throws {
    _ = try run("tick", "five", "2", "4", "--language", "sw")
    #expect(try ticked("--language", "en") == [2, 4])
    #expect(try ticked("--language", "sw") == [2, 4])
    _ = try run("untick", "five", "2", "--language", "en")
    #expect(try ticked("--language", "sw") == [4])
  }

  @Test func `a task that was edited a little stays ticked, one that says something else does not`() throws {
    _ = try run("tick", "five", "1", "3", "4")
    let text = String(decoding: library.bytes("en/five.md") ?? [], as: UTF8.self)
    library.write(
      "en/five.md",
      text.replacing("- [ ] I know *whom* to call.", with: "- [ ] I know whom I have to call.")
        .replacing("Who can see us?", with: "Is anybody in danger?"))
    #expect(try ticked() == [1, 3])
    let sentence =
      "maktaba: 1 tick was made on a text that is not there any more. `maktaba untick --all` forgets all.\n"
    #expect(try run("checklist", "five").errors == sentence)
    _ = try run("untick", "five", "1")
    #expect(try ticked() == [3])
  }

  @Test func `ticks of two devices are joined, in whatever order`() throws {
    let other = Shell()
    _ = try run("tick", "five", "1", "2")
    _ = try run("tick", "five", "2", "4", in: other)
    let (mine, theirs) = (shell.home.path("mine.jsonl"), shell.home.path("theirs.jsonl"))
    _ = try shell.run("marks", "export", mine)
    _ = try other.run("marks", "export", theirs)
    #expect(try shell.run("marks", "import", theirs).errors.contains("2 marks added"))
    #expect(try other.run("marks", "import", mine).errors.contains("2 marks added"))
    #expect(try ticked() == [1, 2, 4])
    #expect(try ticked(in: other) == [1, 2, 4])
    _ = try run("untick", "five", "--all", in: other)
    _ = try other.run("marks", "export", theirs)
    _ = try shell.run("marks", "import", theirs)
    #expect(try ticked() == [])
  }

  @Test func `profiles keep their ticks apart, and in private mode nothing is kept`() throws {
    _ = try run("tick", "five", "1", "--profile", "amina")
    let run = try run("tick", "five", "1", "--private")
    #expect(run.code == 0)
    #expect(run.errors == "maktaba: Nothing is kept in private mode: leave out --private to keep marks.\n")
    #expect(try ticked() == [])
    #expect(try ticked("--profile", "amina") == [1])
    #expect(try ticked("--profile", "amina", "--private") == [])
  }

  @Test func `the JSON has what the help says`() throws {
    let keys = try JSONReading.keys(run("checklist", "five", "--json"))
    #expect(keys == ["work", "language", "number", "section", "level", "text", "ticked", "done"])
    let third = try #require(try JSONReading.objects(run("checklist", "five", "--json")).dropFirst(2).first)
    #expect(third["done"] as? Bool == true && third["ticked"] as? Bool == false)
  }

  @Test("one key takes back the reset of a whole list, in a later run")
  func undo() throws {
    let state = TemporaryLibrary(named: "state")
    func run(_ words: String...) throws -> CommandRun {
      try shell.run(words + ["--library", library.root, "--state-dir", state.root])
    }
    _ = try run("tick", "five", "1", "4")
    let before = try run("checklist", "five").text
    _ = try run("untick", "five", "--all")
    #expect(try run("checklist", "five").text != before)
    let screen = try ScreenRun(library: library.root, state: state)
    screen.wait { $0.shows("Five minutes") || $0.shows("Dakika tano") }
    screen.press("z")
    screen.waitFor("Taken back: untick")
    screen.leave()
    #expect(try run("checklist", "five").text == before)
  }

  @Test(arguments: [
    "plain", "*a* _b_ `c` ~~d~~ **e**", "# no heading", "1. no number", "12) neither", "- no item", "+ nor this",
    "> no quote", "[no](link) ![p](q)", "<b>no tag</b>", "&amp; &copy;", "back\\slash \\", "[ ] box", "a_b_c",
    "e\u{301}* *\u{301}x", "==", "---", "| a | b |", "ends in #", "العربية *x*", "3.5 metres", "me@x.org www.a.org",
  ])
  func `text that is printed as Markdown is read as it was`(text: String) {
    let markdown = "- [ ] \(MarkdownText.escaped(text))\n\n## \(MarkdownText.escaped(text))\n"
    let document = MarkdownDocument(markdown: Array(markdown.utf8))
    #expect(document.tasks.map(document.text) == [text])
    #expect(document.sections.last?.heading == text)
  }
}
