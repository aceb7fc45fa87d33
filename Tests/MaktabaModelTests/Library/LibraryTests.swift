import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

/// A small library in two languages and the places of one person.
struct Bench {
  let folder = TemporaryLibrary(
    [
      "library.yml": "maktaba: 1\nfacets: [topic]\n",
      "en/first/signs.md":
        "---\ntitle: Eleven signs\ntopic: [identification, recruitment]\n---\n# Debt\nThey took her passport.\n",
      "en/first/talk.md":
        "---\ntitle: Talking\ntopic: [interviewing]\n---\nBe calm.\n\n## Safety first\nAsk about safety.\n",
      "sw/first/signs.md": "---\ntitle: Dalili\n---\n# Deni\nKusafirisha binadamu. Walichukua pasipoti yake.\n",
      "zh-Hant/first/signs.md": "---\ntitle: 跡象\n---\n# 債務\n他們拿走了她的護照。\n",
      "th/first/signs.md": "---\ntitle: สัญญาณ\n---\n# หนี้\nพวกเขายึดหนังสือเดินทางของเธอ\n",
    ], named: "library")
  let state = TemporaryLibrary(named: "state")
  var places: Places { Places(stateDirectory: state.root) }

  func open(_ options: Library.Options = .init()) throws -> Library {
    try Library(folder.root, places: places, options: options)
  }

  func refreshed() throws -> Library {
    let library = try open()
    try library.refresh()
    return library
  }
}

extension Library {
  static let someDay = CalendarDate(daysSince1970: 20_000)

  func works(_ filter: String, marks: MarkState = MarkState()) throws -> [String] {
    try list(Filter(parsing: filter), marks: marks, today: Self.someDay).rows(0..<100).map(\.work)
  }

  func found(_ text: String, filter: String? = nil) throws -> [SearchHit] {
    let question = Question(SearchTerms(parsing: text), filter: filter.map(Filter.init(parsing:)))
    let (results, catalogue) = try search(question, marks: MarkState(), today: Self.someDay)
    return hits(results, 0..<100, in: catalogue)
  }

  func foundPaths(_ text: String, filter: String? = nil) throws -> [String] {
    try found(text, filter: filter).map(\.path)
  }
}

@Suite("A library opens, keeps up with its folder and is searched")
struct LibraryTests {
  let bench = Bench()

  @Test("a folder that is not there is said")
  func noFolder() {
    #expect(throws: LibraryError.noFolder(path: "/nowhere/at/all")) {
      try Library("/nowhere/at/all", places: bench.places)
    }
  }

  @Test("the second start shows everything before it looks at the folder")
  func secondStart() throws {
    _ = try bench.refreshed()
    let library = try bench.open()
    #expect(!library.isNew)
    #expect(try library.works("") == ["first/signs", "first/talk"])
    #expect(try library.foundPaths("passport") == ["en/first/signs.md"])
    #expect(try library.refresh() == .unchanged)
  }

  @Test("only what changed is read again")
  func incremental() throws {
    let library = try bench.refreshed()
    bench.folder.write("en/first/talk.md", "---\ntitle: Talking\n---\nNever promise a shelter.\n")
    bench.folder.write("fr/first/talk.md", "---\ntitle: Parler\n---\nRester calme.\n")
    bench.folder.remove("th/first/signs.md")
    #expect(try library.refresh() == .changed(read: 2, gone: 1))
    #expect(try library.foundPaths("shelter") == ["en/first/talk.md"])
    #expect(try library.foundPaths("safety") == [])
    #expect(try library.foundPaths("calme") == ["fr/first/talk.md"])
    #expect(library.catalogue.documentCount == 5)
    #expect(try library.refresh() == .unchanged)
  }

  @Test("indexing twice gives what indexing once gives")
  func idempotent() throws {
    let library = try bench.refreshed()
    let once = library.catalogue.encoded()
    try library.store.clear()
    let again = try bench.open()
    try again.refresh()
    #expect(Catalogue(decoding: once)?.hasSameContent(as: again.catalogue) == true)
  }

  @Test("a file that gives no document is not read at every start")
  func skippedFiles() throws {
    bench.folder.write("en/first/broken.md", bytes: [0, 1, 2, 3, 0, 0, 0])
    bench.folder.write("en/first/copy.md", "---\nwork: first/signs\ntitle: A second one\n---\nText.\n")
    let library = try bench.refreshed()
    #expect(try library.refresh() == .unchanged)
    #expect(try bench.open().refresh() == .unchanged)
    #expect(library.catalogue.documentCount == 5)
  }

  @Test("a second copy of a work takes its place when the first is gone")
  func secondCopy() throws {
    bench.folder.write("en/first/zcopy.md", "---\nwork: first/signs\ntitle: A second one\n---\nText.\n")
    let library = try bench.refreshed()
    bench.folder.remove("en/first/signs.md")
    try library.refresh()
    let signs = try library.document(ofWork: "first/signs", in: LanguageTag("en"), of: library.catalogue)
    #expect(library.catalogue.title(ofDocument: signs) == "A second one")
  }

  @Test("a refresh that is stopped loses nothing and is gone on with")
  func cancelled() throws {
    let library = try bench.open()
    #expect(try library.refresh(isCancelled: { true }) == .cancelled)
    #expect(try library.refresh() == .changed(read: 5, gone: 0))
    #expect(library.catalogue.documentCount == 5)
  }

  @Test("while one copy of the program reads, another says so and takes over what it wrote")
  func twoCopies() throws {
    let first = try bench.open()
    let second = try bench.open()
    do {
      let right = CacheFolder.WriteRight(first.cache)
      #expect(right != nil)
      #expect(try second.refresh() == .busyElsewhere)
    }
    try first.refresh()
    #expect(try second.refresh() == .unchanged)
    #expect(try second.works("").count == 2)
  }

  @Test("a manifest that breaks does not make it another library, whose marks would be others")
  func brokenManifest() throws {
    bench.folder.write("library.yml", "maktaba: 1\nid: ours\n")
    let library = try bench.refreshed()
    #expect(library.catalogue.identity.id == "ours")
    bench.folder.write("library.yml", "maktaba: 1\nid: ours\ntitle: [\n")
    try library.refresh()
    #expect(library.catalogue.identity.id == "ours")
    #expect(library.problems.map(\.code) == ["manifest-syntax"])
    bench.folder.write("library.yml", "]\n")
    try library.refresh()
    #expect(library.catalogue.identity.id == "ours")
    #expect(try bench.open().catalogue.identity.id == "ours")
  }

  @Test("the status on the filter line is the one that the row shows")
  func shownStatus() throws {
    bench.folder.write("sw/first/signs.md", "---\ntitle: Dalili\nstatus: draft\n---\nMaandishi.\n")
    bench.folder.write("en/first/signs.md", "---\ntitle: Signs\nstatus: current\n---\nText.\n")
    let library = try bench.refreshed()
    #expect(try library.works("lang:sw status:draft") == ["first/signs"])
    #expect(try library.works("lang:sw status:current") == [])
    #expect(try library.works("status:current") == ["first/signs"])
    #expect(try library.works("status:unstated") == ["first/talk"])
  }

  @Test("a cache that cannot be kept is said, and the library opens all the same")
  func noCache() throws {
    let places = Places(stateDirectory: "/proc/nothing-can-be-written-here")
    let library = try Library(bench.folder.root, places: places)
    try library.refresh()
    #expect(library.notice?.contains("made anew at each start") == true)
    #expect(try library.works("").count == 2)
  }

  @Test("in private nothing is written")
  func privately() throws {
    let library = try bench.open(Library.Options(isPrivate: true))
    try library.refresh()
    #expect(try library.foundPaths("passport") == ["en/first/signs.md"])
    #expect(bench.state.bytes("cache") == nil)
  }

  @Test(
    "damage of any kind to the cache ends in a full library", arguments: ["index.sqlite", "catalogue"], 0..<25)
  func damagedCache(_ file: String, _ seed: Int) throws {
    do { _ = try bench.refreshed() }
    let library = try bench.open()
    let path = String(library.cache.path.dropFirst(bench.state.root.count + 1)) + "/" + file
    var bytes = try #require(bench.state.bytes(path))
    var random = SeededRandom(seed: UInt64(seed))
    if seed % 4 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
    for _ in 0..<200 where !bytes.isEmpty {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    bench.state.write(path, bytes: bytes)
    let opened = try bench.open()
    try opened.refresh()
    _ = try? opened.found("passport")
    try opened.rebuild()
    #expect(try opened.foundPaths("passport") == ["en/first/signs.md"])
  }

  @Test("an index that is gone is not taken for one in which nothing is found")
  func indexGone() throws {
    do { _ = try bench.refreshed() }
    let path = String(try bench.open().cache.path.dropFirst(bench.state.root.count + 1))
    for suffix in ["", "-wal", "-shm"] { bench.state.remove(path + "/index.sqlite" + suffix) }
    #expect(try bench.refreshed().foundPaths("passport") == ["en/first/signs.md"])
  }
}

@Suite("Search finds what people mean")
struct LibrarySearchTests {
  let library: Library
  private let bench = Bench()

  init() throws { library = try bench.refreshed() }

  @Test(
    "words are found in every script",
    arguments: [
      ("passport", ["en/first/signs.md"]),
      ("PASSPÓRT", ["en/first/signs.md"]),
      ("passp", ["en/first/signs.md"]),
      ("safirisha", ["sw/first/signs.md"]),
      ("護照", ["zh-Hant/first/signs.md"]),
      ("照護", []),
      ("หนังสือเดินทาง", ["th/first/signs.md"]),
      ("\"her passport\"", ["en/first/signs.md"]),
      ("\"passport her\"", []),
      ("safety -calm", []),
      ("safety -passport", ["en/first/talk.md"]),
      ("signs passport", ["en/first/signs.md"]),
      ("calm safety", ["en/first/talk.md"]),
      ("nothing-of-the-kind", []),
      ("", []), ("-", []), ("\"", []),
    ])
  func words(_ text: String, _ expected: [String]) throws {
    #expect(Set(try library.foundPaths(text)) == Set(expected))
  }

  @Test("a hit says section, line and the words around, with the match marked")
  func hit() throws {
    let hit = try #require(try library.found("ask").first)
    #expect(hit.work == "first/talk")
    #expect(hit.section == "Safety first")
    #expect(hit.line == 7)
    let marked = hit.matches.map { range in
      String(decoding: Array(hit.snippet.utf8)[range], as: UTF8.self)
    }
    #expect(marked == ["Ask"])
  }

  @Test("a word in the title comes before one in a heading, and that before one in the text")
  func order() throws {
    bench.folder.write("en/a.md", "---\ntitle: Other\n---\nText on a shelter.\n")
    bench.folder.write("en/b.md", "---\ntitle: Shelter\n---\nText.\n")
    bench.folder.write("en/c.md", "---\ntitle: Another\n---\n## A shelter\nText.\n")
    try library.refresh()
    #expect(try library.foundPaths("shelter") == ["en/b.md", "en/c.md", "en/a.md"])
  }

  @Test("a search stays within the filter")
  func filtered() throws {
    #expect(try library.foundPaths("pasipoti", filter: "lang:sw") == ["sw/first/signs.md"])
    #expect(try library.foundPaths("passport", filter: "topic:interviewing") == [])
  }

  @Test("a search within lang: finds documents in that language only, not others of the same works")
  func filteredByLanguage() throws {
    #expect(try library.foundPaths("binadamu OR", filter: "lang:en") == [])
    #expect(try library.foundPaths("passport", filter: "lang:sw") == [])
    #expect(try library.foundPaths("pasipoti", filter: "-lang:sw") == [])
  }

  @Test("words on the filter line narrow the shelf by text")
  func shelf() throws {
    #expect(try library.works("passport") == ["first/signs"])
    #expect(try library.works("-passport") == ["first/talk"])
    #expect(try library.works("safirisha") == ["first/signs"])
    #expect(try library.works("topic:interviewing safety") == ["first/talk"])
  }

  @Test("titles answer first, the whole answer follows")
  func firstHits() throws {
    var partial: SearchResults?
    let (results, _) = try library.search(
      Library.Question(SearchTerms(parsing: "sig")), marks: MarkState(), today: Library.someDay,
      firstHits: { first, _ in partial = first })
    #expect(partial?.isComplete == false)
    #expect(partial?.hits.first == results.hits.first)
    #expect(results.isComplete)
  }
}

@Suite("A document is opened in the language asked for, or not at all")
struct LanguageChoiceTests {
  let library: Library
  private let bench = Bench()

  init() throws { library = try bench.refreshed() }

  @Test("a missing language is said, with what there is")
  func missing() throws {
    let french = try #require(LanguageTag("fr"))
    let error = #expect(throws: LibraryError.self) {
      try library.document(ofWork: "first/signs", in: french, of: library.catalogue)
    }
    #expect(
      error?.description
        == "“first/signs” is not there in French (fr). It is there in: en, sw, th, zh-Hant.")
  }

  @Test("who asks for a language of one country is served by the language")
  func widerLanguage() throws {
    let document = try library.document(ofWork: "first/signs", in: LanguageTag("sw-TZ"), of: library.catalogue)
    #expect(library.catalogue.language(ofDocument: document).text == "sw")
  }

  @Test("a slip in a work's name is answered with the names near it")
  func similar() throws {
    let error = #expect(throws: LibraryError.self) {
      try library.document(ofWork: "first/sings", in: nil, of: library.catalogue)
    }
    #expect(error == .unknownWork("first/sings", similar: ["first/signs"]))
  }
}
