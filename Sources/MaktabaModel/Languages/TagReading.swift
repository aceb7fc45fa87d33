/// Reading of language tags: RFC 5646 syntax, lenient in case and separators, strict in what a subtag may be.
enum TagReading {
  /// The canonical form; nil when the text is no tag of a known language. Most tags are two or three letters: no allocation
  /// beyond the answer.
  static func canonical(_ text: String) -> String? {
    let count = text.utf8.count
    guard count >= 2, count <= 35 else { return nil }
    if count <= 3, let code = Code(text) { return language(code) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 9 && $0.utf8.allSatisfy(isAlphanumeric) }) else {
      return nil
    }
    if let replaced = LanguageRegistry.replacedTags[parts.joined(separator: "-")] { return replaced }
    return canonical(parts)
  }

  private static func canonical(_ parts: [String]) -> String? {
    var rest = parts[...]
    guard let primary = rest.popFirst(), let code = Code(primary), var language = language(code) else { return nil }
    // An extended language (`zh-yue`) is preferred by its own code (RFC 5646, 4.5).
    if let next = rest.first, next.utf8.count == 3, let code = Code(next), let extended = self.language(code) {
      language = extended
      rest.removeFirst()
    }
    var subtags = [language]
    take(&rest, into: &subtags) {
      LanguageRegistry.scripts.contains($0) ? $0 : nil
    } spelled: {
      capitalized($0)
    }
    take(&rest, into: &subtags) {
      isRegion($0) ? $0 : nil
    } spelled: {
      $0.uppercased()
    }
    while let next = rest.first, LanguageRegistry.variants.contains(next) {
      subtags.append(next)
      rest.removeFirst()
    }
    guard rest.isEmpty || isExtension(rest) else { return nil }
    return (subtags + rest).joined(separator: "-")
  }

  private static func take(
    _ rest: inout ArraySlice<String>, into subtags: inout [String], _ accepted: (String) -> String?,
    spelled: (String) -> String
  ) {
    guard let next = rest.first, let subtag = accepted(spelled(next)) else { return }
    subtags.append(subtag)
    rest.removeFirst()
  }

  /// The canonical code of a language: a withdrawn one replaced, ISO 639-2 shortened; nil when there is no such language.
  private static func language(_ code: Code) -> String? {
    if let replaced = LanguageRegistry.replacedCodes[code.text] { return replaced }
    if let named = LanguageNames.canonicalCode(code) { return named }
    return LanguageCodes.contains(code) ? code.text : nil
  }

  private static func isRegion(_ subtag: String) -> Bool {
    let utf8 = subtag.utf8
    return LanguageRegistry.regions.contains(subtag) || utf8.count == 3 && utf8.allSatisfy { (48...57).contains($0) }
  }

  /// `u-…`, `t-…`, `x-…`: a letter and at least one subtag after it.
  private static func isExtension(_ rest: ArraySlice<String>) -> Bool {
    guard let first = rest.first, ["u", "t", "x"].contains(first) else { return false }
    return rest.count > 1 && rest.dropFirst().allSatisfy { $0.utf8.count <= 8 }
  }

  private static func capitalized(_ subtag: String) -> String { subtag.prefix(1).uppercased() + subtag.dropFirst() }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte)
  }
}

/// Two or three ASCII letters, lower case, as one number.
struct Code: Hashable {
  let bits: UInt32

  /// Reads the letters in either case; nil for anything else.
  init?(_ text: some StringProtocol) {
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let letter = byte | 0x20
      guard letter >= 97, letter <= 122, count < 3 else { return nil }
      bits = bits << 8 | UInt32(letter)
      count += 1
    }
    guard count >= 2 else { return nil }
    self.bits = bits
  }

  /// The letters.
  var text: String {
    let bytes = [
      UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
    ]
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
  }

  /// The place of a three-letter code among 26 x 26 x 26; nil for two letters.
  var index: Int? {
    guard bits > 0xFFFF else { return nil }
    let (a, b, c) = (Int(bits >> 16) - 97, Int(bits >> 8 & 0xFF) - 97, Int(bits & 0xFF) - 97)
    return (a * 26 + b) * 26 + c
  }
}

/// The three-letter codes of ISO 639-3, as a set of bits.
enum LanguageCodes {
  /// Such a language is registered.
  static func contains(_ code: Code) -> Bool {
    code.index.map { words[$0 >> 6] & (1 << UInt64($0 & 63)) != 0 } ?? false
  }

  private static let words: [UInt64] = {
    var words = [UInt64](repeating: 0, count: (26 * 26 * 26 + 63) / 64)
    for group in LanguageRegistry.threeLetterGroups.split(whereSeparator: \.isWhitespace) {
      for last in group.dropFirst(2) {
        guard let index = Code(group.prefix(2) + String(last))?.index else { continue }
        words[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    return words
  }()
}
