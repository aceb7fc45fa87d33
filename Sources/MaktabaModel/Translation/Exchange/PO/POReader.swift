/// Reads a PO file as msgmerge, Poedit, OmegaT, Weblate or an editor leave it: any wrapping and order, CRLF, obsolete
/// entries, escapes of C, entries twice, broken lines.
struct POReader {
  private var assembly: ReturnAssembly
  private var entry = POEntry()
  private var hasHeader = false
  private var entryCount = 0
  /// The last string had no end: what follows on the next line may be part of it.
  private var isOpen = false

  static func read(_ file: ReturnedText) throws(ExchangeError) -> ReturnedDocument {
    var reader = POReader(assembly: ReturnAssembly(file.problems))
    var lines = LineScan(file.utf8)
    while let line = lines.next() { reader.take(file.utf8[line], line: lines.linesPassed) }
    reader.endEntry()
    guard reader.entryCount > 0 else {
      throw .notOfFormat(name: file.name, format: "a PO file", line: nil, reason: "there is no “msgid” in it")
    }
    return reader.assembly.finish()
  }

  private init(assembly: ReturnAssembly) { self.assembly = assembly }

  private mutating func take(_ bytes: ArraySlice<UInt8>, line: Int) {
    let bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = bytes.first else { return }
    if first == UInt8(ascii: "#") { return takeComment(bytes.dropFirst(), line) }
    takeStatement(bytes, line, isObsolete: false)
  }

  // MARK: Comments

  private mutating func takeComment(_ bytes: ArraySlice<UInt8>, _ line: Int) {
    if bytes.first == UInt8(ascii: "~") {
      let rest = bytes.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      // The previous source of what is obsolete is of no use.
      return rest.first == UInt8(ascii: "|") || rest.isEmpty ? () : takeStatement(rest, line, isObsolete: true)
    }
    if entry.isComplete { endEntry() }
    switch bytes.first {
    case UInt8(ascii: ","), UInt8(ascii: "="):
      let flags = String(decoding: bytes.dropFirst(), as: UTF8.self).split { ",=".contains($0) || $0.isWhitespace }
      if flags.contains("fuzzy") { entry.row.isMarked = true }
    case UInt8(ascii: "."), UInt8(ascii: " "):
      takeFacts(String(decoding: bytes.dropFirst(), as: UTF8.self))
    default: break
    }
  }

  /// `maktaba: 3/7 n1:… text:n1:… 1f2e3d4c`
  private mutating func takeFacts(_ comment: String) {
    let words = comment.split(whereSeparator: \.isWhitespace)
    guard words.first.map(String.init) == POWriter.mark else { return }
    entry.row.facts = SectionMarks(words.dropFirst())
    entry.row.check = words.dropFirst().first(where: SourceCheck.isWellFormed).map(String.init)
    let place = words.dropFirst().first { $0.contains("/") }?.split(separator: "/").last
    entry.row.facts.count = SectionMarks(count: place.flatMap { Int($0) }).count
  }

  // MARK: Keywords and strings

  /// Takes a line, or the rest of one: several statements may stand on it.
  private mutating func takeStatement(_ bytes: ArraySlice<UInt8>, _ line: Int, isObsolete: Bool) {
    var rest = bytes
    repeat { rest = takeOne(rest, line, isObsolete: isObsolete) } while !rest.isEmpty
  }

  /// Takes a keyword and the strings after it. - Returns: the next keyword and what follows it, on the same line.
  private mutating func takeOne(_ bytes: ArraySlice<UInt8>, _ line: Int, isObsolete: Bool) -> ArraySlice<UInt8> {
    let word = POEntry.word(bytes)
    if let keyword = POEntry.Keyword(rawValue: String(decoding: word, as: UTF8.self)) {
      if entry.isEnded(by: keyword) { endEntry() }
      entry.begin(keyword, line: line, isObsolete: isObsolete)
      let rest = bytes[word.endIndex...]
      noteIndex(rest, keyword, line)
      return takeStrings(rest.first == UInt8(ascii: "[") ? rest.drop { $0 != UInt8(ascii: "\"") } : rest, line)
    }
    if bytes.first == UInt8(ascii: "\"") { return takeStrings(bytes, line) }
    breakEntry(line, "This line is no part of a PO file")
    if isOpen {
      entry.append([0x0A])
      takeString(bytes, after: bytes.startIndex - 1, line)
    }
    return []
  }

  /// Of plural forms, which none of ours has, the first is taken.
  private mutating func noteIndex(_ rest: ArraySlice<UInt8>, _ keyword: POEntry.Keyword, _ line: Int) {
    guard keyword == .plural || rest.first == UInt8(ascii: "[") else { return }
    if keyword == .translation, rest.dropFirst().first != UInt8(ascii: "0") { entry.field = nil }
    entry.row.isDamaged = true
    assembly.report(line, nil, "Plural forms are not used here; the first is read, and the entry counts as unfinished.")
  }

  private mutating func takeStrings(_ bytes: ArraySlice<UInt8>, _ line: Int) -> ArraySlice<UInt8> {
    isOpen = false
    var rest = bytes
    while let next = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) {
      rest = rest[next...]
      guard rest[next] == UInt8(ascii: "\"") else {
        if POEntry.Keyword(rawValue: String(decoding: POEntry.word(rest), as: UTF8.self)) != nil { return rest }
        breakEntry(line, "Something stands after the closing quotation mark")
        return []
      }
      rest = takeString(rest, after: next, line)
    }
    return []
  }

  /// Reads one string. - Returns: what follows it.
  @discardableResult
  private mutating func takeString(_ bytes: ArraySlice<UInt8>, after quote: Int, _ line: Int) -> ArraySlice<UInt8> {
    let piece = POText.read(bytes, after: quote)
    isOpen = piece.isOpen
    if let mistake = piece.mistake { breakEntry(line, "The text cannot be read whole: \(mistake)") }
    entry.append(piece.bytes)
    return bytes[piece.end...]
  }

  private mutating func breakEntry(_ line: Int, _ what: String) {
    entry.row.isDamaged = true
    assembly.report(line, nil, what + "; its entry counts as unfinished.")
  }

  // MARK: Entries

  private mutating func endEntry() {
    defer { (entry, isOpen) = (POEntry(), false) }
    guard entry.field != nil || entry.row.line > 0 else { return }
    entryCount += 1
    let row = entry.finished
    if row.code.isEmpty, row.source.isEmpty, !row.isObsolete {
      if hasHeader { return assembly.report(row.line, nil, "There is a second header, which is not read.") }
      hasHeader = true
      return takeHeader(row)
    }
    if row.isDamaged, let code = SegmentCode(row.code) {
      assembly.report(row.line, code.description, "\(code) is damaged in the file.")
    }
    assembly.take(row)
  }

  private mutating func takeHeader(_ row: ReturnedRow) {
    let names = [
      "x-maktaba-library": "library", "x-maktaba-work": "work", "x-maktaba-from": "from", "x-maktaba-to": "to",
      "x-maktaba-edition": "edition",
    ]
    for line in row.target.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":"), let name = names[line[..<colon].lowercased()] else { continue }
      assembly.take(name, String(line[line.index(after: colon)...]), line: row.line)
    }
  }
}

/// An entry while it is read.
struct POEntry {
  enum Keyword: String {
    case context = "msgctxt"
    case source = "msgid"
    case plural = "msgid_plural"
    case translation = "msgstr"
    case domain
  }

  var row = ReturnedRow(code: "", source: "", target: "", line: 0)
  /// The field that strings belong to; nil for those that are not kept.
  var field: Keyword?
  private var seen: Set<Keyword> = []
  private var texts: [Keyword: [UInt8]] = [:]

  /// A translation has begun, so that a comment begins the next entry.
  var isComplete: Bool { seen.contains(.translation) }

  /// The word that a line begins with.
  static func word(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.prefix { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
  }

  func isEnded(by keyword: Keyword) -> Bool {
    switch keyword {
    case .context: !seen.isEmpty
    case .source: seen.contains(.source) || seen.contains(.translation)
    case .plural, .domain, .translation: false
    }
  }

  mutating func begin(_ keyword: Keyword, line: Int, isObsolete: Bool) {
    if row.line == 0 { row.line = line }
    if isObsolete { row.isObsolete = true }
    field = keyword
    seen.insert(keyword)
  }

  mutating func append(_ bytes: [UInt8]) {
    if let field { texts[field, default: []] += bytes }
  }

  var finished: ReturnedRow {
    var row = row
    row.code = text(.context)
    row.source = text(.source)
    row.target = text(.translation)
    return row
  }

  private func text(_ keyword: Keyword) -> String { String(decoding: texts[keyword] ?? [], as: UTF8.self) }
}
