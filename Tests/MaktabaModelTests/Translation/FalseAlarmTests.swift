import Foundation
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

/// What changes a text's bytes and nothing that it says.
enum Rewriting: String, CaseIterable, Sendable {
  case carriageReturns, mark, decomposed, trailingBlanks, blankLines, closedHeadings, reflow

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .carriageReturns: return text.replacing("\n", with: "\r\n")
    case .mark: return "\u{FEFF}" + text
    case .decomposed: return text.decomposedStringWithCanonicalMapping
    case .trailingBlanks: return Self.prose(text) { $0.hasSuffix(" ") || $0.hasSuffix("\\") ? $0 : $0 + " " }
    case .blankLines: return text + "\n\n\n"
    case .closedHeadings: return Self.prose(text) { Self.isHeading($0) ? $0 + " ##" : $0 }
    case .reflow: return Self.prose(text, Self.reflowed)
    }
  }

  /// Changes the lines that are surely neither code nor front matter nor HTML.
  private static func prose(_ text: String, _ change: (String) -> String) -> String {
    var isFenced = text.hasPrefix("---\n")
    var isFirst = true
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).map { line in
      defer { isFirst = false }
      let isFence = line.hasPrefix("```") || line.hasPrefix("~~~") || isFenced && line == "---" && !isFirst
      if isFence { isFenced.toggle() }
      let isPlain = line.first.map { $0.isLetter || $0 == "#" } ?? false
      return isFenced || isFence || !isPlain || line.contains("`") || line.contains("<") ? line : change(line)
    }.joined(separator: "\n")
  }

  private static func isHeading(_ line: String) -> Bool {
    line.prefix(while: { $0 == "#" }).count <= 6 && line.drop(while: { $0 == "#" }).hasPrefix(" ")
      && line.hasPrefix("#")
      && !line.hasSuffix("}")
  }

  /// A line of text breaks at a space before a word; nothing that a line's beginning could be something else by.
  private static func reflowed(_ line: String) -> String {
    guard line.first?.isLetter == true, !line.contains("|") else { return line }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    var output = ""
    for (index, word) in words.enumerated() {
      let mayBreak = index % 5 == 4 && word.first?.isLetter == true && !output.hasSuffix(" ") && !word.hasPrefix("http")
      output += (index == 0 ? "" : mayBreak ? "\n" : " ") + word
    }
    return output
  }
}

@Suite("A change that changes nothing")
struct FalseAlarmTests {
  /// Real texts: some of the starter library's, some of a large library's in every script, and the CommonMark specification.
  static let texts: [(name: String, text: String)] = {
    var texts: [(String, String)] = []
    for (root, step) in [(seeds, 4), (Corpora.path("umbrella"), 37)] {
      guard let root, let folder = try? LibraryFolder.scan(root: root) else { continue }
      for file in folder.files.enumerated().filter({ $0.offset % step == 0 }).map(\.element) {
        guard let bytes = try? FileBytes.read(root: folder.root, path: file.path, limit: 1 << 20) else { continue }
        texts.append((file.path, String(decoding: bytes, as: UTF8.self)))
      }
    }
    if let path = Corpora.path("commonmark-spec.txt"), let text = try? String(contentsOfFile: path, encoding: .utf8) {
      texts.append(("commonmark-spec.txt", text))
    }
    return texts
  }()

  static let seeds: String? = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return FileManager.default.fileExists(atPath: "/" + root + "/seeds") ? "/" + root + "/seeds" : nil
  }()

  private func sections(_ text: String) throws -> [SectionText] {
    let file = try DocumentFile(Array(text.utf8), path: "w.md")
    return SectionText.sections(
      of: MarkdownDocument.outline(markdown: file.body, firstLine: file.firstLine), title: file.metadata.title,
      summary: file.metadata.summary)
  }

  @Test("of bytes alone keeps every fingerprint of real texts", arguments: Rewriting.allCases)
  func bytes(_ rewriting: Rewriting) throws {
    #expect(Self.texts.count > 30)
    var changed = 0
    for (name, text) in Self.texts {
      // The specification has examples in which every byte counts.
      if name == "commonmark-spec.txt", rewriting != .carriageReturns, rewriting != .mark { continue }
      let new = rewriting(text)
      if Array(new.utf8) != Array(text.utf8) { changed += 1 }
      let (before, after) = (try sections(text), try sections(new))
      guard before.count == after.count else {
        Issue.record("\(name): \(before.count) sections become \(after.count)")
        continue
      }
      for (old, new) in zip(before, after) {
        let isSame = old.fingerprint == new.fingerprint
        // Where a script has no spaces, a line's end next to a foreign word is one, and no more than that.
        #expect(isSame || rewriting == .reflow && old.loose == new.loose, "\(name): \(old.heading)")
      }
    }
    #expect(changed > 0)
  }

  @Test("moves a section of a real text anywhere, and all find themselves again")
  func moved() throws {
    var numbers = SeededNumbers(seed: 11)
    for (name, text) in Self.texts where name.hasPrefix("en/") || name.hasPrefix("fr/") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      guard !text.contains("\n```") else { continue }
      let starts = lines.indices.filter { lines[$0].hasPrefix("#") && lines[$0].contains("# ") }
      guard starts.count > 3 else { continue }
      let parts = zip(starts, Array(starts.dropFirst()) + [lines.count]).map { Array(lines[$0..<$1]) + [""] }
      let shuffled = Array(lines[..<starts[0]]) + parts.shuffled(using: &numbers).flatMap { $0 }
      let (before, after) = (try sections(text), try sections(shuffled.joined(separator: "\n")))
      let traces = before.map {
        SectionTracking.Trace(fingerprint: $0.fingerprint, key: $0.key, heading: $0.heading, words: $0.words, time: 0)
      }
      let places = SectionTracking.places(of: traces, in: after)
      #expect(places.allSatisfy { $0?.evidence == .text }, "\(name)")
    }
  }

  // MARK: What stands in another section

  @Test("a link whose address stands in another section keeps its fingerprint when an unrelated one moves")
  func referenceLinks() throws {
    let a = "# A\n\nRead [the law][law] and ![a map][map].\n\n"
    let b = "# B\n\nAnother matter.\n\n"
    let c = "# C\n\nSources.\n\n[law]: https://example.org/law\n[map]: map.png\n\n"
    let prints = try [a + b + c, b + a + c, c + b + a, c + a + b].map { text in
      Set(try sections(text).map { $0.heading + $0.fingerprint.description })
    }
    #expect(Set(prints).count == 1)
    let before = try sections(a + b + c)
    let after = try sections(a + b + c.replacing("example.org", with: "example.net"))
    #expect(after[0].fingerprint != before[0].fingerprint && after[0].loose == before[0].loose)
    #expect(after[1...].map(\.fingerprint) == before[1...].map(\.fingerprint))
  }

  @Test("a footnote belongs to the sections that refer to it, whatever its number and wherever it was written")
  func footnotes() throws {
    let a = "# A\n\nFirst[^x], and `code` [here](a.md).\n\n"
    let b = "# B[^z]\n\nSecond[^y] and first[^x].\n\n"
    let c = "# C\n\nNo note.\n\n"
    let notes = [
      "[^x]: The note of *x*, 250 [there](x.md).\n\n", "[^y]: Of y with `y`.\n\n    More.\n\n", "[^z]: Of z.\n\n",
    ]
    let all = notes.joined()
    let one = try sections(a + b + c + all)
    for text in [b + a + c + all, c + b + a + all, a + notes[0] + b + notes[1] + c + notes[2], all + a + b + c] {
      let other = try sections(text)
      for section in one {
        let found = try #require(other.first { $0.heading.prefix(1) == section.heading.prefix(1) })
        #expect(found.fingerprint == section.fingerprint && found.loose == section.loose, "\(section.heading)")
        #expect(found.literals == section.literals && found.words == section.words)
      }
    }
    let edited = try sections(a + b + c + all.replacing("250", with: "300"))
    #expect(edited.indices.map { edited[$0].fingerprint == one[$0].fingerprint } == [false, false, true])
    #expect(edited[0].literals != one[0].literals)
    let inserted = try sections("# New[^n]\n\nText.\n\n" + a + b + c + all + "[^n]: Note.\n")
    #expect(inserted.dropFirst().map(\.fingerprint) == one.map(\.fingerprint))
  }

  @Test("a text that repeats long footnotes without end is read in bounded time")
  func manyReferences() throws {
    let note = "[^x]: " + String(repeating: "word ", count: 2000)
    let text = (0..<200).map { "# S\($0)\n\nSee[^x].\n\n" }.joined() + note
    let start = ContinuousClock.now
    #expect(try sections(text).count == 200)
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test("spaces inside a line of code count, at its end they do not")
  func code() throws {
    func print(_ code: String) throws -> Fingerprint {
      try sections("# A\n\n```\n\(code)\n```\n\nRun `x  y` now.\n")[0].fingerprint
    }
    #expect(try print("a  b") != print("a b") && print("  a b") != print("a b"))
    #expect(try print("a  b") == print("a  b   ") && print("a b\t") == print("a b"))
    #expect(try sections("# A\n\n`x  y`")[0].fingerprint != sections("# A\n\n`x y`")[0].fingerprint)
    #expect(try sections("# A\n\n`x  y`")[0].loose == sections("# A\n\n`x y`")[0].loose)
  }

  @Test("a heading without text below it counts to its last letter")
  func headingAlone() throws {
    #expect(try sections("# Step A")[0].fingerprint != sections("# Step B")[0].fingerprint)
    #expect(
      try sections("# Step A[^1]\n\n[^1]: n")[0].fingerprint != sections("# Step B[^1]\n\n[^1]: n")[0].fingerprint)
  }

  // MARK: Facts

  static let facts: [(language: String, old: String, new: String)] = [
    ("en", "Pay 250 shillings to the driver on the way to the town of the north.", "350"),
    ("en", "The law of 20 November 2003, article 5, holds for all of them from today.", "6"),
    ("en", "Call +254 20 711 2233 at any hour of the day when somebody needs your help.", "+254 20 711 2234"),
    ("en", "Within 3 days they have to tell the court of the place what was done there.", "4"),
  ]

  @Test("one digit is critical in every language that has it", arguments: 0..<facts.count)
  func oneDigit(_ index: Int) throws {
    let fact = Self.facts[index]
    let value = try #require(["250", "5", "+254 20 711 2233", "3"].enumerated().first { $0.offset == index }?.element)
    let languages = ["sw", "ar", "am", "hi", "zh-Hant"]
    var work = SampleWork(["en": "# A\n\n\(fact.old)\n"], languages: ["en"] + languages)
    for language in languages { work.texts[language] = "# ሀ\n\nنص जो कुछ 文 \(value) maandishi\n" }
    for language in languages { try work.record(language) }
    let text = fact.old
    let place = try #require(text.range(of: value == "5" ? "article 5" : value))
    let new = value == "5" ? "article 6" : fact.new
    work.texts["en"] = "# A\n\n" + text.replacingCharacters(in: place, with: new) + "\n"
    for language in languages { #expect(try work.entry(language).sections.allSatisfy { $0.grade == "critical" }) }
  }
}
