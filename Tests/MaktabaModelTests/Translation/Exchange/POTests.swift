import TestSupport
import Testing

@testable import MaktabaModel

@Suite("PO files")
struct POTests {
  private static let isInstalled = (try? TimedCommand.run(["msgfmt", "--version"]))?.isDone == true

  private var document: ExchangeDocument {
    get throws {
      let odd = ExchangeTexts.odd.enumerated().map { index, text in
        ExchangeUnit.of(text, "ترجمة \(text)", key: "\(index + 10)", state: .unknown)
      }
      return try .of(
        [
          .of("The first five minutes\n\nWhat to do.", "أول خمس دقائق", key: "meta"),
          .of("# A\n\none\n\n2", "# ا\n\nواحد\n\nاثنان", state: .outOfDate, previous: "# A\n\none\n\ntwo"),
        ] + odd)
    }
  }

  @Test("look as gettext writes them")
  func shape() throws {
    let text = String(decoding: try ExchangeFormat.po.written(document), as: UTF8.self)
    #expect(text.hasPrefix("# The first five minutes: \"talk\" & <listen>, from English (en) into Arabic (ar).\n"))
    #expect(text.contains("\"Language: ar\\n\"\n") && text.contains("\"X-Maktaba-Work: first-five-minutes\\n\"\n"))
    let entry = """
      #. maktaba: 3/3 \(Fingerprint.of("# A\n\none\n\n2")) \(SourceCheck.of("2"))
      #, fuzzy
      #| msgid "two"
      msgctxt "1/3"
      msgid "2"
      msgstr "اثنان"

      """
    #expect(text.contains(entry))
    #expect(text.contains("#. out-of-date (substantive): It was made from another text than today's.\n"))
    #expect(text.contains("msgid \"\"\n\"line one  \\n\"\n\"line two\"\n"))
  }

  @Test("pass gettext's own check and come back from it", .enabled(if: isInstalled, "gettext is not installed"))
  func gettext() throws {
    let folder = TemporaryLibrary()
    folder.write("sent.po", bytes: try ExchangeFormat.po.written(document))
    let sent = folder.path("sent.po"), expected = try ExchangeFormat.po.sent(document)
    let check = try TimedCommand.run(["msgfmt", "-c", "-v", "-o", "/dev/null", sent])
    #expect(check.isDone && !check.errors.contains("error"), "\(check.errors)")
    for options in [["--no-wrap"], ["--width=40"], ["--escape", "--width=20"], ["--sort-output"]] {
      let end = try TimedCommand.run(["msgcat", "-o", folder.path("back.po")] + options + [sent])
      #expect(end.isDone)
      let back = try ExchangeFormat.po.read(folder.bytes("back.po") ?? [], name: "back.po")
      let inOrder = back.units.sorted { $0.key < $1.key }.map { [$0.key, $0.target, $0.source, $0.sourcePrint] }
      #expect(
        inOrder == expected.units.sorted { $0.key < $1.key }.map { [$0.key, $0.target, $0.source, $0.sourcePrint] })
      #expect(back.problems == [] && back.work == expected.work)
    }
  }

  @Test(
    "merged by msgmerge with a newer one keep what is still true", .enabled(if: isInstalled, "gettext is not installed")
  )
  func merged() throws {
    let folder = TemporaryLibrary()
    let old = try ExchangeDocument.of([.of("# A\n\nThe first of all texts\n\ngone", "# ا\n\nواحد\n\nذهب")])
    let new = try ExchangeDocument.of([.of("# A\n\nThe first of our texts", key: "1")])
    folder.write("old.po", bytes: try ExchangeFormat.po.written(old))
    folder.write("new.po", bytes: try ExchangeFormat.po.written(new))
    let words = [
      "msgmerge", "--previous", "-q", "-o", folder.path("back.po"), folder.path("old.po"), folder.path("new.po"),
    ]
    #expect(try TimedCommand.run(words).isDone)
    let back = try ExchangeFormat.po.read(folder.bytes("back.po") ?? [], name: "back.po")
    #expect(back.units.map(\.target) == ["# ا\n\nواحد"] && back.units.map(\.needsWork) == [true])
    #expect(back.units.map(\.sourcePrint) == [Fingerprint.of("# A\n\nThe first of our texts")])
    #expect(back.unplaced.map(\.target) == ["ذهب"] && back.unplaced.map(\.code) == ["1/3"])
    #expect(back.problems.count == 1 && back.problems[0].message.contains("obsolete"))
  }

  private static let head = "msgid \"\"\nmsgstr \"\"\n\"X-Maktaba-Work: w\\n\"\n\n"

  private static func entry(_ number: Int, _ target: String, source: String = "s", count: Int = 1, check: String? = nil)
    -> String
  {
    """
    #. maktaba: \(number)/\(count) \(Fingerprint.of("s")) \(check ?? SourceCheck.of(source))
    msgctxt "1/\(number)"
    msgid "\(source)"
    msgstr "\(target)"


    """
  }

  struct Careless: Sendable {
    var body: String
    var target: String
    var needsWork = true
    var problems: [String] = []
  }

  @Test(
    "are read as people leave them",
    arguments: [
      Careless(body: entry(1, "\\303\\251\\x41\\t\\\\n\\a"), target: "é\u{41}\t\\n\u{7}", needsWork: false),
      Careless(
        body: "msgctxt \"1/1\" msgid \"s\"\nmsgstr \"t\"\n", target: "t", needsWork: false,
        problems: ["5: Section 1 no longer says"]),
      Careless(
        body: "  msgctxt\"1/\"  \"1\"\n msgid\n\"s\"\n\nmsgstr \"a\"\n  \"b\"\n", target: "ab", needsWork: false,
        problems: ["5: Section 1 no longer says"]),
      Careless(body: entry(1, "a") + entry(1, "b"), target: "a", problems: ["11: 1/1 stands on line 6 too, with"]),
      Careless(
        body: entry(1, "a") + entry(1, "a"), target: "a", needsWork: false,
        problems: ["11: 1/1 stands on line 6 too; one"]),
      Careless(
        body: entry(1, "") + entry(1, "b"), target: "b", needsWork: false,
        problems: ["11: 1/1 stands on line 6 too; one"]),
      Careless(body: entry(1, "a", check: "00000000"), target: "a", problems: ["6: The source of 1/1 was changed"]),
      Careless(body: entry(2, "b", count: 2), target: "b", problems: ["6: Section 1 lacks segment 1"]),
      Careless(body: entry(1, "a") + entry(2, "b"), target: "a\n\nb", problems: ["6: Section 1 has more segments"]),
      Careless(
        body: entry(1, "a\nb"), target: "a\nb",
        problems: ["8: The text cannot be read whole", "9: This line is no part", "6: 1/1 is damaged"]),
      Careless(body: entry(1, "a\\qb"), target: "a\\qb", problems: ["8: The text cannot", "6: 1/1 is damaged"]),
      Careless(body: "#,fuzzy\n" + entry(1, "a"), target: "a"),
      Careless(
        body: entry(1, "four words and more", source: "four words and more"), target: "four words and more",
        problems: ["6: The translation of 1/1 is the source"]),
      Careless(body: entry(1, "a\u{FFFD}"), target: "a\u{FFFD}", problems: ["6: The translation of 1/1 has damaged"]),
      Careless(
        body:
          "#. maktaba: 1/1 \(Fingerprint.of("s"))\nmsgctxt \"1/1\"\nmsgid \"s\"\nmsgid_plural \"ss\"\nmsgstr[0] \"a\"\nmsgstr[1] \"b\"\n",
        target: "a", problems: ["8: Plural forms", "9: Plural forms", "10: Plural forms", "6: 1/1 is damaged"]),
    ])
  func careless(_ test: Careless) throws {
    let back = try ExchangeFormat.po.read(Self.head + test.body)
    #expect(back.units.first?.target ?? "" == test.target)
    #expect(back.units.first?.needsWork ?? true == test.needsWork)
    #expect(back.problems.count == test.problems.count, "\(back.problems)")
    for problem in test.problems {
      let line = problem.prefix { $0 != ":" }, words = problem.dropFirst(line.count + 2)
      #expect(
        back.problems.contains { $0.line == Int(line) && $0.message.hasPrefix(words) }, "\(problem): \(back.problems)")
    }
  }

  @Test("keep texts that have no place, as suggestions")
  func unplaced() throws {
    let back = try ExchangeFormat.po.read(
      Self.head + Self.entry(1, "a")
        + "msgid \"s\"\nmsgstr \"b\"\n\n#~ msgctxt \"1/4\"\n#~ msgid \"q\"\n#~ msgstr \"r\"\n")
    #expect(
      back.unplaced == [
        UnplacedText(code: nil, source: "s", target: "b", line: 10),
        UnplacedText(code: "1/4", source: "q", target: "r", line: 13),
      ])
    #expect(back.problems.map(\.line) == [10, 13] && back.units.map(\.target) == ["a"])
  }
}
