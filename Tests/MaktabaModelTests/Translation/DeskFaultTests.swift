import Glibc
import TestSupport
import Testing

@testable import MaktabaModel

/// A library with a translation, and a desk at it.
struct DeskPlace {
  let folder: TemporaryLibrary
  let library: Library

  init() throws {
    folder = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: d\nsource_language: en\nlanguages: [en, sw, fr]\nlayout: \"{lang}/{path}\"\n",
      "en/card.md": "---\nwork: card\ntitle: The card\n---\n# The card {#a}\n\nLook at it twice, please.\n",
      "sw/card.md":
        "---\nwork: card\ntitle: Kadi\ntranslation: {of: en}\n---\n# Kadi {#a}\n\nItazame mara mbili, tafadhali.\n",
    ])
    library = try Library(
      folder.root, places: Places(stateDirectory: folder.root + "/../state"), options: .init(isPrivate: true))
    try library.refresh()
  }

  func desk(calls: FileSystemCalls = .system, writer: String = "w1") -> TranslationDesk {
    TranslationDesk(
      library: library, writer: writer, today: CalendarDate(daysSince1970: 20_000), now: 0, calls: calls)
  }

  /// Every file with its text.
  var files: [String: String] {
    var files: [String: String] = [:]
    for path in all(below: "") { files[path] = String(decoding: folder.bytes(path) ?? [], as: UTF8.self) }
    return files
  }

  private func all(below: String) -> [String] {
    guard let entries = opendir(folder.root + "/" + below) else { return [] }
    defer { closedir(entries) }
    var paths: [String] = []
    while let entry = readdir(entries) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
      if name == "." || name == ".." { continue }
      let path = below.isEmpty ? name : below + "/" + name
      let isFolder = opendir(folder.root + "/" + path).map { closedir($0) == 0 } ?? false
      paths += isFolder ? all(below: path) : [path]
    }
    return paths
  }
}

extension TranslationDesk.Signature {
  static func by(_ name: String?) -> Self { .init(by: name, date: CalendarDate(daysSince1970: 20_000)) }
}

@Suite("Work on translations when the disk fails") struct DeskFaultTests {
  enum Deed: String, CaseIterable { case claim, record, review, start, complete, merge, takeIn, makeNew }

  private static let sw = LanguageTag(canonical: "sw"), fr = LanguageTag(canonical: "fr")

  private func prepared(_ deed: Deed) throws -> DeskPlace {
    let place = try DeskPlace()
    if deed == .review { try place.desk().record(work: "card", language: Self.sw, method: "human", signed: .by("A")) }
    if deed == .complete {
      place.folder.write("en/card.md", "# The card {#a}\n\nLook at it.\n\n## More {#b}\n\nMore of it.\n")
      try place.library.refresh()
    }
    return place
  }

  /// A file for a translator with one section done, and one text that has no place.
  private func returned(_ place: DeskPlace, _ language: LanguageTag) throws -> ReturnedDocument {
    var document = try place.desk().export(work: "card", language: language)
    for index in document.units.indices where document.units[index].key == "a" {
      document.units[index].target = "# Mpya {#a}\n\nItazame."
      document.units[index].state = .complete
    }
    let bytes = try ExchangeFormat.po.write(document, date: CalendarDate(daysSince1970: 20_000))
    var returned = try ExchangeFormat.po.read(bytes, name: "f")
    returned.unplaced = [UnplacedText(code: nil, source: "", target: "Bila mahali.", line: 3)]
    return returned
  }

  private func takeIn(_ language: LanguageTag, _ desk: TranslationDesk) throws {
    // What was sent out is the same, whatever stands here since.
    _ = try desk.take(returned(DeskPlace(), language), name: "f", method: "human", signed: .by("A"))
  }

  private func `do`(_ deed: Deed, _ desk: TranslationDesk, _ other: DeskPlace) throws {
    switch deed {
    case .claim: _ = try desk.claim(work: "card", language: Self.sw, signed: .by("A"))
    case .record: _ = try desk.record(work: "card", language: Self.sw, method: "human", signed: .by("A"))
    case .review: _ = try desk.review(work: "card", language: Self.sw, signed: .by("B"))
    case .start: _ = try desk.start(work: "card", language: Self.fr, signed: .by("A"))
    case .complete: _ = try desk.start(work: "card", language: Self.sw, signed: .by("A"))
    case .takeIn: try takeIn(Self.sw, desk)
    case .makeNew: try takeIn(Self.fr, desk)
    case .merge: _ = try desk.merge(other.folder.root, isTaking: true)
    }
  }

  @Test("nothing half is written, whichever call fails, and doing it again completes it", arguments: Deed.allCases)
  func nthCall(_ deed: Deed) throws {
    let other = try DeskPlace()
    try other.desk(writer: "w2").record(work: "card", language: Self.sw, method: "human", signed: .by("A"))
    other.folder.write("fr/card.md", "---\nwork: card\ntitle: Carte\n---\n# Carte {#a}\n\nRegardez.\n")
    let whole = try prepared(deed)
    let before = whole.files
    try self.do(deed, whole.desk(), other)
    let after = whole.files
    #expect(before != after)
    for failing in 1...100 {
      let code = [ENOSPC, EIO, EROFS][failing % 3]
      let place = try prepared(deed)
      let failure = FailingCalls(failing: failing, code: code)
      var isDone = true
      do {
        try self.do(deed, place.desk(calls: failure.calls), other)
      } catch let error as TranslationError {
        isDone = false
        #expect(error.description.contains(SystemFault(code: code).description), "\(error)")
      }
      for (path, text) in place.files {
        // A file of facts may be there before its first line is.
        let isEmptyFacts = path.hasSuffix(".jsonl") && text.isEmpty
        #expect(text == before[path] || text == after[path] || isEmptyFacts, "\(deed) \(failing): \(path): \(text)")
      }
      for path in before.keys { #expect(place.files[path] != nil, "\(path) is gone") }
      if !failure.wasInjected { return #expect(isDone && failing > 4) }
      try place.library.refresh()
      try self.do(deed, place.desk(), other)
      #expect(place.files.keys.sorted() == after.keys.sorted())
    }
  }

  @Test("a document of which nothing could be written down is as it was before", arguments: [sw, fr])
  func takenBack(_ language: LanguageTag) throws {
    let path = "\(language)/card.md"
    for failing in 1...100 {
      let place = try DeskPlace()
      let before = place.folder.bytes(path)
      let failure = FailingCalls(failing: failing, code: ENOSPC)
      let isDone = (try? takeIn(language, place.desk(calls: failure.calls))) != nil
      #expect((place.folder.bytes(path) == before) == !isDone, "\(failing)")
      if !failure.wasInjected { return #expect(isDone && failing > 10) }
    }
  }

  @Test("a library that may not be written says so; one that may says nothing")
  func obstacle() throws {
    let place = try DeskPlace()
    #expect(TranslationDesk.obstacle(root: place.folder.root) == nil)
    #expect(TranslationDesk.obstacle(root: place.folder.path("nowhere")) == nil)
    #expect(TranslationDesk.obstacle(root: "/proc/self") != nil)
  }
}
