import TestSupport
import Testing

@Suite("Work on translations, whichever system call fails", .enabled(if: Strace.works, Strace.isMissing))
struct TranslateFaultTests {
  /// Which call fails: every second of the first, until none is reached.
  private static let calls = stride(from: 1, through: 25, by: 2)
  private static let record = ["record", "card", "--to", "sw", "--by", "A"]
  private static let start = ["start", "card", "--to", "fr", "--by", "A"]
  /// What a translator gave back.
  private static let back = ["import", sent.path("card.sw.po"), "--by", "A"]

  /// A file for a translator: `papers` is done, and of `help` a part.
  private static let sent: TemporaryLibrary = {
    let place = TranslatedLibrary()
    _ = try? place.translate("export", "card", "--to", "sw")
    let entries = String(decoding: place.shell.home.bytes("card.sw.po") ?? [], as: UTF8.self).split(separator: "\n\n")
    place.shell.home.write("card.sw.po", entries.map { translated(String($0)) }.joined(separator: "\n\n"))
    return place.shell.home
  }()

  private static func translated(_ entry: String) -> String {
    let codes = ["papers/1": "## Hati {#papers}", "papers/2": "Pasipoti; 500.", "help/2": "Piga 116."]
    guard let (code, text) = codes.first(where: { entry.contains("msgctxt \"\($0.key)\"") }) else { return entry }
    let lines = entry.split(separator: "\n").filter { line in
      !line.hasPrefix("msgstr") && !(code.hasPrefix("papers") && line == "#, fuzzy")
    }
    return lines.joined(separator: "\n") + "\nmsgstr \"\(text)\""
  }

  /// Of a file that is not finished, something is left.
  private static func code(_ words: [String]) -> Int32 { words[0] == "import" ? 1 : 0 }

  /// What the command makes of the library when nothing fails.
  private func whole(_ words: [String]) throws -> [String: [UInt8]] {
    let place = TranslatedLibrary()
    #expect(try place.translate(words + ["--date", "2026-05-01"]).code == Self.code(words))
    return files(place)
  }

  private func files(_ place: TranslatedLibrary) -> [String: [UInt8]] {
    let paths = TreeDigest(of: place.library.root).paths.filter { $0.hasSuffix(".md") }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, place.library.bytes($0) ?? []) })
  }

  /// Every document and source is there as before or as after, and nothing else is.
  private func expectWhole(
    _ place: TranslatedLibrary, _ after: [String: [UInt8]], _ what: String, mayLeaveTemporaryFiles: Bool = false
  ) {
    let before = [
      "en/card.md": Array(TranslatedLibrary.source.utf8), "sw/card.md": Array(TranslatedLibrary.translation.utf8),
    ]
    let now = files(place)
    for (path, bytes) in now { #expect(bytes == before[path] || bytes == after[path], "\(what): \(path)") }
    for path in before.keys { #expect(now[path] != nil, "\(what): \(path) is gone") }
    let strays = TreeDigest(of: place.library.root).paths.filter { $0.hasSuffix(".tmp") }
    if !mayLeaveTemporaryFiles { #expect(strays.isEmpty, "\(what): \(strays)") }
  }

  /// Importing does whatever the others do; that each of these survives each failing call is tested inside the process.
  private static let faults: [(words: [String], call: String, error: String)] =
    [
      ("write", "ENOSPC"), ("fsync", "EIO"), ("rename", "EROFS"), ("link", "EIO"), ("mkdir", "EROFS"),
      ("openat", "EIO"),
    ].map { (back, $0.0, $0.1) } + [(record, "write", "ENOSPC"), (start, "rename", "EROFS")]

  @Test("it fails with a sentence or is done, and nothing is half written", arguments: faults)
  func failing(_ fault: (words: [String], call: String, error: String)) throws {
    let words = fault.words
    let after = try whole(words)
    for failing in Self.calls {
      let place = TranslatedLibrary()
      let state = TemporaryLibrary(named: "state")
      let log = state.path("../strace.log")
      let under = Strace.failing(
        fault.call, "error=\(fault.error)", when: failing, log: log,
        at: fault.call == "openat" ? [place.library.root + "/sw/card.md", place.library.root + "/en/card.md"] : [])
      let end = try TimedCommand.maktaba(
        ["translate"] + words + ["--date", "2026-05-01", "--library", place.library.root], state: state, under: under)
      let what = "\(words[0]) \(fault.call) \(fault.error) \(failing)"
      #expect(end.isDone || end.isOrderlyFailure || end.end == .code(1), "\(what): \(end)")
      expectWhole(place, after, what)
      if !Strace.wasInjected(state.bytes("../strace.log")) { return }
    }
  }

  @Test(
    "killed at a call, the library is as before or as after",
    arguments: [(back, "rename"), (back, "fsync"), (back, "write"), (record, "write"), (start, "rename")])
  func killed(words: [String], call: String) throws {
    let after = try whole(words)
    for failing in Self.calls {
      let place = TranslatedLibrary()
      let state = TemporaryLibrary(named: "state")
      let log = state.path("../strace.log")
      let under = Strace.failing(call, "signal=SIGKILL", when: failing, log: log)
      _ = try TimedCommand.maktaba(
        ["translate"] + words + ["--date", "2026-05-01", "--library", place.library.root], state: state, under: under)
      expectWhole(place, after, "\(words[0]) \(call) \(failing)", mayLeaveTemporaryFiles: true)
      // The next run completes it.
      let next = try place.translate(words + ["--date", "2026-05-01"])
      #expect(next.code == Self.code(words), "\(words[0]) \(call) \(failing): \(next)")
      if !Strace.wasInjected(state.bytes("../strace.log")) { return }
    }
  }
}
