/// A fact in a text that must be the same in every language: an amount, a date, an address, the number of an article, a
/// piece of code.
public struct Literal: Hashable, Comparable, Sendable {
  /// What a fact is.
  public enum Kind: String, Sendable {
    /// `1250.75`, `50%`, the hour `9:30`, the version `1.2.3`, the article `13a`, `27600000` for 27.6 million.
    case number
    /// `2026-11-24`; `2026-11` and `--11-24` where the text says no more; `2026-05/06` where it cannot be known which of
    /// the two is the day: they stand as written.
    case date
    /// A page on the web: `https://example.org/a`.
    case address
    /// An e-mail address, in small letters.
    case mail
    /// The digits of a telephone number, `+` before those of an international one.
    case phone
    /// Code, with white space collapsed.
    case code

    /// Its place in the order of facts.
    fileprivate var place: Int {
      switch self {
      case .number: 0
      case .date: 1
      case .address: 2
      case .mail: 3
      case .phone: 4
      case .code: 5
      }
    }
  }

  /// What it is.
  public var kind: Kind
  /// Its normal form: the same in every script and by every custom of writing.
  public var value: String

  /// Makes a literal; the value must be in normal form.
  public init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// By kind, in the order in which they are listed, then by value.
  public static func < (a: Literal, b: Literal) -> Bool {
    a.kind == b.kind ? a.value < b.value : a.kind.place < b.kind.place
  }
}
