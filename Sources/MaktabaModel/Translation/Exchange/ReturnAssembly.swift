import MaktabaText

/// One segment as a file that came back has it.
struct ReturnedRow: Equatable {
  /// The code as it stands in the file.
  var code: String
  /// What the file says of the section.
  var facts = SectionMarks()
  /// The mark of the source as it was sent out, where the file says it.
  var check: String?
  var source: String
  var target: String
  /// The translator or a tool marked it as unfinished.
  var isMarked = false
  /// It could not be read whole.
  var isDamaged = false
  /// It is kept in the file for reference only.
  var isObsolete = false
  var line: Int
}

/// Puts the segments of a file together to sections again, and says what does not fit.
struct ReturnAssembly {
  private(set) var document = ReturnedDocument()
  private var rows: [SegmentCode: ReturnedRow] = [:]
  private var order: [String] = []
  private var numbers: [String: [Int]] = [:]
  private var facts: [String: SectionMarks] = [:]
  private var unlisted = 0

  init(_ problems: [ExchangeProblem]) { document.problems = problems }

  // MARK: What the file says

  /// The file says about itself: `library`, `work`, `from`, `to`, `edition`.
  mutating func take(_ name: String, _ value: String, line: Int) {
    let value = String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !value.isEmpty else { return }
    switch name {
    case "library": document.libraryID = document.libraryID ?? value
    case "work": document.work = document.work ?? value
    case "from": document.sourceLanguage = document.sourceLanguage ?? language(value, line)
    case "to": document.targetLanguage = document.targetLanguage ?? language(value, line)
    case "edition": document.edition = document.edition ?? Int(value)
    default: break
    }
  }

  private mutating func language(_ text: String, _ line: Int) -> LanguageTag? {
    if let tag = LanguageTag(text) { return tag }
    report(line, nil, "“\(text)” is not the tag of a language.")
    return nil
  }

  /// The file says of a section what it was made from. What was said first counts.
  mutating func take(_ marks: SectionMarks, of key: String) { facts[key, default: SectionMarks()].take(marks) }

  /// A segment.
  mutating func take(_ row: ReturnedRow) {
    guard let code = SegmentCode(row.code) else {
      return keep(row, "“\(row.code)” names no section of a work, so the text beside it is kept as a suggestion.")
    }
    if row.isObsolete { return keep(row, "\(code) is marked as obsolete, so its text is kept as a suggestion.") }
    take(row.facts, of: code.key)
    guard let first = rows[code] else { return add(row, code) }
    if TextState.isBlank(first.target) { rows[code] = row }
    if first.target == row.target || TextState.isBlank(first.target) || TextState.isBlank(row.target) {
      return report(row.line, code.description, "\(code) stands on line \(first.line) too; one of the two is read.")
    }
    rows[code]?.isMarked = true
    keep(row, "\(code) stands on line \(first.line) too, with another text; this one is kept as a suggestion.")
  }

  private mutating func add(_ row: ReturnedRow, _ code: SegmentCode) {
    rows[code] = row
    if numbers[code.key] == nil { order.append(code.key) }
    numbers[code.key, default: []].append(code.number)
  }

  /// Keeps a text that has no place, and says so.
  mutating func keep(_ row: ReturnedRow, _ message: String) {
    let code = SegmentCode(row.code).map(\.description)
    report(row.line, code, message)
    guard !TextState.isBlank(row.target), document.unplaced.count < SegmentCode.greatestNumber else { return }
    document.unplaced.append(UnplacedText(code: code, source: row.source, target: row.target, line: row.line))
  }

  /// Says what is wrong.
  mutating func report(_ line: Int?, _ unit: String?, _ message: String) {
    guard document.problems.count < ReturnedDocument.greatestProblemCount else { return unlisted += 1 }
    document.problems.append(
      ExchangeProblem(line: line, unit: unit.map { CleanText.line($0) }, message: CleanText.line(message)))
  }

  // MARK: Sections

  /// The document, with its sections.
  mutating func finish() -> ReturnedDocument {
    for key in order { document.units.append(unit(key)) }
    document.problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    if unlisted > 0 {
      document.problems.append(
        ExchangeProblem(line: nil, unit: nil, message: "\(unlisted) more problems are not listed."))
    }
    return document
  }

  private mutating func unit(_ key: String) -> ReturnedUnit {
    let present = (numbers[key] ?? []).sorted()
    let segments = present.compactMap { rows[SegmentCode(key: key, number: $0)] }
    let line = segments.map(\.line).min()
    let isWhole = checkWhole(key, present, line)
    var needsWork = !isWhole
    for (number, row) in zip(present, segments) where isUnfinished(row, SegmentCode(key: key, number: number)) {
      needsWork = true
    }
    return ReturnedUnit(
      key: key, sourcePrint: facts[key]?.source ?? "", targetPrint: facts[key]?.target ?? "",
      source: SectionSegments.joined(segments.map(\.source)),
      target: SectionSegments.joined(segments.map(\.target).filter { !TextState.isBlank($0) }.map(TextState.normal)),
      needsWork: needsWork, line: line)
  }

  /// All segments are there, as far as is known.
  private mutating func checkWhole(_ key: String, _ present: [Int], _ line: Int?) -> Bool {
    if facts[key]?.source == nil {
      report(line, key, "Section \(key) no longer says which text it was made from.")
    }
    let count = facts[key]?.count ?? present.last ?? 0
    if present.count == count, present.last == count { return true }
    let numbers = Set(present)
    let missing = (1...max(count, present.last ?? 1)).lazy.filter { !numbers.contains($0) }.prefix(5).map(String.init)
    let what = missing.isEmpty ? "has more segments than were sent" : "lacks segment \(missing.joined(separator: ", "))"
    report(line, key, "Section \(key) \(what), so it counts as unfinished.")
    return false
  }

  /// A segment is not translated, or not to be relied on; says why where that cannot be seen in the file.
  private mutating func isUnfinished(_ row: ReturnedRow, _ code: SegmentCode) -> Bool {
    var isUnfinished = row.isMarked || row.isDamaged || TextState.isBlank(row.target)
    if let check = row.check, check != SourceCheck.of(row.source) {
      report(
        row.line, code.description, "The source of \(code) was changed in the file. It stays as the library has it.")
      isUnfinished = true
    }
    if row.target.contains("\u{FFFD}"), !row.source.contains("\u{FFFD}") {
      report(row.line, code.description, "The translation of \(code) has damaged characters.")
      isUnfinished = true
    }
    if !isUnfinished, TextState.isCopy(row.target, of: row.source) {
      report(row.line, code.description, "The translation of \(code) is the source itself, so it counts as unfinished.")
      isUnfinished = true
    }
    return isUnfinished
  }
}

/// What can be seen of a text alone.
enum TextState {
  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// With line feeds for line ends, and no empty lines around it.
  static func normal(_ text: String) -> String {
    TextLines.trimmed(TextLines(text).all[...]).joined(separator: "\n")
  }

  /// The same words, and so many of them that they would read otherwise in another language.
  static func isCopy(_ text: String, of source: String) -> Bool {
    text == source && source.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }.count > 3
      && !isSameEverywhere(source)
  }

  /// A sentence of more than a few words stands in both.
  static func sharesSentence(_ text: String, with source: String) -> Bool {
    !sentences(of: source).isDisjoint(with: sentences(of: text))
  }

  private static func sentences(of text: String) -> Set<[Substring]> {
    let parts = text.split { $0.isNewline || ".!?;؟。！？።".contains($0) }
    return Set(parts.map { $0.split(whereSeparator: \.isWhitespace) }.filter { $0.count > 3 })
  }

  /// Code, and what has no letters, is the same in every language.
  static func isSameEverywhere(_ text: String) -> Bool {
    guard text.contains(where: \.isLetter) else { return true }
    return SectionSegments(of: text, key: "").kinds.allSatisfy { $0 == .code || $0 == .html || $0 == .rule }
  }
}
