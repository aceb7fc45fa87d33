import TestSupport
import Testing

@Suite("The command line") struct UsageTests {
  private let library = SmallLibrary.make()
  private let shell = Shell()

  @Test(arguments: [
    ["list", "--no-such-option"], ["search"], ["search", "--limit", "0", "word"], ["show"],
    ["show", "card", "--width", "0"],
    ["mark", "loved", "card"], ["mark", "read"], ["marks"], ["show", "card", "--language", "not a language"],
    ["list", "--profile", "../x"], ["one", "two"], ["list", "--sort", "colour"],
    ["tick", "card"], ["tick", "card", "0"], ["tick", "card", "one"], ["untick", "card"], ["tick"], ["checklist"],
    ["untick", "card", "1", "--all"], ["checklist", "card", "--language", "not a language"],
    ["search", ""], ["list", "--layout", "{lang}"], ["check", "--layout", ""], ["--layout", "{path}{lang}", "/"],
  ])
  func `a wrong command line ends with 64 and a sentence`(arguments: [String]) throws {
    let run = try shell.run(arguments)
    #expect(run.code == (arguments == ["marks"] ? 0 : 64))
    #expect(arguments == ["marks"] || !run.errors.isEmpty)
    #expect(arguments == ["marks"] || run.output.isEmpty)
  }

  @Test(arguments: [
    "list", "search", "show", "translations", "check", "index", "mark", "marks", "open", "checklist", "tick", "untick",
  ])
  func `every command has help with examples`(command: String) throws {
    let run = try shell.run(command, "--help")
    #expect(run.code == 0)
    #expect(run.text.contains("EXAMPLES:"))
  }

  @Test func `a folder that is not there`() throws {
    let run = try shell.run("list", "--library", "/nowhere")
    #expect(run.code == 74)
    #expect(
      run.errors
        == "maktaba: There is no folder “/nowhere”. Give the path of a folder that holds Markdown files.\n")
  }

  @Test(arguments: ["list", "check", "index"])
  func `a layout that no document has is said`(command: String) throws {
    let wrong = try shell.run(command, "--library", library.root, "--layout", "text/{lang}/{path}")
    #expect(wrong.errors.contains("No document lies where the layout text/{lang}/{path} looks for it."))
    let right = try shell.run(command, "--library", library.root, "--layout", "{lang}/{path}")
    #expect(!right.errors.contains("No document lies"))
  }

  @Test func `a bad layout in the manifest is a problem, and no error`() throws {
    library.write("library.yml", "maktaba: 1\nid: small\nlayout: \"{lang}\"\n")
    #expect(try shell.run("list", "--library", library.root).code == 0)
    let check = try shell.run("check", "--library", library.root)
    #expect(check.code == 1)
    #expect(check.text.contains("[layout-invalid]"))
  }

  @Test func `a slip of the pen in a command's name is recognised`() throws {
    let run = try shell.run("serach")
    #expect(run.code == 74)
    #expect(run.errors.hasSuffix("Did you mean the command `maktaba search`?\n"))
  }

  @Test func `the screens say when there is no terminal`() throws {
    let run = try shell.run(library.root)
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("maktaba: The screens need a terminal."))
  }

  @Test func `a folder that is called like a command is a folder with a slash`() throws {
    let library = TemporaryLibrary(["a.md": "# A\n"], named: "list")
    var shell = shell
    shell.folder = String(library.root.dropLast("/list".count))
    #expect(try shell.run("./list").errors.hasPrefix("maktaba: The screens need a terminal."))
    #expect(try shell.run("list", "--library", "list").text.contains("A"))
  }

  @Test(arguments: [["list"], ["list", "--json"], ["search", "passport"], ["show", "card"], ["--help"], ["manual"]])
  func `an output that nobody reads is no failure`(arguments: [String]) throws {
    let isPlain = ["--help", "manual"].contains(arguments[0])
    let code = try shell.runUnread(arguments + (isPlain ? [] : ["--library", library.root]))
    #expect(code == 0)
  }

  @Test func `an output that cannot be written is a failure`() throws {
    let run = try shell.run(into: "/dev/full", ["list", "--library", library.root])
    #expect(run.code == 74)
    #expect(run.errors.contains("The answer could not be written"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are made for every shell`(name: String) throws {
    let run = try shell.run("--generate-completion-script", name)
    #expect(run.code == 0)
    #expect(run.text.contains("translations"))
  }

  @Test func `the starter library is used when none is named`() throws {
    var shell = shell
    shell.environment["MAKTABA_SEEDS"] = library.root
    #expect(try shell.run("list").lines.count == 3)
    shell.environment["MAKTABA_SEEDS"] = "/nowhere"
    #expect(try shell.run("list").code == 74)
  }

  @Test func `settings that cannot be understood are said, and the rest counts`() throws {
    shell.home.write(".config/maktaba/config.yml", "languages: [sw]\nlook: loud\n")
    let run = try shell.run("list", "--library", library.root, "topic:identification")
    #expect(run.text.contains("Kadi ya kazini"))
    #expect(run.errors.contains("config.yml, line 2: look: write one of auto, high-contrast, monochrome."))
  }
}
