import CSystem
import Glibc
import TestSupport
import Testing

@testable import MaktabaPictures

@Suite("A confined process can do nothing else") struct ConfinementTests {
  private let library = TemporaryLibrary(["file": "text"])

  /// What an attempt gave: "done", the number of an error, or the signal that ended it.
  private func attempt(_ what: String, after layer: String, file: Bool = false) throws -> String {
    let pipe = try Outcome(
      BuiltProgram.path(named: "PictureProbe"), ["try", layer, what, library.path(file ? "new" : "file")])
    return pipe.text
  }

  private static let attempts = [
    "read a file", "list a folder", "write a file", "remove a file", "write what is open", "connect", "start a process",
    "start a program", "signal others", "take memory", "run new code", "duplicate a descriptor",
  ]

  @Test("None of it works", arguments: attempts)
  func everything(what: String) throws {
    #expect(
      try attempt(what, after: "nothing") == (what == "start a program" ? "" : "done"), "the attempt itself is sound")
    library.write("file", "text")
    #expect(try attempt(what, after: "all") != "done")
    #expect(library.bytes("file") == Array("text".utf8))
  }

  @Test("What a computation needs still works")
  func computation() throws { #expect(try attempt("take a little memory", after: "all") == "done") }

  @Test(
    "Limits hold alone",
    arguments: [
      ("read a file", EMFILE), ("write a file", EMFILE), ("connect", EMFILE), ("duplicate a descriptor", EMFILE),
      ("take memory", ENOMEM),
    ])
  func limits(what: String, error: Int32) throws { #expect(try attempt(what, after: "limits") == "\(error)") }

  @Test("A process that writes into a file is ended")
  func fileSize() throws { #expect(try attempt("write what is open", after: "limits") == "signal \(SIGXFSZ)") }

  @Test("A process that runs on is ended")
  func time() throws { #expect(try attempt("run forever", after: "limits") == "signal \(SIGXCPU)") }

  @Test(
    "Landlock holds alone", .enabled(if: maktaba_landlock_version() > 0),
    arguments: ["read a file", "list a folder", "write a file", "remove a file", "start a program"])
  func landlock(what: String) throws {
    let number = try attempt(what, after: "files")
    #expect(["\(EACCES)", "\(EPERM)"].contains(number))
  }

  @Test(
    "The filter of calls holds alone",
    arguments: attempts.filter { !["write what is open", "take memory"].contains($0) })
  func filter(what: String) throws { #expect(try attempt(what, after: "calls") == "\(EPERM)") }
}

/// What a program wrote, or what ended it. Descriptor 3 is a file that is open for writing.
private struct Outcome {
  let text: String

  init(_ program: String, _ words: [String]) throws {
    let folder = TemporaryLibrary()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    mkfifo(folder.path("output"), 0o600)
    let reader = open(folder.path("output"), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reader) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path("output"), O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 3, folder.path("kept"), O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    maktaba_spawn_attributes(&attributes, false)
    defer { posix_spawnattr_destroy(&attributes) }
    let arguments = ([program] + words).map { strdup($0) }
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, program, &actions, &attributes, arguments + [nil], [nil]) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(reader, &bytes, bytes.count)
    let said = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).filter { $0 != "\n" }
    text = status & 0x7F == 0 ? said : "signal \(status & 0x7F)"
  }
}
