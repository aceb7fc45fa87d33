import Foundation
import Testing

@testable import MaktabaModel

@Suite("What is kept of a person beside the marks") struct PersonFilesTests {
  private let place: TemporaryPlaces
  init() throws { place = try TemporaryPlaces() }

  private let interests = Interests(
    audiences: ["police", "he said \"no\" \\ \u{FC}"], levels: ["beginner"], languages: [Sample.tag("sw")])
  private let catalogue = Sample.catalogue([Sample.card("a", "en"), Sample.card("b", "sw")])

  private var file: String { place.journals + "/for-me.yml" }

  @Test("interests are there after a restart, for every library, and belong to the person alone")
  func kept() throws {
    let marks = place.open()
    #expect(try marks.set(interests).interests == interests)
    #expect(place.open(library: "another").state.interests == interests)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try marks.set(Interests())
    #expect(place.open().state.interests.isEmpty)
  }

  @Test("another copy of the program sees them when it looks; marks stay as they are")
  func twoCopies() throws {
    let (one, two) = (place.open(), place.open())
    try one.record([.of("a", .read)])
    try two.set(interests)
    #expect(one.reload())
    #expect(one.state.interests == interests && one.state.read.keys.contains("a"))
    #expect(!one.reload())
  }

  @Test("a file that is no YAML is told of, and left as it is")
  func damaged() throws {
    try place.write(Array("audience: [police\n".utf8), to: "for-me.yml")
    let marks = place.open()
    #expect(marks.state.interests.isEmpty)
    #expect(marks.notices.map(\.description).contains { $0.contains("for-me.yml cannot be read: line") })
    #expect(try place.bytes("for-me.yml") == Array("audience: [police\n".utf8))
    try marks.set(interests)
    #expect(marks.notices == [] && place.open().state.interests == interests)
  }

  @Test("private marks keep neither interests nor visits")
  func inPrivate() throws {
    let marks = Marks.inMemory(library: "lib")
    #expect(try marks.set(interests).interests == interests)
    try marks.leave(catalogue)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.root).isEmpty)
    #expect(place.open().state.lastVisit == nil)
  }

  @Test("a visit is known the next time, for this library; one that is running does not change under one's feet")
  func visits() throws {
    let (first, other) = (place.open(), place.open())
    #expect(first.state.lastVisit == nil)
    try first.leave(catalogue)
    #expect(other.reload() == false && other.state.lastVisit == nil)
    #expect(place.open().state.lastVisit == VisitRecord(of: catalogue))
    #expect(place.open(library: "another").state.lastVisit == nil)
  }

  @Test("of two copies the one that leaves last is the visit; an empty library is none")
  func lastOne() throws {
    let (one, two) = (place.open(), place.open())
    try one.leave(catalogue)
    try two.leave(Sample.catalogue([Sample.card("a", "en")]))
    #expect(place.open().state.lastVisit == VisitRecord(of: Sample.catalogue([Sample.card("a", "en")])))
    try place.open().leave(Sample.catalogue([]))
    #expect(place.open().state.lastVisit?.documents.count == 1)
  }

  @Test("a record that is damaged is none, and the next visit makes a new one")
  func damagedVisit() throws {
    try place.open().leave(catalogue)
    let folder = place.places.state + "/default/visits"
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/" + name))
    let marks = place.open()
    #expect(marks.state.lastVisit == nil && marks.notices == [])
    try marks.leave(catalogue)
    #expect(place.open().state.lastVisit == VisitRecord(of: catalogue))
  }
}
