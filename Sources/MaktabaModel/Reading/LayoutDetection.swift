/// Finds out how a folder without a manifest tells languages apart.
///
/// A folder or suffix is a language because of what stands beside it, never by its name alone: `it/` beside `legal/` is a
/// department, `it/` beside `fr/` with the same files in it is Italian. Linear in the number of documents.
struct LayoutDetection {
  /// A layout that the paths could have.
  private struct Candidate {
    var pattern: LayoutPattern
    var evidence: LayoutEvidence
  }

  private let stems: [Substring]
  private var languages = KnownLanguages()
  /// How deep a language folder may stand: `a/b/{lang}/{path}`.
  private static let greatestDepth = 2
  private static let slash = UInt8(ascii: "/")

  private init(stems: [Substring]) { self.stems = stems }

  /// The layout of documents at these paths: of the convincing ones, that which explains most documents.
  /// - Parameter stems: paths relative to the library, without `.md`.
  static func layout(of stems: [String]) -> LayoutPattern {
    var detection = LayoutDetection(stems: stems.map { $0[...] })
    var best: Candidate?
    for candidate in detection.folders() + detection.suffixedFolders() + [detection.suffixedFiles()] {
      guard candidate.evidence.isConvincing else { continue }
      if candidate.evidence.translatedCount > best?.evidence.translatedCount ?? 0 { best = candidate }
    }
    return best?.pattern ?? .oneLanguage
  }
}

// MARK: - {lang}/{path}, prefix/{lang}/{path}, {folder}/{lang}/{path}

extension LayoutDetection {
  private mutating func folders() -> [Candidate] {
    let prefixes = prefixesOfLanguages().sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    var candidates = prefixes.map { prefix in
      let parts: [LayoutPattern.Part] = [.language, .literal("/"), .path]
      let pattern = LayoutPattern(
        text: "\(prefix){lang}/{path}", parts: prefix.isEmpty ? parts : [.literal(String(prefix))] + parts)
      return Candidate(pattern: pattern, evidence: evidence(below: prefix))
    }
    let chapters = prefixes.filter { $0.utf8.lazy.filter { $0 == Self.slash }.count == 1 }
    if chapters.count > 1 { candidates.append(course(of: Set(chapters))) }
    return candidates
  }

  /// The beginnings of paths, empty or with a slash at the end, that a language tag stands behind.
  private mutating func prefixesOfLanguages() -> Set<Substring> {
    var prefixes: Set<Substring> = []
    for stem in stems {
      var start = stem.startIndex
      for _ in 0...Self.greatestDepth {
        guard let end = stem[start...].utf8.firstIndex(of: Self.slash) else { break }
        if languages.tag(stem[start..<end]) != nil { prefixes.insert(stem[..<start]) }
        start = stem.utf8.index(after: end)
      }
    }
    return prefixes
  }

  private mutating func evidence(below prefix: Substring) -> LayoutEvidence {
    var evidence = LayoutEvidence(.folders)
    for stem in stems where stem.utf8.starts(with: prefix.utf8) {
      note(Substring(stem.utf8.dropFirst(prefix.utf8.count)), of: "", in: &evidence)
    }
    return evidence
  }

  /// Each chapter has its own language folders.
  private mutating func course(of chapters: Set<Substring>) -> Candidate {
    var evidence = LayoutEvidence(.folders)
    for stem in stems {
      guard let end = stem.utf8.firstIndex(of: Self.slash) else { continue }
      let start = stem.utf8.index(after: end)
      if chapters.contains(stem[..<start]) { note(stem[start...], of: stem[..<start], in: &evidence) }
    }
    let parts: [LayoutPattern.Part] = [.folder, .literal("/"), .language, .literal("/"), .path]
    return Candidate(pattern: LayoutPattern(text: "{folder}/{lang}/{path}", parts: parts), evidence: evidence)
  }

  /// - Parameters:
  ///   - inside: the path from where a language would stand.
  ///   - chapter: what of the work's path stands before it.
  private mutating func note(_ inside: Substring, of chapter: Substring, in evidence: inout LayoutEvidence) {
    guard let end = inside.utf8.firstIndex(of: Self.slash) else { return evidence.noteLoose() }
    if let language = languages.tag(inside[..<end]) {
      evidence.note(language, path: chapter.isEmpty ? inside[end...] : chapter + inside[end...])
    } else {
      evidence.note(otherFolder: inside[..<end])
    }
  }
}

// MARK: - pages[.{lang}]/{path}, {path}.{lang}, {path}[.{lang}]

extension LayoutDetection {
  /// `pages/`, `pages.fr/`, `pages.pt_BR/`: families of folders at the root.
  private mutating func suffixedFolders() -> [Candidate] {
    var families: [Substring: LayoutEvidence] = [:]
    for stem in stems {
      guard let end = stem.utf8.firstIndex(of: Self.slash), let (name, language) = suffix(of: stem[..<end]) else {
        continue
      }
      families[name, default: LayoutEvidence(.suffixes)].note(language, path: stem[end...])
    }
    for stem in stems where !families.isEmpty {
      guard let end = stem.utf8.firstIndex(of: Self.slash) else { continue }
      families[stem[..<end]]?.note(original: stem[end...])
    }
    return families.sorted { $0.key < $1.key }.map { name, evidence in
      let parts: [LayoutPattern.Part] = [
        .literal(String(name)), .optional([.literal("."), .language]), .literal("/"), .path,
      ]
      return Candidate(pattern: LayoutPattern(text: "\(name)[.{lang}]/{path}", parts: parts), evidence: evidence)
    }
  }

  /// `guide.md`, `guide.sw.md`.
  private mutating func suffixedFiles() -> Candidate {
    var evidence = LayoutEvidence(.suffixes)
    for stem in stems {
      let start = stem.utf8.lastIndex(of: Self.slash).map { stem.utf8.index(after: $0) } ?? stem.startIndex
      if let (name, language) = suffix(of: stem[start...]) {
        evidence.note(language, path: stem[..<name.endIndex])
      } else {
        evidence.note(original: stem)
      }
    }
    let part: [LayoutPattern.Part] = [.literal("."), .language]
    let pattern =
      evidence.originalCount > 0
      ? LayoutPattern(text: "{path}[.{lang}]", parts: [.path, .optional(part)])
      : LayoutPattern(text: "{path}.{lang}", parts: [.path] + part)
    return Candidate(pattern: pattern, evidence: evidence)
  }

  /// A name's last part after a dot, when that is a language, and what stands before.
  private mutating func suffix(of name: Substring) -> (name: Substring, language: LanguageTag)? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
    return languages.tag(name[name.utf8.index(after: dot)...]).map { (name[..<dot], $0) }
  }
}
