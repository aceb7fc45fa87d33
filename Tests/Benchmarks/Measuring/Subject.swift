import Foundation
import MaktabaModel

/// A library to measure on, with a cache of its own that is thrown away at the end.
struct Subject {
  let name: String
  let folder: String
  let places: Places
  let stateDirectory: String

  init(_ name: String, folder: String) {
    self.name = name
    self.folder = folder
    stateDirectory = NSTemporaryDirectory() + "/maktaba-bench-\(getpid())-\(name)"
    places = Places(stateDirectory: stateDirectory)
  }

  func removeCache() { try? FileManager.default.removeItem(atPath: places.cache) }
  func removeState() { try? FileManager.default.removeItem(atPath: stateDirectory) }

  /// Opens the library with its cache filled.
  func open() throws -> Library {
    let library = try Library(folder, places: places)
    try library.refresh()
    return library
  }

  /// Bytes of all Markdown files.
  var textBytes: Int { Self.bytes(below: folder) { $0.hasSuffix(".md") } }
  /// Bytes of catalogue and index.
  var cacheBytes: Int { Self.bytes(below: places.cache) { _ in true } }

  private static func bytes(below folder: String, _ counts: (String) -> Bool) -> Int {
    guard let files = FileManager.default.enumerator(atPath: folder) else { return 0 }
    var sum = 0
    while let path = files.nextObject() as? String {
      guard counts(path), files.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      sum += (files.fileAttributes?[.size] as? NSNumber)?.intValue ?? 0
    }
    return sum
  }
}
