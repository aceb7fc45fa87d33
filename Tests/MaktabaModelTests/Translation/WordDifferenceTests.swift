import Testing

@testable import MaktabaModel

@Suite("What an edit did, word by word") struct WordDifferenceTests {
  /// `[-out-]{+in+}` in the text.
  private func marked(_ old: String, _ new: String) -> String {
    WordDifference(from: old, to: new).pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .removed: "[-\(piece.text)-]"
      case .added: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(
    "Words, numbers and signs",
    arguments: [
      ("Pay is held back.", "Pay is held back.", "Pay is held back."),
      ("under 18.", "under 21.", "under [-18-]{+21+}."),
      ("Call 0800-123 now", "Call 0800-124 now", "Call [-0800-123-]{+0800-124+} now"),
      ("costs 12.50", "costs 12.75", "costs [-12.50-]{+12.75+}"),
      ("a b c", "a c", "a [-b -]c"),
      ("a c", "a b c", "a {+b +}c"),
      ("Do not act alone.", "Never act alone.", "[-Do not-]{+Never+} act alone."),
      ("one two three", "eins zwei drei", "[-one two three-]{+eins zwei drei+}"),
      ("", "new", "{+new+}"), ("old", "", "[-old-]"), ("", "", ""),
      ("a  b", "a b", "a b"), ("- a\n- b", "- a\n- c", "- a\n- [-b-]{+c+}"),
      ("ስልክ 123።", "ስልክ 124።", "ስልክ [-123-]{+124+}።"), ("السلامة أولا", "السلامة دائما", "السلامة [-أولا-]{+دائما+}"),
      ("注意安全", "注意危险", "注意[-安全-]{+危险+}"),
    ]) func words(old: String, new: String, expected: String)
  { #expect(marked(old, new) == expected) }

  @Test("Whatever was changed, both texts can be read out of it", arguments: 0..<40 as Range<UInt64>)
  func bothTexts(seed: UInt64) {
    var numbers = Numbers(seed)
    let words = (0..<Int.random(in: 0...400, using: &numbers)).map { _ in "w\(Int.random(in: 0..<60, using: &numbers))"
    }
    var edited = words
    for _ in 0..<Int.random(in: 0...200, using: &numbers) where !edited.isEmpty {
      let place = Int.random(in: 0..<edited.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: edited.remove(at: place)
      case 1: edited.insert("new\(place)", at: place)
      default: edited[place] = "w\(Int.random(in: 0..<60, using: &numbers))"
      }
    }
    let (old, new) = (words.joined(separator: " "), edited.joined(separator: " "))
    let pieces = WordDifference(from: old, to: new).pieces
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
  }

  @Test("Texts that have little in common are held together by the words that stand once in each")
  func farApart() {
    let old = (0..<3000).map { $0 % 100 == 0 ? "anchor\($0)" : "old\($0)" }.joined(separator: " ")
    let new = (0..<3000).map { $0 % 100 == 0 ? "anchor\($0)" : "new\($0)" }.joined(separator: " ")
    let same = WordDifference(from: old, to: new).pieces.filter { $0.kind == .same }
    #expect(same.count { $0.text.contains("anchor") } == 30)
  }

  @Test("What was changed is counted in words and signs") func counts() {
    let difference = WordDifference(from: "a b c.", to: "a x y c!")
    #expect(difference.counts == (2, 3) && !difference.isEmpty)
    #expect(WordDifference(from: "a", to: "a").isEmpty)
  }

  private struct Numbers: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}

@Suite("Paragraphs in one line") struct JoinedParagraphsTests {
  @Test(
    "Lines that an editor broke are joined; what is a block of its own stays one",
    arguments: [
      ("a\nb\n\nc\n", "a b\n\nc"), ("# H\ntext\nmore", "# H\ntext more"), ("- a\n  b\n- c", "- a b\n- c"),
      ("1. a\n2. b", "1. a\n2. b"), ("| a |\n|---|\n| b |", "| a |\n|---|\n| b |"), ("> a\n> b", "> a\n> b"),
      ("```\na\nb\n```\nc\nd", "```\na\nb\n```\nc d"), ("a  \nb", "a  \nb"), ("Title\n=====\na", "Title\n=====\na"),
      ("", ""),
    ]) func joining(text: String, expected: String)
  { #expect(JoinedParagraphs.of(text) == expected) }
}
