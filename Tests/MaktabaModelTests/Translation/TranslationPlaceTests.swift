import Foundation
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Where facts about translations stand")
struct TranslationPlaceTests {
  @Test(
    "is told by the work's id, and is a name everywhere",
    arguments: [
      ("first-contact/first-five-minutes", "first-contact/first-five-minutes"), ("اول-تماس", "اول-تماس"),
      ("..", ".%2E"), (".", "%2E"), ("../../etc/passwd", ".%2E/.%2E/etc/passwd"), ("/abs", "%/abs"),
      ("a//b/", "a/%/b/%"),
      ("", "%"), ("a.", "a%2E"), ("a ", "a%20"), ("con", "%63on"), ("nul.txt", "%6Eul.txt"), ("com1", "%63om1"),
      ("console", "console"), ("a:b|c?d*e<f>g\"h\\i%j~k", "a%3Ab%7Cc%3Fd%2Ae%3Cf%3Eg%22h%5Ci%25j%7Ek"),
      ("a\nb\u{0}c\u{7F}", "a%0Ab%00c%7F"), ("sw.jsonl", "sw%2Ejsonl"), (".hidden", ".hidden"),
    ])
  func names(_ work: String, _ folder: String) {
    #expect(TranslationPlace.folder(ofWork: work) == ".maktaba/translations/" + folder)
  }

  static let hostile: [String] = {
    let parts = [
      "a", "A", "á", "Á", "ß", "ẞ", "ss", "SS", "ı", "i", "I", "İ", "K", "\u{212A}", "con", "CON", "Con", "con.",
      "aux.x", "a.", "a..",
      "a ", " a", "", ".", "..", "...", "%", "%2E", "~", "a~", "a%7E", "a~b", "x.jsonl", "X.JSONL", "x%2Ejsonl", "ſ",
      "s", "ς", "σ",
      "\u{FB01}", "fi", "e\u{328}\u{301}", "👩‍👧", "\u{202E}a", String(repeating: "a", count: 256),
      String(repeating: "a", count: 257),
      String(repeating: "A", count: 256), String(repeating: "ሀ", count: 90), String(repeating: ".", count: 256),
      String(repeating: "%", count: 60),
    ]
    return parts + parts.flatMap { part in ["a", "A", ".."].flatMap { [$0 + "/" + part, part + "/" + $0] } }
  }()

  @Test("Different ids never share a folder, not even where case and final stops do not count")
  func distinct() {
    var owners: [String: String] = [:]
    for work in Set(Self.hostile) {
      let folder = TranslationPlace.folder(ofWork: work)
      for name in [folder, Self.folded(folder), Self.folded(folder.uppercased())] {
        #expect(owners[name, default: work] == work, "\(work) and \(owners[name] ?? "")")
        owners[name] = work
      }
      for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
        #expect(!part.isEmpty && part.utf8.count <= 255 - ".jsonl".utf8.count && part != "." && part != "..")
        #expect(part.last != "." && part.last != " " && part.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F })
      }
    }
  }

  /// As file systems compare that know no case.
  private static func folded(_ name: String) -> String {
    name.lowercased().split(separator: "/").map { part in
      var part = part
      while part.last == "." || part.last == " " { part.removeLast() }
      return String(part)
    }.joined(separator: "/")
  }

  @Test("An id is the same in every Unicode form")
  func forms() {
    let decomposed = "re\u{301}union"
    #expect(
      Array(TranslationPlace.folder(ofWork: decomposed).utf8)
        == Array(TranslationPlace.folder(ofWork: "r\u{E9}union").utf8))
  }

  @Test(
    "copies that programs make beside a file are read with it, and other languages' are not",
    arguments: [
      ("sw.jsonl", true), ("sw.sync-conflict-20261124-101010-ABC.jsonl", true), ("sw (1).jsonl", true),
      ("sw (conflicted copy 2026-11-24).jsonl", true), ("sw - Copy.jsonl", true), ("sw-TZ.jsonl", false),
      ("swa.jsonl", false), ("sw.json", false), ("sw", false), ("en.jsonl", false),
    ])
  func copies(_ name: String, _ isMine: Bool) throws {
    #expect(TranslationPlace.isFile(name, of: try .tag("sw")) == isMine)
  }

  @Test("every id can be written and read back")
  func roundTrip() throws {
    let library = TemporaryLibrary()
    let folder = FactFolder(root: library.root, calls: .unsynced)
    for (index, work) in Set(Self.hostile).sorted().enumerated() {
      try folder.append(work: work, language: try .tag("sw"), writer: "w\(index)", Self.review)
      #expect(folder.events(ofWork: work, in: try .tag("sw")).history.events.map(\.id.writer) == ["w\(index)"])
    }
  }

  private static func review(_ id: TranslationEvent.ID, _ seen: [String: UInt64]) -> TranslationEvent {
    TranslationEvent(
      id: id, seen: seen, time: 0, action: .review, by: nil, date: nil, evidence: .sections, sections: [])
  }

  @Test(
    "a link that leads out of the library is neither read nor written through",
    arguments: [
      ".maktaba", ".maktaba/translations", ".maktaba/translations/w", ".maktaba/translations/w/sw.jsonl",
      ".maktaba/sources",
    ])
  func links(_ link: String) throws {
    let outside = TemporaryLibrary(named: "outside")
    let writer = FactFolder(root: outside.root, calls: .unsynced)
    try writer.append(work: "w", language: try .tag("sw"), writer: "x", Self.review)
    let print = Fingerprint.front(title: "secret", summary: nil)
    try writer.keep("secret", as: print)
    let before = Self.listing(outside.root)
    let library = TemporaryLibrary()
    library.link(link, to: outside.root + "/" + link)
    let folder = FactFolder(root: library.root, calls: .unsynced)
    #expect(folder.events(ofWork: "w", in: try .tag("sw")).history.events.isEmpty)
    #expect(folder.text(print) == nil)
    let isOfSources = link.hasSuffix("sources")
    #expect(throws: TranslationError.leadsElsewhere) {
      if isOfSources { try folder.keep("text", as: .front(title: "a", summary: nil)) }
      try folder.append(work: "w", language: try .tag("sw"), writer: "y", Self.review)
    }
    #expect(Self.listing(outside.root) == before)
  }

  @Test("a link to nowhere makes no file there")
  func danglingLink() throws {
    let library = TemporaryLibrary()
    let outside = TemporaryLibrary(named: "outside")
    library.link(".maktaba/translations/w/sw.jsonl", to: outside.root + "/new.jsonl")
    #expect(throws: TranslationError.leadsElsewhere) {
      try FactFolder(root: library.root, calls: .unsynced).append(
        work: "w", language: try .tag("sw"), writer: "y", Self.review)
    }
    #expect(outside.bytes("new.jsonl") == nil)
  }

  private static func listing(_ root: String) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: root + "/" + $0) ?? Data()) })
  }

  @Test("a kept source text that was damaged is replaced")
  func damagedText() throws {
    let library = TemporaryLibrary()
    let folder = FactFolder(root: library.root, calls: .unsynced)
    let print = Fingerprint.front(title: "a", summary: nil)
    try folder.keep("the text", as: print)
    library.write(".maktaba/sources/" + print.hexadecimal + ".md", "")
    try folder.keep("the text", as: print)
    #expect(folder.text(print) == "the text")
  }
}
