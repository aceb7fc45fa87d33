/// The names under which links lead to headings, for documents that give none themselves with `{#id}`.
///
/// As GitHub makes them, and most tools after it: the visible text in lower case; letters, marks, digits, `_` and `-` of any
/// script stay, spaces become `-`, the rest goes; a second heading of the same name gets `-1`, the next `-2`.
enum HeadingSlugs {
  /// The slug of a heading, before it is told from others of the same name.
  static func slug(of heading: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " { slug.append("-") } else if isKept(scalar) { slug.append(scalar) }
    }
    return String(slug)
  }

  /// The slugs of headings in order, each once.
  static func slugs(of headings: [String]) -> [String] {
    var uses: [String: Int] = [:]
    return headings.map { heading in
      let slug = slug(of: heading)
      var unique = slug
      while uses[unique] != nil {
        uses[slug, default: 0] += 1
        unique = "\(slug)-\(uses[slug, default: 0])"
      }
      uses[unique] = 0
      return unique
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    case .decimalNumber, .letterNumber, .connectorPunctuation: return true
    default: return false
    }
  }
}

extension MarkdownDocument {
  /// The section that `#fragment` of a link names: by its `{#id}`, else by its heading (``HeadingSlugs``), else by either
  /// in other letters or with other spaces. O(headings).
  /// - Parameter fragment: without `#`, percent signs resolved.
  /// - Returns: an index of ``sections``; nil where no section is called that.
  public func section(named fragment: String) -> Int? {
    if let section = sections.firstIndex(where: { $0.anchor == fragment }) { return section }
    let headed = sections.indices.filter { sections[$0].level > 0 }
    let slugs = HeadingSlugs.slugs(of: headed.map { sections[$0].heading })
    if let index = slugs.firstIndex(of: fragment) { return headed[index] }
    let wanted = HeadingSlugs.slug(of: fragment)
    guard !wanted.isEmpty else { return nil }
    return slugs.firstIndex(of: wanted).map { headed[$0] }
      ?? sections.firstIndex { $0.anchor.map(HeadingSlugs.slug) == wanted }
  }
}
