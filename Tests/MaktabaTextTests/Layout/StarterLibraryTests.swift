import Foundation
import TestSupport
import Testing

@testable import MaktabaText

@Suite("Every work of the starter library") struct StarterLibraryTests {
  private struct Document {
    var path: String
    var text: MarkdownDocument
  }

  private static let documents: [Document] = {
    let root = PackageRoot.path + "/seeds"
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      guard let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8) else { return nil }
      let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
      return Document(path: path, text: MarkdownDocument(markdown: Array(body.utf8)))
    }
  }()

  @Test("lays out in every language without a row that is wider than the screen", arguments: [20, 40, 80])
  func widths(columns: Int) {
    #expect(Self.documents.count > 150)
    for document in Self.documents {
      for line in DocumentLayout(document.text, columns: columns).lines {
        let width = line.runs.reduce(0) { $0 + $1.columns }
        #expect(width <= columns, "\(document.path), \(width) columns: \(line.runs.map(\.text).joined())")
      }
    }
  }

  @Test("reads easily in English: the measure is printed, and no work is beyond a plain newspaper")
  func readingEase() {
    let english = Self.documents.filter { $0.path.hasPrefix("en/") }
    let measured = english.map { ($0.path, ReadingEase($0.text.plain).flesch) }
    let mean = measured.reduce(0) { $0 + $1.1 } / Double(max(1, measured.count))
    for (path, flesch) in measured.sorted(by: { $0.1 < $1.1 }) { print("Flesch reading ease \(Int(flesch)) \(path)") }
    print("Flesch reading ease, mean of \(measured.count) works: \(Int(mean))")
    #expect(measured.count == 60 && mean > 60)
  }

  @Test(
    "syllables as English counts them, near enough",
    arguments: [("help", 1), ("consent", 2), ("exploitation", 4), ("take", 1), ("table", 2), ("referral", 3), ("I", 1)])
  func syllables(word: String, count: Int) { #expect(ReadingEase.syllables(word) == count) }
}

/// How easily an English text reads: 206.835 - 1.015 words a sentence - 84.6 syllables a word (R. Flesch, A New Readability
/// Yardstick, 1948). Syllables are counted as groups of vowels, which is right for four words of five.
private struct ReadingEase {
  let flesch: Double

  init(_ text: String) {
    let sentences = text.split { ".!?:;\n".contains($0) }.map { $0.split { !$0.isLetter } }.filter { $0.count > 1 }
    let words = sentences.flatMap(\.self)
    let syllables = words.reduce(0) { $0 + Self.syllables(String($1)) }
    flesch =
      206.835 - 1.015 * Double(words.count) / Double(max(1, sentences.count))
      - 84.6 * Double(syllables) / Double(max(1, words.count))
  }

  static func syllables(_ word: String) -> Int {
    let letters = Array(word.lowercased())
    var count = 0
    var isAfterVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !isAfterVowel { count += 1 }
      isAfterVowel = isVowel
    }
    let endsMute = letters.count > 2 && letters.last == "e" && !letters.dropLast().suffix(1).contains("l")
    return max(1, endsMute ? count - 1 : count)
  }
}
