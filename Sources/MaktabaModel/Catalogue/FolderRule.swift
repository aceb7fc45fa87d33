/// Which folder a work lies in: the first of its own path, once the layout's folders are taken off.
struct FolderRule {
  private let pattern: LayoutPattern
  private var matcher: LayoutMatcher
  /// Documents side by side lie in the same folder, so that each place is matched once.
  private var known: [String: String] = [:]

  init(_ identity: LibraryIdentity) {
    pattern = (try? LayoutPattern.parse(identity.layout)) ?? .oneLanguage
    matcher = LayoutMatcher(languages: KnownLanguages(declared: identity.languages))
  }

  /// The folder; empty for a work that lies in none.
  mutating func folder(of path: ArraySlice<UInt8>) -> String {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    let place = String(decoding: path[...slash], as: UTF8.self)
    if let folder = known[place] { return folder }
    let stem = String(decoding: path[..<(path.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex)], as: UTF8.self)
    let components = (matcher.match(stem, pattern.parts)?.workPath ?? stem).utf8.split(separator: UInt8(ascii: "/"))
    let folder = components.count > 1 ? String(decoding: components[0], as: UTF8.self) : ""
    known[place] = folder
    return folder
  }
}
