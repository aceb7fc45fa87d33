import Foundation

/// Addresses of pages in the form in which they are compared.
enum WebAddress {
  /// `https://host/path?query`; nil for what is no address of a page.
  static func normalForm(of address: String) -> String? {
    let isBare = address.lowercased().hasPrefix("www.")
    guard isBare || address.contains("://") else { return nil }
    let parts = isBare ? ["https", address] : address.components(separatedBy: "://")
    let scheme = parts[0].lowercased()
    let rest = parts.dropFirst().joined(separator: "://").prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard !scheme.isEmpty, scheme.allSatisfy(\.isASCII), !host.isEmpty else { return nil }
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

  /// Two addresses lead to the same page, as far as their languages allow to know: they are equal without what names a
  /// language (`/en/`, `fr.` before the host, `?lang=sw`), or both name one on the same site, where a page's own name is
  /// often translated too (`en.wikipedia.org/wiki/Slavery`, `fr.wikipedia.org/wiki/Esclavage`).
  static func isSamePage(_ a: String, _ b: String) -> Bool {
    let (a, b) = (LanguageFree(a), LanguageFree(b))
    if a.host != b.host { return false }
    return a.page == b.page || !a.languages.isEmpty && !b.languages.isEmpty && a.languages != b.languages
  }

  private struct LanguageFree {
    var host = ""
    var page: [Substring] = []
    var languages: [Substring] = []

    init(_ address: String) {
      let rest = address.drop { $0 != ":" }.dropFirst(3)
      var labels = rest.prefix { $0 != "/" && $0 != "?" }.split(separator: ".")
      if labels.first == "www" { labels.removeFirst() }
      if labels.count > 2, WebAddress.isLanguage(labels[0]) { languages.append(labels.removeFirst()) }
      host = labels.joined(separator: ".")
      let pieces = rest.split { $0 == "/" || $0 == "?" || $0 == "&" }.dropFirst()
      for piece in pieces {
        let value = piece.hasPrefix("lang=") || piece.hasPrefix("hl=") ? piece.drop { $0 != "=" }.dropFirst() : piece
        if WebAddress.isLanguage(value) { languages.append(value) } else { page.append(piece) }
      }
    }
  }

  /// The text looks like a tag of a language: `fr`, `pt-BR`, `zh-hant`.
  private static func isLanguage(_ text: Substring) -> Bool {
    guard 2...8 ~= text.count, let tag = LanguageTag(String(text)) else { return false }
    return tag.base.count == 2 || LanguageNames.isNamed(tag.base)
  }
}
