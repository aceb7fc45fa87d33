import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Which kind of file it is") struct ExchangeFileKindTests {
  private static let isPandocInstalled = (try? TimedCommand.run(["pandoc", "--version"]))?.isDone == true

  private func document() throws -> ExchangeDocument {
    try .of([.of("## A\n\nText, see [x](y).", "## B\n\nMaandishi [x](y).", state: .complete)], to: "sw")
  }

  @Test(
    "what it holds tells more than its name", arguments: ExchangeFormat.allCases,
    ["a.po", "a.xlf", "a.html", "a.docx", "a", "a.txt", "a.PO"])
  func content(_ format: ExchangeFormat, _ name: String) throws {
    let bytes = try format.write(document(), date: CalendarDate(daysSince1970: 20_000))
    #expect(try ExchangeFileKind.read(bytes, name: name).units.first?.target == "## B\n\nMaandishi [x](y).")
    let marked = [0xEF, 0xBB, 0xBF] + bytes
    #expect(try ExchangeFileKind.read(marked, name: name).units.count == 1)
  }

  @Test("what nobody knows is refused, and what only its name tells is read as that")
  func unknown() throws {
    let text = Array("Dear office,\n\nhere it is.\n".utf8)
    #expect(throws: ExchangeError.unknownKind(name: "letter.txt")) {
      try ExchangeFileKind.read(text, name: "letter.txt")
    }
    #expect(throws: ExchangeError.self) { try ExchangeFileKind.read(text, name: "letter.po") }
    let missing = #expect(throws: TranslationError.self) {
      try ExchangeFileKind.read(path: "/nowhere/a.po", name: "a.po")
    }
    #expect(missing?.description.contains("there is no such file") == true)
  }

  @Test(
    "a word processor's document goes out and comes back",
    .enabled(if: isPandocInstalled, "pandoc is not installed: no DOCX is made"))
  func docx() throws {
    let bytes = try ExchangeFileKind.docx.write(document(), date: CalendarDate(daysSince1970: 20_000))
    #expect(bytes.starts(with: [0x50, 0x4B]))
    let back = try ExchangeFileKind.read(bytes, name: "a.docx")
    let sent = try document()
    #expect(back.libraryID == sent.libraryID && back.work == sent.work && back.targetLanguage == sent.targetLanguage)
    #expect(back.units.map(\.target) == sent.units.map(\.target))
    #expect(back.units.map(\.sourcePrint) == sent.units.map(\.sourcePrint))
    #expect(back.units.allSatisfy { !$0.needsWork } && back.problems == [])
    #expect(throws: ExchangeError.notConverted(name: "a.docx")) {
      try ExchangeFileKind.read([0x50, 0x4B, 3, 4, 0, 0], name: "a.docx")
    }
  }

  @Test("a program that is not there, does not end, or prints too much")
  func program() throws {
    #expect(throws: OutsideProgram.Fault.missing) {
      try OutsideProgram(words: ["maktaba-no-such-program"], limit: .seconds(5)).run()
    }
    #expect(throws: OutsideProgram.Fault.tooMuch) {
      try OutsideProgram(words: ["sleep", "100"], limit: .milliseconds(50)).run()
    }
    #expect(throws: OutsideProgram.Fault.tooMuch) {
      try OutsideProgram(words: ["yes"], limit: .seconds(20), greatestAnswer: 1000).run()
    }
    let input = Array("in and out".utf8)
    #expect(try OutsideProgram(words: ["cat"], input: input, limit: .seconds(5)).run() == input)
    #expect(try OutsideProgram(words: ["cat"], limit: .seconds(5)).run() == [])
    #expect(try OutsideProgram(words: ["false"], limit: .seconds(5)).run() == nil)
    let variables = try OutsideProgram(words: ["env"], environment: ["A=b"], limit: .seconds(5)).run() ?? []
    #expect(String(decoding: variables, as: UTF8.self).split(separator: "\n").count == 2)
  }

  @Test("a file that is there is left, unless it is to be replaced; a failure leaves it as it was")
  func output() throws {
    let folder = TemporaryLibrary(["a.po": "old"])
    let path = folder.path("a.po")
    #expect(throws: ExchangeError.fileTaken(path: path)) {
      try ExchangeOutput.write([1], to: path, isReplacing: false)
    }
    for failing in 1...20 {
      let failure = FailingCalls(failing: failing, code: 28)
      let isWritten = (try? ExchangeOutput.write([1], to: path, isReplacing: true, calls: failure.calls)) != nil
      #expect(isWritten != failure.wasInjected)
      if isWritten { break }
      #expect([Array("old".utf8), [1]].contains(folder.bytes("a.po")))
      folder.write("a.po", "old")
    }
    try ExchangeOutput.write([1], to: path, isReplacing: true)
    #expect(folder.bytes("a.po") == [1])
  }
}
