/// A kind of file that goes to translators and comes back. Bytes in, bytes out.
public enum ExchangeFormat: String, CaseIterable, Sendable {
  /// GNU gettext: for Poedit, Weblate, OmegaT, Virtaal.
  case po
  /// XLIFF 1.2 (OASIS): for OmegaT, Virtaal, Poedit, Weblate.
  case xliff
  /// A table in two columns: for a browser, and through pandoc for LibreOffice and Word. Of a returned DOCX, what pandoc
  /// makes of it (`-f docx -t html`) is read.
  case html

  /// The ending of its file names.
  public var fileExtension: String {
    switch self {
    case .po: "po"
    case .xliff: "xlf"
    case .html: "html"
    }
  }

  /// Files beyond this are not read.
  static let greatestSize = DocumentFile.greatestSize

  /// Writes a document. O(bytes).
  /// - Parameter date: the day it is written.
  /// - Throws: ``ExchangeError/repeatedKey(_:)``; ``ExchangeError/forbiddenCharacter(key:scalar:format:)`` for NUL, and for
  ///   what XML cannot carry.
  public func write(_ document: ExchangeDocument, date: CalendarDate) throws(ExchangeError) -> [UInt8] {
    try check(document)
    switch self {
    case .po: return POWriter(document, date: date).bytes
    case .xliff: return XLIFFWriter(document, date: date).bytes
    case .html: return HTMLWriter(document, date: date).bytes
    }
  }

  /// Reads what came back. Whatever was made of the file, what can be read is, and what cannot is said line by line. O(bytes).
  /// - Parameter name: the file's name, for sentences.
  /// - Throws: when nothing can be read: no text, too large, a NUL byte, another format.
  public func read(_ bytes: [UInt8], name: String) throws(ExchangeError) -> ReturnedDocument {
    let file = try ReturnedText(bytes, name: name)
    switch self {
    case .po: return try POReader.read(file)
    case .xliff: return try XLIFFReader.read(file)
    case .html: return try HTMLReader.read(file)
    }
  }

  private func check(_ document: ExchangeDocument) throws(ExchangeError) {
    var seen: Set<String> = []
    for unit in document.units {
      guard seen.insert(unit.key).inserted else { throw .repeatedKey(unit.key) }
      for text in [unit.key, unit.source, unit.target ?? "", unit.previousSource ?? ""] {
        guard let scalar = text.unicodeScalars.first(where: isForbidden) else { continue }
        throw .forbiddenCharacter(key: unit.key, scalar: scalar.value, format: rawValue)
      }
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .po: scalar == "\0"
    case .xliff, .html: MarkupText.cannotCarry(scalar)
    }
  }
}

/// The bytes of a file that came back, as text.
struct ReturnedText {
  let name: String
  /// Valid UTF-8, without a byte order mark and without NULs.
  let utf8: [UInt8]
  /// What was wrong with the bytes.
  let problems: [ExchangeProblem]

  init(_ bytes: [UInt8], name: String) throws(ExchangeError) {
    guard bytes.count <= ExchangeFormat.greatestSize else { throw .tooLarge(name: name, bytes: bytes.count) }
    let text: DocumentText
    do { text = try DocumentText(bytes, path: name) } catch { throw .notText(name: name) }
    if let nul = text.utf8.firstIndex(of: 0) {
      throw .nulByte(name: name, line: LineScan.line(of: nul, in: text.utf8))
    }
    self.name = name
    utf8 = text.utf8
    problems = text.problems.filter { $0.code == ProblemCode.encodingUTF8.rawValue }.map {
      ExchangeProblem(line: $0.line, unit: nil, message: $0.message)
    }
  }
}
