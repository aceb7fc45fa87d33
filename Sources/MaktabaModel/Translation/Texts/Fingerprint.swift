import MaktabaText

/// The fingerprint `n1`: tells whether a text is still the one that a translation was made from.
///
/// A section's is the SHA-256 of its level, its explicit id, its heading, its body and where its links lead; a document's
/// that of the fingerprints of title and summary and of all its sections, in order. Texts are normalised first (see
/// ``NormalText``), so that a byte order mark, line endings, reflowed lines and another Unicode form of the same text make
/// no difference. Emphasis, list numbers, task boxes, the form of headings and comments are no part of the text; how
/// footnotes are numbered and where they are written makes no difference either: each counts in every section that refers
/// to it. Spaces inside code count. Written `n1:` and 64 hexadecimal digits.
public struct Fingerprint: Hashable, Sendable {
  private let digest: SIMD4<UInt64>

  /// What every fingerprint of this kind begins with.
  public static let prefix = "n1:"

  /// The fingerprint of a whole document, which a translation's front matter names as its basis.
  /// - Parameter sections: all of them, title and summary first where there are any.
  public static func document(_ sections: [SectionText]) -> Fingerprint {
    let front = sections.first.flatMap { $0.isFront ? $0.fingerprint : nil }
    return document(
      front: front ?? .front(title: nil, summary: nil), sections: sections.filter { !$0.isFront }.map(\.fingerprint))
  }

  static func document(front: Fingerprint, sections: [Fingerprint]) -> Fingerprint {
    var whole = SHA256()
    for print in [front] + sections { print.add(to: &whole) }
    return Fingerprint(digest: whole.digest())
  }

  /// The fingerprint of one section of a document.
  /// - Parameters:
  ///   - plain: the document's visible text in UTF-8 (``MaktabaText/MarkdownDocument/plain``).
  ///   - targets: where the section's links and pictures lead.
  static func section(_ section: Section, plain: [UInt8], targets: [String]) -> Fingerprint {
    let body = plain[section.body.clamped(to: plain.indices)]
    return Fingerprint.section(section, heading: section.heading, body: body, targets: targets)
  }

  /// The same for a section whose text was put together anew.
  static func section(_ section: Section, heading: String, body: ArraySlice<UInt8>, targets: [String]) -> Fingerprint {
    var hash = SHA256()
    hash.add(UInt8(ascii: "0") &+ UInt8(clamping: section.level))
    if let anchor = section.anchor { hash.add(Array(anchor.utf8)) }
    hash.add(0)
    hash.add(normal: CleanText.unordered(heading))
    hash.add(0)
    hash.add(normal: CleanText.unordered(String(decoding: body, as: UTF8.self)))
    for target in targets {
      hash.add(0)
      hash.add(Array(target.utf8))
    }
    return Fingerprint(digest: hash.digest())
  }

  /// The fingerprint of title and summary, which are a section of their own.
  public static func front(title: String?, summary: String?) -> Fingerprint {
    var hash = SHA256()
    hash.add(normal: title ?? "")
    hash.add(0)
    hash.add(normal: summary ?? "")
    return Fingerprint(digest: hash.digest())
  }

  /// A text without what makes no difference to its sense: spacing, where its links lead, its place in the outline. Equal
  /// for two texts that differ in those alone, which makes a change *cosmetic*. 64 bits.
  static func loose(_ text: String) -> UInt64 {
    var hash = SHA256()
    hash.add(NormalText.withoutSpaces(text))
    return Fingerprint(digest: hash.digest()).digest.x.bigEndian
  }

  /// The text is written as a fingerprint of this kind is: `n1:` and 64 hexadecimal digits.
  public static func isWellFormed(_ text: String) -> Bool { Fingerprint(text) != nil }

  private func add(to hash: inout SHA256) { withUnsafeBytes(of: digest) { hash.add(Array($0)) } }

  /// - Parameter digest: 32 bytes.
  private init(digest: [UInt8]) {
    self.digest = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// Reads a fingerprint; nil for anything else, also for one that is cut short.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), text.utf8.count == Self.prefix.utf8.count + 2 * SHA256.digestCount else {
      return nil
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(SHA256.digestCount)
    var high: UInt8?
    for digit in text.utf8.dropFirst(Self.prefix.utf8.count) {
      guard let value = Self.value(digit) else { return nil }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.init(digest: bytes)
  }

  /// The value of a hexadecimal digit.
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// `n1:` and 64 hexadecimal digits.
  public var description: String { Self.prefix + hexadecimal }

  /// The digits alone: the name of a file that holds the text.
  public var hexadecimal: String {
    let digits: StaticString = "0123456789abcdef"
    return withUnsafeBytes(of: digest) { bytes in
      String(unsafeUninitializedCapacity: 2 * bytes.count) { output in
        for (index, byte) in bytes.enumerated() {
          output[2 * index] = digits.utf8Start[Int(byte >> 4)]
          output[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
        }
        return 2 * bytes.count
      }
    }
  }
}

extension SHA256 {
  fileprivate mutating func add(normal text: String) {
    var text = text
    text.withUTF8 { add(NormalText.of($0)) }
  }
}
