import TestSupport
import Testing

@Suite("maktaba show") struct ShowCommandTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  private func show(_ arguments: String...) throws -> CommandRun {
    try shell.run(["show", "--library", library.root] + arguments)
  }

  @Test func `prints a document`() throws {
    let run = try show("card")
    #expect(run.code == 0)
    #expect(run.text.contains("Somebody else keeps the passport."))
    #expect(!run.text.contains("\u{1B}"))
  }

  @Test func `prints it in the language asked for, and says how it was made`() throws {
    let run = try show("card", "--language", "sw")
    #expect(run.text.contains("anashika pasipoti"))
    #expect(run.lines.first == "[Translated by a machine from English, and reviewed by nobody.]")
  }

  @Test func `a language that is missing is said, and nothing else is shown`() throws {
    let run = try show("card", "--lang", "fr")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "maktaba: “card” is not there in French (fr). It is there in: en, sw.\n")
  }

  @Test func `another language than the preferred one is said`() throws {
    var shell = shell
    shell.environment["LANG"] = "de"
    let run = try shell.run("show", "--library", library.root, "card")
    #expect(run.lines.first == "[Not there in German. This is English; it is there in: en, sw.]")
  }

  @Test func `a withdrawn document says so before its text`() throws {
    let run = try show("law")
    #expect(run.lines.first?.hasPrefix("[Withdrawn: do not use it.") == true)
  }

  @Test func `an unknown work is said, with those of a similar name`() throws {
    let run = try show("cards")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("maktaba: There is no work “cards” in this library."))
    #expect(run.errors.hasSuffix("Did you mean card?\n"))
  }

  @Test(arguments: [1, 20, 40])
  func `keeps to the width`(columns: Int) throws {
    let run = try show("card", "--width", String(columns))
    #expect(run.code == 0)
    #expect(run.lines.allSatisfy { $0.count <= columns })
  }

  @Test func `styles only where they are asked for`() throws {
    #expect(try show("card", "--styled").text.contains("\u{1B}[1m"))
  }

  @Test func `what orders text from right to left is never printed`() throws {
    let text = "# \u{200F}عنوان \u{2066}abc\u{2069}\n\nنص \u{202A}abc\u{202C} \u{2067}مرة\u{2069} آخر."
    library.write("en/card.md", "---\nwork: card\ntitle: \"\u{2067}عنوان\u{2069} abc\u{200E}\"\n---\n\(text)\n")
    for arguments in [
      ["show", "card"], ["list"], ["list", "--json"], ["search", "abc"], ["search", "abc", "--json"], ["translations"],
      ["translations", "--json"],
    ] {
      let run = try shell.run([arguments[0], "--library", library.root] + arguments.dropFirst())
      #expect(run.text.unicodeScalars.allSatisfy { !$0.properties.isBidiControl && $0 != "\u{FFFD}" }, "\(arguments)")
      #expect(run.text.contains("abc") || arguments[0] == "translations", "\(arguments): \(run.text)")
    }
  }

  @Test func `a document that was just edited is shown as it is`() throws {
    _ = try show("card")
    library.write("en/card.md", "---\nwork: card\ntitle: The field card\n---\n# The field card\n\nQuite new.\n")
    #expect(try show("card").text.contains("Quite new."))
  }

  /// One page in Arabic, with controls that order text and one that may not.
  private func showArabic(_ arguments: String...) throws -> CommandRun {
    library.write(
      "ar/card.md",
      """
      ---
      work: card
      title: البطاقة
      ---
      # البطاقة

      اقرأ \u{2068}(A/12)\u{2069} ثم اسأل.\u{202E}

      - 75% من الكتب
      """)
    return try shell.run(["show", "--library", library.root, "card", "--language", "ar", "--width", "30"] + arguments)
  }

  private static let logical = """
    البطاقة
    ═══════
    اقرأ (A/12) ثم اسأل.\u{FFFD}

    • 75% من الكتب

    """
  private static let visual = """
                           ﺔﻗﺎﻄﺒﻟﺍ
                           ═══════
             \u{FFFD}.ﻝﺄﺳﺍ ﻢﺛ (A/12) ﺃﺮﻗﺍ

                    ﺐﺘﻜﻟﺍ ﻦﻣ 75% •

    """

  @Test(arguments: [[], ["--bidi", "off"], ["--bidi", "terminal"], ["--bidi", "self"]])
  func `text from right to left is ordered where that is asked for`(options: [String]) throws {
    let run = try options.isEmpty ? showArabic() : showArabic(options[0], options[1])
    #expect(run.code == 0)
    #expect(run.text == (options.last == "self" ? Self.visual : Self.logical))
  }

  @Test(arguments: ["self", "off"])
  func `no control leaves the program, styled or not`(bidi: String) throws {
    let controls: Set<Unicode.Scalar> = [
      "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
      "\u{2067}", "\u{2068}", "\u{2069}",
    ]
    let plain = try showArabic("--bidi", bidi, "--no-styled").text
    let styled = try showArabic("--bidi", bidi, "--styled").text
    #expect(!plain.unicodeScalars.contains { controls.contains($0) || $0.value < 0x20 && $0 != "\n" })
    let unstyled = styled.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(unstyled == plain)
    #expect(styled != plain)
  }
}
