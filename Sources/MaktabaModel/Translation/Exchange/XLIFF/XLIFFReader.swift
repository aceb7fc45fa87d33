/// Reads an XLIFF 1.2 file as OmegaT, Virtaal, Poedit, Weblate and others leave it. After a place that is not well-formed it
/// goes on with the next `trans-unit`.
struct XLIFFReader {
  private var assembly: ReturnAssembly
  private var path: [String] = []
  private var unit: Unit?
  private var hasFile = false

  private struct Unit {
    var row: ReturnedRow
    var source: [UInt8] = []
    var target: [UInt8] = []
    var state: String?
    var qualifier: String?
  }

  /// Places that are not well-formed, after which reading goes on.
  private static let greatestRestartCount = 1000
  private static let unitTag = Array("<trans-unit".utf8)

  static func read(_ file: ReturnedText) throws(ExchangeError) -> ReturnedDocument {
    var reader = XLIFFReader(assembly: ReturnAssembly(file.problems))
    var start: (offset: Int, line: Int, opening: String)? = (0, 1, "")
    var restarts = 0
    while let from = start {
      start = nil
      do {
        try XMLScan.read(file.utf8, from: from.offset, line: from.line, opening: from.opening) { event, line in
          reader.take(event, line: line)
        }
      } catch {
        guard reader.hasFile, !error.isRefusal else {
          throw .notOfFormat(name: file.name, format: "XLIFF", line: error.line, reason: error.reason)
        }
        reader.breakOff(error)
        restarts += 1
        if restarts <= greatestRestartCount { start = next(after: error, in: file.utf8) }
      }
    }
    guard reader.hasFile else {
      throw .notOfFormat(name: file.name, format: "XLIFF", line: nil, reason: "it is XML, and has no <file> in it")
    }
    return reader.assembly.finish()
  }

  private init(assembly: ReturnAssembly) { self.assembly = assembly }

  /// Where the next unit begins.
  private static func next(after mistake: XMLScan.Mistake, in utf8: [UInt8]) -> (Int, Int, String)? {
    var line = mistake.line
    var index = mistake.offset
    while index < utf8.count {
      if utf8[index] == 0x0A { line += 1 }
      if index > mistake.offset, utf8[index] == UInt8(ascii: "<"), utf8[index...].starts(with: unitTag) {
        return (index, line, "<xliff><file><body>")
      }
      index += 1
    }
    return nil
  }

  private mutating func breakOff(_ mistake: XMLScan.Mistake) {
    let name = unit.map { " in \($0.row.code)" } ?? ""
    assembly.report(
      mistake.line, unit?.row.code,
      "The file is damaged\(name): \(mistake.reason). Reading goes on with the next segment.")
    unit?.row.isDamaged = true
    endUnit()
    path = []
  }

  // MARK: Elements

  private mutating func take(_ event: XMLScan.Event, line: Int) {
    switch event {
    case .start(let name, let attributes):
      begin(name, attributes, line)
      path.append(name)
    case .text(let bytes):
      if isInUnit("source") { unit?.source += bytes }
      if isInUnit("target") { unit?.target += bytes }
    case .end:
      if path.popLast() == "trans-unit" { endUnit() }
    }
  }

  /// Inside of that child of a unit, not of an alternative to it.
  private func isInUnit(_ name: String) -> Bool {
    guard unit != nil, let place = path.lastIndex(of: "trans-unit"), place + 1 < path.count else { return false }
    return path[place + 1] == name
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], _ line: Int) {
    switch name {
    case "file": takeFile(attributes, line)
    case "trans-unit": beginUnit(attributes, line)
    case "target" where path.last == "trans-unit":
      unit?.state = attributes["state"]
      unit?.qualifier = attributes["state-qualifier"]
    case "x", "bx", "ex", "ph", "bpt", "ept", "it":
      guard isInUnit("target") else { return }
      unit?.row.isDamaged = true
      assembly.report(
        line, unit?.row.code, "\(unit?.row.code ?? "") has a tag <\(name)> that is no text; it counts as unfinished.")
    default: break
    }
  }

  private mutating func takeFile(_ attributes: [String: String], _ line: Int) {
    if hasFile, attributes["original"] == nil { return }
    hasFile = true
    let names = [
      ("original", "work"), ("library", "library"), ("edition", "edition"), ("source-language", "from"),
      ("target-language", "to"),
    ]
    for (attribute, name) in names {
      if let value = attributes[attribute] { assembly.take(name, value, line: line) }
    }
  }

  private mutating func beginUnit(_ attributes: [String: String], _ line: Int) {
    endUnit()
    let names = [attributes["resname"], attributes["id"]].compactMap { $0 }
    var row = ReturnedRow(
      code: names.first { SegmentCode($0) != nil } ?? names.last ?? "", source: "", target: "", line: line)
    row.facts = SectionMarks(
      source: attributes["print"], target: attributes["text"], count: attributes["count"].flatMap { Int($0) })
    row.check = attributes["check"]
    unit = Unit(row: row)
  }

  private mutating func endUnit() {
    guard let unit else { return }
    self.unit = nil
    var row = unit.row
    row.source = TextState.normal(String(decoding: unit.source, as: UTF8.self))
    row.target = TextState.normal(String(decoding: unit.target, as: UTF8.self))
    judge(&row, unit)
    assembly.take(row)
  }

  /// What the states of XLIFF say. OmegaT changes the text and never the state: a text that is no longer the source's was
  /// translated, unless a sentence of the source is left in it.
  private func judge(_ row: inout ReturnedRow, _ unit: Unit) {
    switch unit.state {
    case "new", "needs-translation":
      let isFilled = unit.state == "needs-translation" && TextState.isSameEverywhere(row.source)
      if row.target == row.source, !isFilled { row.target = "" }
      if !isFilled { row.isMarked = TextState.sharesSentence(row.target, with: row.source) }
    case nil, "translated", "final", "signed-off": break
    default: row.isMarked = true
    }
    if let qualifier = unit.qualifier, Self.unconfirmed.contains(qualifier) { row.isMarked = true }
  }

  /// Where a text comes from that nobody has confirmed.
  private static let unconfirmed: Set<String> = ["fuzzy-match", "leveraged-mt", "mt-suggestion", "tm-suggestion"]
}
