/// Reads a document's front matter: finds it, reads its YAML, and what the fields say. Whatever is wrong with it, the body opens.
struct FrontMatterReader {
  private(set) var metadata = DocumentMetadata()
  private(set) var problems: [Problem] = []
  private(set) var fieldLines = FieldLines()
  private(set) var editorial = EditorialFields()
  /// Where the body begins, in bytes, and on which line.
  private(set) var bodyStart = 0
  private(set) var bodyLine = 1

  private let path: String

  /// - Parameter utf8: a document, valid, without a byte order mark.
  static func read(_ utf8: [UInt8], path: String) -> FrontMatterReader {
    var reader = FrontMatterReader(path: path)
    switch FrontMatter.find(in: utf8) {
    case .none: break
    case .unterminated: reader.noteUnterminated(utf8)
    case .found(let found): reader.take(found, of: utf8)
    }
    return reader
  }

  private init(path: String) { self.path = path }

  /// A line `---` at the beginning is as well a rule across the page; front matter has a key below it.
  private mutating func noteUnterminated(_ utf8: [UInt8]) {
    var lines = LineScan(utf8)
    _ = lines.next()
    guard let second = lines.next() else { return }
    let line = String(decoding: utf8[second], as: UTF8.self)
    guard FrontMatterRecovery.read(line, firstLine: 2) != nil else { return }
    report(
      .frontMatterUnterminated, 1,
      "Front matter begins here and does not end, so it is shown as text. Put a line --- after its last line.")
  }

  private mutating func take(_ found: FrontMatter, of utf8: [UInt8]) {
    (bodyStart, bodyLine) = (found.bodyStart, found.bodyLine)
    guard found.kind == .yaml else {
      return report(
        .frontMatterTOML, 1, "Front matter in TOML (+++) is not read. Write it in YAML, between two lines ---.")
    }
    let isTooLarge = found.block.count > DocumentFile.greatestFrontMatter
    let block = isTooLarge ? found.block.prefix(DocumentFile.greatestFrontMatter) : found.block
    let text = String(decoding: utf8[block], as: UTF8.self)
    if isTooLarge {
      report(
        .frontMatterTooLarge, 1,
        "Front matter of more than \(DocumentFile.greatestFrontMatter >> 10) kB is read in part. Move texts into the body."
      )
      return take(FrontMatterRecovery.read(text, firstLine: 2))
    }
    takeYAML(text)
  }

  private mutating func takeYAML(_ text: String) {
    do {
      guard let value = try YAMLReader.read(text, firstLine: 2) else { return }
      if case .mapping = value.content { return take(value) }
      // What stands between two rules across the page is text.
      (bodyStart, bodyLine) = (0, 1)
      if case .list = value.content { noteNoMapping() }
    } catch {
      recover(text, error)
    }
  }

  private mutating func recover(_ text: String, _ mistake: YAMLMistake) {
    guard let value = FrontMatterRecovery.read(text, firstLine: 2) else {
      (bodyStart, bodyLine) = (0, 1)
      return noteNoMapping()
    }
    let advice = mistake.isDuplicateKey ? "" : " What could be understood line by line is used."
    report(
      mistake.isDuplicateKey ? .frontMatterDuplicateKey : .frontMatterSyntax, mistake.line,
      "The front matter cannot be read as YAML: \(mistake.reason).\(advice)")
    take(value)
  }

  private mutating func noteNoMapping() {
    report(
      .frontMatterNotAMapping, 1,
      "The document begins with --- like front matter, and no line “key: value” follows. It is shown as text.")
  }

  private mutating func take(_ value: YAMLValue?) {
    guard let value else { return }
    var fields = MetadataReader(path: path)
    fields.take(value)
    metadata = fields.metadata
    fieldLines = fields.lines
    editorial = fields.editorial
    problems += fields.problems
  }

  private mutating func report(_ code: ProblemCode, _ line: Int, _ message: String) {
    problems.append(Problem(code, path: path, line: line, message))
  }
}

/// The lines, from 1, of fields that are checked against other documents.
struct FieldLines: Equatable, Sendable {
  var language: Int?
  var supersededBy: Int?
  /// By key as the document spells it.
  var facets: [String: Int] = [:]
}
