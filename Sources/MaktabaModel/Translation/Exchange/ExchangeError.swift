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
