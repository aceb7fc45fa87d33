import Foundation
import TestSupport

/// Every file of the corpora as a work of its own: its title begins with its number, so that a screen says which it shows.
struct NumberedLibrary {
  /// The folder.
  let folder = TemporaryLibrary(named: "numbered")
  /// How many works there are; the titles begin with 10000 and the numbers after it.
  private(set) var count = 0

  /// What the title of a work begins with.
  static func number(of index: Int) -> String { String(10_000 + index) }

  /// Copies Markdown files below a folder. - Parameter isWanted: by the place in the order of their paths, from 0.
  mutating func addFiles(below root: String, where isWanted: (Int) -> Bool = { _ in true }) {
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let sorted = paths.filter { $0.hasSuffix(".md") }.sorted()
    for (index, path) in sorted.enumerated() where isWanted(index) { addFile("\(root)/\(path)") }
  }

  /// Copies one file.
  mutating func addFile(_ path: String) {
    let copy = folder.path("\(Self.number(of: count)).md")
    let isWritten = FileManager.default.createFile(
      atPath: copy, contents: numbered(FileManager.default.contents(atPath: path) ?? Data()))
    precondition(isWritten, "cannot write \(copy)")
    count += 1
  }

  /// A document in which a text is the title, the name of the file, a heading and whatever else it makes of itself.
  mutating func add(hostile text: String) {
    let number = Self.number(of: count)
    let name = String(decoding: text.utf8.filter { $0 != 0x2F && $0 != 0 }.prefix(150), as: UTF8.self)
    let quoted = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
    let document =
      "---\ntitle: \"\(number) \(quoted)\"\n---\n# \(text)\n\n\(text)\n\n| \(text) | b |\n|-|-|\n| c | *\(text)* |\n\n    \(text)\n"
      + String(repeating: "\n- \(text)\n", count: 10)
    folder.write("\(number)-\(name).md", document)
    count += 1
  }

  /// The file with its number before its title; a file without one gets the number for a title.
  private func numbered(_ file: Data) -> Data {
    let number = Self.number(of: count)
    let head = String(decoding: file.prefix(400), as: UTF8.self)
    guard head.hasPrefix("---\n"), let title = head.range(of: "\ntitle: ") else {
      return Data("---\ntitle: \(number)\n---\n".utf8) + file
    }
    var place = head.utf8.distance(from: head.startIndex, to: title.upperBound)
    if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(file[place]) { place += 1 }
    var numbered = file
    numbered.insert(contentsOf: Data("\(number) ".utf8), at: place)
    return numbered
  }
}
