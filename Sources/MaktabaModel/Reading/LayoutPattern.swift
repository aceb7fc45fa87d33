/// How a library's folders and file names tell language and work: `{lang}/{path}`, `{path}.{lang}`, `pages[.{lang}]/{path}`.
///
/// A pattern is plain text with `{lang}` (a language tag), `{path}` (what remains: the work, with its folders) and `{folder}`
/// (one folder that is part of the work, for `{folder}/{lang}/{path}`). What stands in `[…]` is absent for the source
/// language. Patterns are about paths without the ending `.md`.
public struct LayoutPattern: Hashable, Sendable, CustomStringConvertible {
  /// What a pattern says of a path.
  public struct Match: Equatable, Sendable {
    /// The language; nil where the path has none.
    public var language: LanguageTag?
    /// The path without language and ending.
    public var workPath: String
  }

  /// Why a text is no pattern.
  public struct Mistake: Error, Equatable, Sendable, CustomStringConvertible {
    /// The reason, as the end of a sentence.
    public let description: String
  }

  /// No language in any path: `{path}`.
  public static let oneLanguage = LayoutPattern(text: "{path}", parts: [.path])

  /// The pattern as it is written.
  public let description: String
  let parts: [Part]

  enum Part: Hashable, Sendable {
    case literal(String)
    case language, path, folder
    case optional([Part])
  }

  init(text: String, parts: [Part]) {
    description = text
    self.parts = parts
  }

  /// Reads a pattern. An ending `.md` is tolerated, and slashes at either end.
  /// - Throws: what is wrong with it.
  public static func parse(_ text: String) throws(Mistake) -> LayoutPattern {
    try LayoutPatternReader.read(text)
  }

  /// Languages are told apart by the path.
  public var hasLanguage: Bool {
    parts.contains { if case .optional(let inner) = $0 { inner.contains(.language) } else { $0 == .language } }
  }
  /// The language part is absent for the source language: `pages[.{lang}]/{path}`.
  var leavesOutSourceLanguage: Bool {
    parts.contains { if case .optional(let inner) = $0 { inner.contains(.language) } else { false } }
  }

  /// What the pattern says of a path; nil when the path is not of this shape.
  /// - Parameter path: relative to the library, without its ending.
  public func match(_ path: String) -> Match? {
    var matcher = LayoutMatcher(languages: KnownLanguages())
    return matcher.match(path, parts)
  }
}

/// The languages that folders and suffixes may name, remembered, since a library asks for the same few again and again.
struct KnownLanguages {
  private let declared: Set<LanguageTag>
  private var known: [Substring: LanguageTag?] = [:]

  /// - Parameter declared: languages that a manifest names; rare ones are taken for languages only when they are here.
  init(declared: [LanguageTag] = []) { self.declared = Set(declared) }

  mutating func tag(_ text: Substring) -> LanguageTag? {
    if let known = known[text] { return known }
    let tag = LanguageTag(String(text)).flatMap { $0.isCommon || declared.contains($0) ? $0 : nil }
    known[text] = .some(tag)
    return tag
  }
}

/// Matches paths against the parts of a pattern, trying the longest language first and giving back what does not fit.
struct LayoutMatcher {
  var languages: KnownLanguages

  mutating func match(_ path: String, _ parts: [LayoutPattern.Part]) -> LayoutPattern.Match? {
    var found = Found()
    guard match(path[...], parts[...], &found), !found.path.isEmpty else { return nil }
    let work = found.folder.isEmpty ? String(found.path) : "\(found.folder)/\(found.path)"
    return LayoutPattern.Match(language: found.language, workPath: work)
  }

  private struct Found {
    var language: LanguageTag?
    var folder: Substring = ""
    var path: Substring = ""
  }

  private mutating func match(_ text: Substring, _ parts: ArraySlice<LayoutPattern.Part>, _ found: inout Found) -> Bool
  {
    guard let part = parts.first else { return text.isEmpty }
    let rest = parts.dropFirst()
    switch part {
    case .literal(let literal):
      // Bytes, since a name may begin with a combining mark, which would hide the slash before it.
      guard text.utf8.starts(with: literal.utf8) else { return false }
      return match(Substring(text.utf8.dropFirst(literal.utf8.count)), rest, &found)
    case .language:
      return matchLanguage(text, rest, &found)
    case .path:
      return matchPath(text, rest, &found)
    case .folder:
      guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
      found.folder = text[..<slash]
      return match(text[slash...], rest, &found)
    case .optional(let inner):
      return attempt(text, inner + rest, &found) || match(text, rest, &found)
    }
  }

  /// Leaves `found` as it was when it fails.
  private mutating func attempt(
    _ text: Substring, _ parts: ArraySlice<LayoutPattern.Part>, _ found: inout Found
  ) -> Bool {
    var changed = found
    guard match(text, parts, &changed) else { return false }
    found = changed
    return true
  }

  private mutating func matchLanguage(
    _ text: Substring, _ rest: ArraySlice<LayoutPattern.Part>, _ found: inout Found
  ) -> Bool {
    var end = text.utf8.firstIndex { !Self.isTagByte($0) } ?? text.endIndex
    while end > text.startIndex {
      if let tag = languages.tag(text[..<end]), match(text[end...], rest, &found) {
        found.language = tag
        return true
      }
      end = text.utf8.index(before: end)
    }
    return false
  }

  /// The path is the rest, or as much of it as leaves the last parts their text: the longest path that fits, but for one
  /// that swallows what `[…]` could have taken.
  private mutating func matchPath(
    _ text: Substring, _ rest: ArraySlice<LayoutPattern.Part>, _ found: inout Found
  ) -> Bool {
    guard !text.isEmpty else { return false }
    var end = text.endIndex
    while !rest.isEmpty, end > text.startIndex {
      end = text.utf8.index(before: end)
      guard Self.canFollowPath(text.utf8[end]), end > text.startIndex else { continue }
      if attempt(text[end...], rest, &found) {
        found.path = text[..<end]
        return true
      }
    }
    found.path = text
    return match("", rest, &found)
  }

  private static func canFollowPath(_ byte: UInt8) -> Bool { ".-_/@".utf8.contains(byte) }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
  }
}
