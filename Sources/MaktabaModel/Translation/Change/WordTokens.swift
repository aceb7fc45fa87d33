/// A text cut into words, spaces and signs: nothing is lost, and together they are the text again.
///
/// A word is a run of letters, digits and their marks; what joins two of them without a space (`12.5`, `0800-123`,
/// `example.org`, `don't`) belongs to it. An ideograph is a word of its own. Text that parts words by neither spaces nor
/// signs (Thai, Khmer) is one word up to the next space.
struct WordTokens: Equatable {
  /// The tokens in order.
  private(set) var tokens: [Substring] = []

  /// Cuts a text. O(text).
  init(_ text: String) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = WordTokens.end(of: start, in: scalars)
      tokens.append(text[start..<end])
      start = end
    }
  }

  private static func end(of start: String.Index, in scalars: String.UnicodeScalarView) -> String.Index {
    var at = scalars.index(after: start)
    switch Kind(scalars[start]) {
    case .sign, .ideograph: break
    case .space: while at < scalars.endIndex, Kind(scalars[at]) == .space { at = scalars.index(after: at) }
    case .letter:
      while at < scalars.endIndex {
        let kind = Kind(scalars[at])
        let next = scalars.index(after: at)
        let joins =
          joiners.contains(scalars[at]) && next < scalars.endIndex && Kind(scalars[next]) == .letter
        guard kind == .letter || joins else { break }
        at = next
      }
    }
    return at
  }

  private static let joiners: Set<Unicode.Scalar> = [".", ",", ":", "/", "-", "'", "’", "_", "@", "&", "٫", "٬"]

  private enum Kind {
    case letter, ideograph, space, sign

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
      case 0x09, 0x0A, 0x0D, 0x20: self = .space
      case 0..<0x80: self = .sign
      default: self = Kind(beyondASCII: scalar.properties)
      }
    }

    private init(beyondASCII properties: Unicode.Scalar.Properties) {
      if properties.isWhitespace {
        self = .space
      } else if properties.isIdeographic {
        self = .ideograph
      } else {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
          .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .format:
          self = .letter
        default: self = .sign
        }
      }
    }
  }
}

extension Substring {
  /// A token of white space alone.
  var isSpace: Bool { unicodeScalars.first.map { $0.value <= 0x20 || $0.properties.isWhitespace } ?? false }

  /// What a token is compared by: how wide a space is does not matter, but whether a line or a paragraph ends in it does.
  var compared: Substring {
    guard isSpace else { return self }
    switch utf8.count(where: { $0 == 0x0A }) {
    case 0: return " "
    case 1: return "\n"
    default: return "\n\n"
    }
  }
}
