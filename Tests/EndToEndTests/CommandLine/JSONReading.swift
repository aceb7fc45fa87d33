import Foundation
import Testing

/// JSON as another program reads it, with the keys in the order in which they were written.
enum JSONReading {
  /// The elements of an array of objects.
  static func objects(_ run: CommandRun) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [[String: Any]])
  }

  /// The keys of the first object, as they stand in the text.
  static func keys(_ run: CommandRun) throws -> [String] {
    let line = try #require(run.lines.dropFirst().first)
    var keys: [String] = []
    var depth = 0
    var word: String?
    var last = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
      } else if var text = word {
        if character == "\\" { isEscaped = true }
        if character == "\"" { last = text } else { text.append(character) }
        word = character == "\"" ? nil : text
      } else {
        if character == "\"" { word = "" }
        if "{[".contains(character) { depth += 1 }
        if "}]".contains(character) { depth -= 1 }
        if character == ":", depth == 1 { keys.append(last) }
      }
    }
    return keys
  }
}
