/// A language as BCP 47 (RFC 5646) names it, in canonical form: `en`, `pt-BR`, `zh-Hant`, `fa-AF`.
///
/// Canonical means: case as RFC 5646 recommends, `-` between subtags, withdrawn codes replaced by what the IANA registry
/// prefers (`iw` is `he`), codes of ISO 639-2 by the two letters where there are two (`swa` is `sw`). Codes that the registry
/// keeps are kept as written (`no`, `tl`, `prs`), so that a library's folders keep their names; ``serves(_:)`` knows that
/// `prs` and `fa-AF`, `tl` and `fil`, `nb` and `no` are the same to a reader.
public struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The canonical tag.
  public let text: String

  /// Reads a tag leniently (`pt_BR`, `iw`, `in`, `zh_hans`, `ENG`); nil when the text is not the tag of a known language.
  ///
  /// Language, script and region are checked against ISO 639-3, 15924 and 3166-1 and variants against a short list, so
  /// that `law-draft` or `my-docs` is no language. Two and three letters can still be a word (`it`, `new`): whether a folder
  /// of that name is a language is decided by what stands beside it, when the layout is looked for.
  public init?(_ text: String) {
    guard let canonical = TagReading.canonical(text) else { return nil }
    self.text = canonical
  }

  /// Reads the language of a POSIX locale such as `sw_TZ.UTF-8` or `sr_RS@latin`; nil for `C`, `POSIX` and unknown ones.
  public init?(locale: String) {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard let tag = LanguageTag(String(name)) else { return nil }
    guard locale.hasSuffix("@latin") || locale.hasSuffix("@cyrillic"), tag.script == nil else {
      self = tag
      return
    }
    let script = locale.hasSuffix("@latin") ? "Latn" : "Cyrl"
    text = ([tag.base, script] + tag.subtags.dropFirst()).joined(separator: "-")
  }

  /// The tag.
  public var description: String { text }
  /// The primary language alone: `pt` for `pt-BR`.
  public var base: String { text.split(separator: "-", maxSplits: 1).first.map(String.init) ?? text }
  /// The script, when the tag names one: `Hant` for `zh-Hant`.
  public var script: String? {
    subtags.dropFirst().first { $0.utf8.count == 4 && LanguageRegistry.scripts.contains($0) }
  }

  /// Somebody who asks for `wanted` is served by this language: equal, or `wanted` is a prefix of it (`pt` is served by
  /// `pt-BR`, `zh-Hant` by `zh-TW`), also under another code for the same language (`fa-AF` by `prs`).
  public func serves(_ wanted: LanguageTag) -> Bool {
    if text == wanted.text { return true }
    let (mine, theirs) = (comparable, wanted.comparable)
    return mine == theirs || mine.hasPrefix(theirs + "-")
  }

  /// What a reader of this language is content with, best first: `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647, lookup).
  public var fallbacks: [LanguageTag] {
    var parts = subtags
    var tags = [self]
    while parts.count > 1 {
      parts.removeLast()
      if parts.count > 1, parts.last?.utf8.count == 1 { parts.removeLast() }
      tags.append(LanguageTag(canonical: parts.joined(separator: "-")))
    }
    return tags
  }

  /// The language of `available` for somebody who reads `preferred`, best first; nil when none serves.
  public static func best(of available: [LanguageTag], for preferred: [LanguageTag]) -> LanguageTag? {
    for wanted in preferred.lazy.flatMap(\.fallbacks) {
      if let match = available.first(where: { $0 == wanted }) ?? available.first(where: { $0.serves(wanted) }) {
        return match
      }
    }
    return nil
  }

  /// The name in English, such as `Swahili` or `Portuguese (Brazil)`; the tag itself when unknown.
  public var englishName: String { LanguageNames.english(self) }
  /// The name in the language itself, such as `Kiswahili`; the name in English when unknown.
  public var ownName: String { LanguageNames.own(self) }

  /// The language is written from right to left, in the script that the tag names or else its usual one.
  public var isRightToLeft: Bool {
    script.map(LanguageRegistry.rightToLeftScripts.contains) ?? LanguageRegistry.rightToLeftLanguages.contains(base)
  }

  /// By tag.
  public static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.text < b.text }
}

extension LanguageTag {
  /// Takes a tag that is canonical already.
  init(canonical: String) { text = canonical }

  /// The parts between the hyphens.
  var subtags: [String] { text.split(separator: "-").map(String.init) }

  /// A code that folders of libraries carry: with two letters, or one of the table of three-letter languages in use.
  var isCommon: Bool { LanguageNames.isNamed(base) }

  /// Two or three letters that folders carry for other reasons, too: `it`, `no`, `new`, `to-do`.
  var isOrdinaryWord: Bool { LanguageRegistry.ordinaryWords.contains(base) }

  /// The form in which tags of one language are equal.
  private var comparable: String {
    let parts = text.split(separator: "-", maxSplits: 2)
    if parts.count > 1, let whole = LanguageRegistry.equivalents["\(parts[0])-\(parts[1])"] {
      return parts.count > 2 ? "\(whole)-\(parts[2])" : whole
    }
    guard let first = parts.first, let replaced = LanguageRegistry.equivalents[String(first)] else { return text }
    return replaced + text.dropFirst(first.count)
  }
}
