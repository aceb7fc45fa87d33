import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

struct CatalogueCodingTests {
  private let small = Catalogue(
    identity: Sample.identity(facets: ["topic"]), cards: SyntheticCards.make(works: 6, documentsPerWork: 2))

  @Test("what was encoded is decoded")
  func roundTrip() throws {
    let bytes = Sample.synthetic.encoded()
    let decoded = try #require(Catalogue(decoding: bytes))
    #expect(decoded.hasSameContent(as: Sample.synthetic))
    #expect(decoded.facets == Sample.synthetic.facets)
    #expect(decoded.identity == Sample.synthetic.identity)
    #expect((0..<decoded.documentCount).map(decoded.card) == (0..<decoded.documentCount).map(Sample.synthetic.card))
  }

  @Test("a catalogue of another version is none")
  func otherVersion() {
    var bytes = Sample.synthetic.encoded()
    bytes[8] += 1
    #expect(Catalogue(decoding: bytes) == nil)
  }

  @Test("a damaged copy is noticed, wherever the damage is")
  func damage() {
    let whole = small.encoded()
    var random = SeededRandom(seed: 1)
    for _ in 0..<1_000 {
      #expect(Catalogue(decoding: mutated(whole, &random)) == nil)
    }
  }

  @Test("a copy cut short is noticed", arguments: 0..<300)
  func cut(length: Int) {
    let whole = small.encoded()
    #expect(Catalogue(decoding: Array(whole.prefix(length * whole.count / 300))) == nil)
  }

  @Test("bytes that only pretend to be right never lead outside: 1,000 copies with damage and a fitting checksum")
  func forged() {
    let whole = small.encoded()
    var random = SeededRandom(seed: 2)
    var opened = 0
    for _ in 0..<1_000 {
      var bytes = mutated(whole, &random)
      guard bytes.count > 24 else { continue }
      let sum = Blob.checksum(bytes)
      withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
      guard let catalogue = Catalogue(decoding: bytes) else { continue }
      opened += 1
      visitEverything(in: catalogue)
    }
    #expect(opened > 100, "the damage must often enough be of a kind that only lookups can meet")
  }

  private func mutated(_ whole: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = whole
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2:
      // Counts and bounds stand at the beginning.
      bytes[place % 600] ^= UInt8.random(in: 1...255, using: &random)
    case 3: for index in place..<min(bytes.count, place + 8) { bytes[index] = ~bytes[index] }
    default: bytes[place] ^= UInt8.random(in: 1...255, using: &random)
    }
    return bytes
  }

  private func visitEverything(in catalogue: Catalogue) {
    for document in 0..<catalogue.documentCount {
      let card = catalogue.card(document)
      _ = catalogue.fileState(path: card.path)
      _ = catalogue.document(ofRow: card.firstRow)
    }
    for work in 0..<catalogue.workCount {
      _ = (catalogue.work(id: catalogue.workID(work)), catalogue.values(ofWork: work))
    }
    _ = Array(catalogue.fileStates)
    _ = catalogue.sectionCount
    _ = catalogue.documents(titled: SearchTerms(terms: [.init(words: ["g"], isPrefix: true)]))
    for order in SortOrder.allCases {
      let listing = Listing.make(
        catalogue: catalogue, filter: Filter(parsing: "lang:en -topic:topic-1 is:unread"), order: order,
        marks: Sample.nothingMarked, today: Sample.today)
      _ = listing.rows(0..<listing.count)
    }
  }
}
