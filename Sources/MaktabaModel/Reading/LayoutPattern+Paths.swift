extension LayoutPattern {
  /// Where a document stands, without its ending: the inverse of ``match(_:)``.
  /// - Parameters:
  ///   - workPath: the path without language and ending, as a match gives it.
  ///   - language: as it is to be written in the path; nil for the source language where the layout leaves it out.
  ///   - declared: languages that the manifest names.
  /// - Returns: nil when no path of this shape would be read back as this document.
  func path(ofWork workPath: String, in language: String?, declared: [LanguageTag] = []) -> String? {
    var (folder, path) = ("", workPath[...])
    if parts.contains(.folder) {
      guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      folder = String(path[..<slash])
      path = path[path.utf8.index(after: slash)...]
    }
    guard let stem = Self.text(of: parts, folder, path, language) else { return nil }
    // What a reader of the folder would make of it decides.
    let tag = language.flatMap { LanguageTag($0) }
    var matcher = LayoutMatcher(languages: KnownLanguages(declared: declared + [tag].compactMap(\.self)))
    let isSame = matcher.match(stem, parts) == Match(language: tag, workPath: workPath)
    return isSame ? stem : nil
  }

  private static func text(of parts: [Part], _ folder: String, _ path: Substring, _ language: String?) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .literal(let literal): text += literal
      case .path: text += path
      case .folder: text += folder
      case .language:
        guard let language else { return nil }
        text += language
      case .optional(let inner):
        guard language != nil else { continue }
        guard let inside = Self.text(of: inner, folder, path, language) else { return nil }
        text += inside
      }
    }
    return text
  }
}
