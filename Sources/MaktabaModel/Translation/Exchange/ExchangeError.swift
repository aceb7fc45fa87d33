import MaktabaText

/// Why a file for translators cannot be written or read at all.
public enum ExchangeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Two sections have one key.
  case repeatedKey(String)
  /// A section's text has a character that the format cannot carry.
  case forbiddenCharacter(key: String, scalar: UInt32, format: String)
  /// The file is no text.
  case notText(name: String)
  /// More bytes than are read.
  case tooLarge(name: String, bytes: Int)
  /// The file has a NUL byte on that line.
  case nulByte(name: String, line: Int)
  /// The file is not of the format.
  case notOfFormat(name: String, format: String, line: Int?, reason: String)
  /// The file no longer says something without which it belongs nowhere: its work, or its language.
  case notSaid(name: String, what: String)
  /// The file is of another library.
  case otherLibrary(name: String, id: String, mine: String)
  /// The file was translated from another language than that of the library's source.
  case otherSource(name: String, said: LanguageTag, source: LanguageTag)
  /// A word processor's document needs the program pandoc.
  case noPandoc
  /// The program pandoc could not make anything of the file, or not in time.
  case notConverted(name: String)
  /// There is a file of that name already.
  case fileTaken(path: String)
  /// The file could not be written.
  case notWritten(path: String, SystemFault)
  /// The file is of no kind that is known.
  case unknownKind(name: String)

  /// What failed, and what to do.
  public var description: String {
    switch self {
    case .repeatedKey(let key):
      "Two sections have the key “\(key)”, so that translations could not be told apart. Give each its own {#id}."
    case .forbiddenCharacter(let key, let scalar, let format):
      "Section \(key) holds the character \(Self.name(scalar)), which \(format) cannot carry. Take it out of the text."
    case .notText(let name): "\(name) holds no text, so nothing is read from it. Ask for the file that was sent out."
    case .tooLarge(let name, let bytes):
      "\(name) has \(bytes >> 20) MB, and at most \(ExchangeFormat.greatestSize >> 20) MB are read."
    case .nulByte(let name, let line):
      "\(name), line \(line): There is a NUL byte in the text. The file is damaged; ask for it again."
    case .notOfFormat(let name, let format, let line, let reason):
      "\(name)\(line.map { ", line \($0)" } ?? ""): This cannot be read as \(format): \(reason)."
    case .notSaid(let name, let what):
      "\(name) no longer says \(what). Nothing was taken from it; ask for the file that was sent out, filled in."
    case .otherLibrary(let name, let id, let mine):
      "\(name) is of the library “\(id)”, and this is “\(mine)”. Nothing was taken from it; open the other library."
    case .otherSource(let name, let said, let source):
      "\(name) was translated from \(said.englishName) (\(said)), and the source here is in \(source.englishName) "
        + "(\(source)). Nothing was taken from it."
    case .noPandoc:
      "The program pandoc is not installed, and a DOCX is made and read by it. Install the package pandoc, or use html."
    case .notConverted(let name):
      "pandoc can make nothing of \(name). Save it as a web page (html), and use that."
    case .fileTaken(let path):
      "There is a file \(CleanText.line(path)) already. It was left as it is; say --overwrite to replace it."
    case .notWritten(let path, let fault):
      "\(CleanText.line(path)) could not be written: \(fault). Nothing was changed."
    case .unknownKind(let name):
      "\(name) is none of the files that go to translators (po, xlf, html, docx). Nothing was taken from it."
    }
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Something in a file that came back that somebody should look at. Never stops the rest from being read.
public struct ExchangeProblem: Equatable, Sendable, CustomStringConvertible {
  /// The line of the file, from 1; nil when it is about the whole file.
  public var line: Int?
  /// The segment or section it is about, such as `1.2/3` or `1.2`; nil when that is not known.
  public var unit: String?
  /// What, and what became of it, as one clean sentence or two.
  public var message: String

  /// With the line in front.
  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
