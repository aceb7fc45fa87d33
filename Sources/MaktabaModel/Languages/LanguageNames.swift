/// The names of languages, and which codes mean the same language.
enum LanguageNames {
  private struct Entry {
    var code: String
    var english: Substring
    var own: Substring
  }

  /// The two tables, by code; codes of ISO 639-2 lead to the entry of their language.
  private static let entries: [Code: Entry] = {
    var entries: [Code: Entry] = [:]
    entries.reserveCapacity(800)
    for table in [twoLetterTable, threeLetterTable] {
      for line in table.split(separator: "\n") {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 4, let code = Code(fields[0]) else { continue }
        let own = fields[3] == "=" || fields[3].isEmpty ? fields[2] : fields[3]
        let entry = Entry(code: String(fields[0]), english: fields[2], own: own)
        entries[code] = entry
        for other in fields[1].split(separator: " ") { Code(other).map { entries[$0] = entry } }
      }
    }
    return entries
  }()

  /// Names of tags that are more than a language and a place.
  private static let wholeTags: [String: (english: String, own: String)] = [
    "az-Arab": ("Azerbaijani (Arabic script)", "تۆرکجه"),
    "en-GB": ("English (United Kingdom)", "English (United Kingdom)"),
    "en-US": ("English (United States)", "English (United States)"),
    "es-419": ("Spanish (Latin America)", "Español (Latinoamérica)"), "es-MX": ("Spanish (Mexico)", "Español (México)"),
    "fa-AF": ("Dari", "دری"), "fr-CA": ("French (Canada)", "Français (Canada)"),
    "ku-Arab": ("Kurdish (Arabic script)", "کوردی"), "pa-Arab": ("Punjabi (Arabic script)", "پنجابی"),
    "pt-BR": ("Portuguese (Brazil)", "Português (Brasil)"), "pt-PT": ("Portuguese (Portugal)", "Português (Portugal)"),
    "sr-Cyrl": ("Serbian (Cyrillic)", "Српски (ћирилица)"), "sr-Latn": ("Serbian (Latin)", "Srpski (latinica)"),
    "zh-CN": ("Chinese (Simplified, China)", "中文（简体，中国）"), "zh-HK": ("Chinese (Traditional, Hong Kong)", "中文（繁體，香港）"),
    "zh-Hans": ("Chinese (Simplified)", "中文（简体）"), "zh-Hant": ("Chinese (Traditional)", "中文（繁體）"),
    "zh-TW": ("Chinese (Traditional, Taiwan)", "中文（繁體，台灣）"),
  ]

  /// The canonical code of a language in the tables; nil when it is in neither.
  static func canonicalCode(_ code: Code) -> String? { entries[code]?.code }

  /// The language is in one of the tables.
  static func isNamed(_ code: String) -> Bool { Code(code).map { entries[$0] != nil } ?? false }

  static func english(_ tag: LanguageTag) -> String {
    wholeTags[tag.text]?.english ?? name(tag, of: \.english, within: \.englishName)
  }

  static func own(_ tag: LanguageTag) -> String {
    wholeTags[tag.text]?.own ?? name(tag, of: \.own, within: \.ownName)
  }

  /// The name of the longest known beginning of a tag, with what follows it in brackets: `Swahili (TZ)`.
  private static func name(
    _ tag: LanguageTag, of field: KeyPath<Entry, Substring>, within shorter: KeyPath<LanguageTag, String>
  ) -> String {
    let subtags = tag.subtags
    guard subtags.count > 1 else {
      return Code(tag.text).flatMap { entries[$0] }.map { String($0[keyPath: field]) } ?? tag.text
    }
    if subtags.count > 2, wholeTags["\(subtags[0])-\(subtags[1])"] != nil {
      let known = LanguageTag(canonical: "\(subtags[0])-\(subtags[1])")
      return "\(known[keyPath: shorter]) (\(subtags.dropFirst(2).joined(separator: ", ")))"
    }
    let base = LanguageTag(canonical: subtags[0])
    return "\(base[keyPath: shorter]) (\(subtags.dropFirst().joined(separator: ", ")))"
  }
}
