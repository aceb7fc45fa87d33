import Foundation

/// The files of the Unicode character database, from Debian's package `unicode-data`.
enum CharacterData {
  private static let folder = "/usr/share/unicode"

  /// The database is not there. A test that needs it fails: what it proves is part of what is promised.
  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not there: the README's test command installs unicode-data" }
  }

  /// The lines of a file that hold data, without comments.
  static func lines(of name: String) throws -> [String] {
    let path = "\(folder)/\(name)"
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Missing(path: path) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let data = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      return data.isEmpty ? nil : data
    }
  }

  /// The first field of each row in a file of emoji: a sequence, or each character of a range.
  static func sequences(in name: String) throws -> [String] {
    try lines(of: "emoji/" + name).flatMap { line -> [String] in
      let field = line.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
      let ends = field.components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
      guard ends.count == 2 else { return [text(ofCodes: field)] }
      return (ends[0]...ends[1]).map { text(of: [$0]) }
    }
  }

  /// Text of scalars in hexadecimal, spaces between.
  static func text(ofCodes codes: String) -> String {
    text(of: codes.split(separator: " ").compactMap { UInt32($0, radix: 16) })
  }

  /// Text of scalars.
  static func text(of scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
