/// Where a link in a document leads.
public enum LinkDestination: Equatable, Sendable {
  /// Out of the library: an address on the web or for mail, as written.
  case address(String)
  /// A section of the same document, by what stands after `#` (``MaktabaText/MarkdownDocument/section(named:)``); nil for
  /// its beginning.
  case section(String?)
  /// A document, as a number of the catalogue, and a section of it.
  case document(Int, section: String?)
  /// Nothing that is a document of this library; as written.
  case nothing(String)
}

extension Catalogue {
  /// Where a link leads: to the file it names, or what web sites serve under that name, or the same in another language
  /// where it is not there, or a work by its id. In the language of the document it stands in, if the work is there in it;
  /// but a link to another language of the same work means that one. O(languages · log documents); touches no file.
  /// - Parameters:
  ///   - link: as written, clean.
  ///   - card: the document it stands in.
  ///   - languages: what the reader prefers, best first.
  public func destination(
    of link: String, in card: DocumentCard, preferring languages: [LanguageTag]
  ) -> LinkDestination {
    let section = LinkTargets.fragment(link)
    guard let path = LinkTargets.relativePath(link) else {
      if link.hasPrefix("#") { return .section(section) }
      return Self.isAddress(link) ? .address(link) : .nothing(link)
    }
    let order = [card.language] + languages.filter { $0 != card.language }
    let paths = Self.paths(named: path, in: card.path, languages: identity.languages)
    if let document = paths.lazy.compactMap(document(at:)).first {
      return led(to: document, section, from: card)
    }
    guard let document = translation(of: paths, preferring: order) ?? document(ofWork: path, preferring: order)
    else { return .nothing(link) }
    return led(to: document, section, from: card)
  }

  /// A scheme, or two slashes.
  private static func isAddress(_ link: String) -> Bool {
    let scheme = link.prefix { $0 != ":" && $0 != "/" && $0 != "{" }
    return link.hasPrefix("//") || scheme.endIndex < link.endIndex && link[scheme.endIndex] == ":"
  }

  /// Paths in the library that a written one may mean; none for one that leaves it.
  private static func paths(named path: String, in document: String, languages: [LanguageTag]) -> [String] {
    if path.hasPrefix("/") {
      return ([""] + languages.map(\.text)).compactMap { LinkTargets.resolved($0 + path) }
    }
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    return LinkTargets.resolved(folder + "/" + path).map { [$0] } ?? []
  }

  private func document(at path: String) -> Int? {
    let inFolder = ["README.md", "index.md"].map { path.isEmpty ? $0 : path + "/" + $0 }
    return (LinkTargets.candidates(path) + inFolder).lazy.compactMap { self.fileState(path: $0)?.document }.first
  }

  private func document(ofWork id: String, preferring languages: [LanguageTag]) -> Int? {
    work(id: id).map { document(ofWork: $0, preferring: languages) }
  }

  /// The same place in another language's folder.
  private func translation(of paths: [String], preferring order: [LanguageTag]) -> Int? {
    guard let pattern = try? LayoutPattern.parse(identity.layout), pattern.hasLanguage else { return nil }
    let others = order + [identity.sourceLanguage] + self.languages
    var matcher = LayoutMatcher(languages: KnownLanguages(declared: identity.languages))
    for path in paths {
      guard let place = matcher.match(DocumentName.stem(path), pattern.parts) else { continue }
      let found = others.lazy.compactMap { language in
        pattern.path(of: place.workPath, in: language).flatMap { self.document(at: $0) }
      }.first
      if let found { return found }
    }
    return nil
  }

  private func led(to document: Int, _ section: String?, from card: DocumentCard) -> LinkDestination {
    let work = work(ofDocument: document)
    if workID(work) == card.work {
      return language(ofDocument: document) == card.language
        ? .section(section) : .document(document, section: section)
    }
    return .document(self.document(ofWork: work, in: card.language) ?? document, section: section)
  }
}

extension LayoutPattern {
  /// The path, without its ending, of a work in a language; nil where the work's path has too few folders. A language part
  /// that may be absent is written.
  func path(of workPath: String, in language: LanguageTag) -> String? {
    var rest = workPath[...]
    var text = ""
    func write(_ parts: [Part]) -> Bool {
      for part in parts {
        switch part {
        case .literal(let literal): text += literal
        case .language: text += language.text
        case .path: text += rest
        case .optional(let inner): if !write(inner) { return false }
        case .folder:
          guard let slash = rest.firstIndex(of: "/") else { return false }
          text += rest[..<slash]
          rest = rest[slash...].dropFirst()
        }
      }
      return true
    }
    return write(parts) ? text : nil
  }
}
