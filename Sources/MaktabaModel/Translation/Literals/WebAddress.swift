import Foundation

/// Addresses of pages in the form in which they are compared.
enum WebAddress {
  /// The schemes of the web.
  static let schemes: Set<String> = ["http", "https", "ftp"]

  /// `https://host/path?query`; nil for what is no address on the web: other schemes are a program's own.
  static func normalForm(of address: String) -> String? {
    let isBare = address.lowercased().hasPrefix("www.")
    guard isBare || address.contains("://") else { return nil }
    let parts = isBare ? ["https", address] : address.components(separatedBy: "://")
    let scheme = parts[0].lowercased()
    let rest = parts.dropFirst().joined(separator: "://").prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard schemes.contains(scheme), !host.isEmpty else { return nil }
    let page = withoutFollowers(rest.dropFirst(host.count))
    let whole = (scheme == "http" ? "https" : scheme) + "://" + host.lowercased() + page
    return whole.utf8.allSatisfy { $0 < 0x80 } ? whole : whole.precomposedStringWithCanonicalMapping
  }

  /// Path and query without the parameters that follow a reader about, and without a final slash.
  private static func withoutFollowers(_ page: Substring) -> String {
    let path = page.prefix { $0 != "?" }
    let kept = page.dropFirst(path.count + 1).split(separator: "&").filter { parameter in
      !followers.contains { parameter.lowercased().hasPrefix($0) }
    }
    let bare = path.hasSuffix("/") ? path.dropLast() : path
    return bare + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static let followers = ["utm_", "fbclid=", "gclid="]

  // MARK: The same page in another language

  /// Two addresses lead to the same page, as far as their languages allow to know. Their hosts are equal without what
  /// names a language before them (`en.`, `fr.`); and what follows is equal without what names a language or a country
  /// (`/en/`, `.html.en`, `?hl=sw`, `/us/`), or host or path name two languages: behind that a page's own name is often
  /// in its language too (`en.wikipedia.org/wiki/Slavery`, `/en/phishing` and `/fr/hameconnage`).
  static func isSamePage(_ a: String, _ b: String) -> Bool {
    let (a, b) = (LanguageFree(a), LanguageFree(b))
    guard a.host == b.host else { return false }
    return a.words == b.words || a.language != nil && b.language != nil && a.language != b.language
  }

  private struct LanguageFree {
    var host: [Substring]
    /// What names a language before the host, or as a part of the path.
    var language: Substring?
    /// The words of path and query that name no language.
    var words: [Substring]

    init(_ address: String) {
      let rest = address.drop { $0 != ":" }.dropFirst(3)
      let site = rest.prefix { $0 != "/" && $0 != "?" }
      let page = rest.dropFirst(site.count)
      host = site.split(separator: ".")
      if host.first == "www" { host.removeFirst() }
      language = page.prefix { $0 != "?" }.split(separator: "/").first(where: WebAddress.isLanguage)
      if host.count > 2, WebAddress.isLanguage(host[0]) {
        let label = host.removeFirst()
        language = language ?? label
      }
      words = page.split { "/?&=._-".contains($0) }.filter { !WebAddress.isCode($0) && $0 != "lang" }
    }
  }

  private static func isLanguage(_ text: Substring) -> Bool {
    text.utf8.count < 9 && LanguageTag(String(text)) != nil
  }

  /// The text looks like the code of a language or a country, or of a script.
  private static func isCode(_ text: Substring) -> Bool {
    switch text.utf8.count {
    case 2: text.allSatisfy(\.isLetter)
    case 3: LanguageNames.isNamed(text.lowercased())
    case 4: LanguageRegistry.scripts.contains(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    default: false
    }
  }
}
