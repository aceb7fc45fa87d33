import Foundation
import Testing

@testable import MaktabaModel

@Suite("Where things are kept")
struct PlacesTests {
  @Test(
    "the environment says where",
    arguments: [
      (["HOME": "/home/a"], "/home/a/.local/share/maktaba", "/home/a/.cache/maktaba"),
      (["HOME": "/home/a/"], "/home/a/.local/share/maktaba", "/home/a/.cache/maktaba"),
      (["HOME": "/h", "XDG_DATA_HOME": "/data", "XDG_CACHE_HOME": "/c//"], "/data/maktaba", "/c/maktaba"),
      (
        ["HOME": "/h", "XDG_DATA_HOME": "relative", "XDG_CACHE_HOME": ""], "/h/.local/share/maktaba",
        "/h/.cache/maktaba"
      ),
      (["HOME": "relative"], "/.local/share/maktaba", "/.cache/maktaba"),
      ([:], "/.local/share/maktaba", "/.cache/maktaba"),
    ])
  func environment(_ environment: [String: String], _ data: String, _ cache: String) {
    let places = Places(environment: environment)
    #expect(places.data == data && places.cache == cache)
  }

  @Test("config and state have places of their own")
  func configAndState() {
    let places = Places(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"])
    #expect(places.config == "/h/.config/maktaba" && places.state == "/s/maktaba")
  }

  @Test("one folder can hold all four", arguments: ["/stick", "/stick/"])
  func oneFolder(_ folder: String) {
    let places = Places(stateDirectory: folder)
    #expect(
      [places.data, places.cache, places.config, places.state] == [
        "/stick/data", "/stick/cache", "/stick/config", "/stick/state",
      ])
  }

  @Test("a folder is made for the person alone, with those above it; one that is there keeps its mode")
  func make() throws {
    let place = try TemporaryPlaces()
    chmod(place.root, 0o755)
    try Places.make(place.path("a/b/c/"))
    try Places.make(place.path("a/b/c"))
    for folder in ["a", "a/b", "a/b/c"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path(folder))
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
    #expect(try FileManager.default.attributesOfItem(atPath: place.root)[.posixPermissions] as? Int == 0o755)
  }

  @Test("a file in the way is said")
  func fileInTheWay() throws {
    let place = try TemporaryPlaces()
    try Data().write(to: URL(fileURLWithPath: place.path("file")))
    #expect(throws: SystemFault(code: ENOTDIR)) { try Places.make(place.path("file/sub")) }
  }

  @Test("a folder lists only what is asked for, sorted; a missing one lists nothing")
  func names() throws {
    let place = try TemporaryPlaces()
    for name in ["b.jsonl", "a.jsonl", ".c.jsonl", "d.txt"] {
      try Data().write(to: URL(fileURLWithPath: place.path(name)))
    }
    #expect(try PrivateFolder(place.root).names(endingWith: ".jsonl") == ["a.jsonl", "b.jsonl"])
    #expect(try PrivateFolder(place.path("none")).names(endingWith: "") == [])
  }
}
