/// Reads layout patterns, saying what is wrong with those that are none.
struct LayoutPatternReader {
  private var rest: Substring
  private var depth = 0

  static func read(_ text: String) throws(LayoutPattern.Mistake) -> LayoutPattern {
    let written = normalized(text)
    guard !written.isEmpty else { throw .init(description: "it is empty") }
    var reader = LayoutPatternReader(rest: written[...])
    let parts = try reader.parts()
    guard reader.rest.isEmpty else { throw .init(description: "a ] stands in it without a [") }
    try check(parts)
    return LayoutPattern(text: written, parts: parts)
  }

  /// Without what people write by habit: `./` in front, a slash at either end, the ending of the file.
  private static func normalized(_ text: String) -> String {
    var written = text.filter { !$0.isWhitespace }[...]
    if written.hasPrefix("./") { written = written.dropFirst(2) }
    while written.hasPrefix("/") { written = written.dropFirst() }
    while written.hasSuffix("/") { written = written.dropLast() }
    for ending in [".md", ".markdown", ".{ext}"] where written.hasSuffix(ending) {
      written = written.dropLast(ending.count)
    }
    return String(written)
  }

  private mutating func parts() throws(LayoutPattern.Mistake) -> [LayoutPattern.Part] {
    var parts: [LayoutPattern.Part] = []
    var literal = ""
    func flush() {
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
    }
    while let next = rest.first, next != "]" {
      switch next {
      case "{":
        flush()
        parts.append(try placeholder())
      case "[":
        flush()
        parts.append(try optional())
      default:
        literal.append(rest.removeFirst())
      }
    }
    flush()
    return parts
  }

  private mutating func placeholder() throws(LayoutPattern.Mistake) -> LayoutPattern.Part {
    guard let end = rest.firstIndex(of: "}") else { throw .init(description: "a { stands in it without a }") }
    let name = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    switch name {
    case "lang", "language", "locale": return .language
    case "path", "work": return .path
    case "folder": return .folder
    default: throw .init(description: "it has {\(name)}, and only {lang}, {path} and {folder} are known")
    }
  }

  private mutating func optional() throws(LayoutPattern.Mistake) -> LayoutPattern.Part {
    rest.removeFirst()
    depth += 1
    guard depth == 1 else { throw .init(description: "a [ stands inside […]") }
    let inner = try parts()
    depth -= 1
    guard rest.first == "]" else { throw .init(description: "a [ stands in it without a ]") }
    rest.removeFirst()
    guard inner.contains(.language) else { throw .init(description: "what stands in […] has no {lang}") }
    guard !inner.contains(.path), !inner.contains(.folder) else {
      throw .init(description: "only {lang} and plain text may stand in […]")
    }
    return .optional(inner)
  }

  private static func check(_ parts: [LayoutPattern.Part]) throws(LayoutPattern.Mistake) {
    let flat = parts.flatMap { if case .optional(let inner) = $0 { inner } else { [$0] } }
    func count(_ part: LayoutPattern.Part) -> Int { flat.lazy.filter { $0 == part }.count }
    if count(.path) != 1 { throw .init(description: "{path} has to stand in it once") }
    if count(.language) > 1 { throw .init(description: "{lang} stands in it more than once") }
    if count(.folder) > 1 { throw .init(description: "{folder} stands in it more than once") }
    if flat.contains(.literal(".."))
      || flat.contains(where: { if case .literal(let text) = $0 { text.contains("../") } else { false } })
    {
      throw .init(description: "it leaves the library with ..")
    }
    for (a, b) in zip(flat, flat.dropFirst()) where isPlaceholder(a) && isPlaceholder(b) {
      throw .init(description: "something has to stand between two of {lang}, {path} and {folder}")
    }
    for (index, part) in flat.enumerated() where part == .folder {
      guard index + 1 < flat.count, case .literal(let next) = flat[index + 1], next.hasPrefix("/") else {
        throw .init(description: "a / has to follow {folder}")
      }
    }
  }

  private static func isPlaceholder(_ part: LayoutPattern.Part) -> Bool {
    if case .literal = part { false } else { true }
  }
}
