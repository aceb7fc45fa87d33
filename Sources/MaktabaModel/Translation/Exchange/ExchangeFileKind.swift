/// What translators are sent: a format, or a word processor's document of it.
public enum ExchangeFileKind: String, CaseIterable, Sendable {
  /// See ``ExchangeFormat``.
  case po, xliff, html
  /// The two columns of ``ExchangeFormat/html`` as Word and LibreOffice read them, by the program pandoc.
  case docx

  /// The ending of its file names.
  public var fileExtension: String { self == .docx ? "docx" : format.fileExtension }

  private var format: ExchangeFormat {
    switch self {
    case .po: .po
    case .xliff: .xliff
    case .html, .docx: .html
    }
  }

  /// Writes a document. - Throws: as ``ExchangeFormat/write(_:date:)``, and without pandoc.
  public func write(_ document: ExchangeDocument, date: CalendarDate) throws(ExchangeError) -> [UInt8] {
    let bytes = try format.write(document, date: date)
    return self == .docx ? try PandocProgram.document(ofPage: bytes, name: document.work) : bytes
  }

  /// Reads what came back, whatever its name says. - Throws: as ``ExchangeFormat/read(_:name:)``, and without pandoc.
  public static func read(_ bytes: [UInt8], name: String) throws(ExchangeError) -> ReturnedDocument {
    guard let kind = ExchangeFileKind(content: bytes) ?? ExchangeFileKind(name: name) else {
      throw .unknownKind(name: name)
    }
    let bytes = kind == .docx ? try PandocProgram.page(ofDocument: bytes, name: name) : bytes
    return try kind.format.read(bytes, name: name)
  }

  /// Reads a file outside of the library, by its absolute path. - Throws: ``ExchangeError``; ``TranslationError`` when it
  /// cannot be read.
  public static func read(path: String, name: String) throws -> ReturnedDocument {
    try read(OutsideFile.bytes(path, limit: ExchangeFormat.greatestSize), name: name)
  }

  // MARK: What a file is

  private init?(name: String) {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    let kinds: [String: ExchangeFileKind] = [
      "po": .po, "pot": .po, "xlf": .xliff, "xliff": .xliff, "html": .html, "htm": .html, "xhtml": .html, "docx": .docx,
    ]
    guard let kind = kinds[ending] else { return nil }
    self = kind
  }

  /// What a file begins with tells more than its name.
  private init?(content: [UInt8]) {
    // A ZIP archive (APPNOTE.TXT, 4.3.7).
    if content.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .docx
      return
    }
    let head = String(decoding: content.prefix(1 << 16), as: UTF8.self).lowercased()
    let signs: [(String, ExchangeFileKind)] = [("<xliff", .xliff), ("\nmsgid ", .po), ("<table", .html)]
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("msgid ") || start.hasPrefix("#") && head.contains("\nmsgid ") {
      self = .po
      return
    }
    guard start.hasPrefix("<"), let kind = signs.first(where: { head.contains($0.0) })?.1 else { return nil }
    self = kind
  }
}
