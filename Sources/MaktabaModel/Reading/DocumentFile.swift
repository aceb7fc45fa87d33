internal import CSodium
import MaktabaText

/// A document's file, read: what it says about itself, and its text as bytes for the Markdown parser.
public struct DocumentFile: Sendable {
  /// What the front matter says.
  public var metadata: DocumentMetadata
  /// The text after the front matter: valid UTF-8 (damaged places are U+FFFD), no byte order mark, line ends as they were.
  public var body: [UInt8]
  /// The line of the file that the body begins on, from 1.
  public var firstLine: Int
  /// SHA-256 of the file's bytes, first 16 bytes in hexadecimal.
  public var contentHash: String
  /// Bytes of the file.
  public var size: Int
  /// What was found wrong in the file, by line.
  public var problems: [Problem]

  /// Where fields that are checked against other documents stand.
  let fieldLines: FieldLines
  /// What editors need.
  let editorial: EditorialFields

  /// Front matter beyond this is not read.
  static let greatestFrontMatter = 64 << 10
  /// Files beyond this are not read.
  static let greatestSize = 64 << 20

  /// Why there is no text to be had.
  public enum ReadError: Error, Equatable, Sendable, CustomStringConvertible {
    /// It was there when the folder was listed.
    case vanished
    /// The system's reason.
    case unreadable(reason: String)
    /// More bytes than are read.
    case tooLarge(bytes: Int)
    /// No text, by its bytes.
    case binary
    /// A pipe, a device, or a link that leads out of the library.
    case notAFile(reason: String)

    /// The reason, as a sentence without a stop.
    public var description: String {
      switch self {
      case .vanished: "it is gone"
      case .unreadable(let reason): reason
      case .tooLarge(let bytes): "it has \(bytes >> 20) MB, and at most \(DocumentFile.greatestSize >> 20) MB are read"
      case .binary: "it holds no text"
      case .notAFile(let reason): reason
      }
    }
  }

  /// Reads a document. Linear in its size.
  /// - Parameters:
  ///   - root: the library's folder, absolute, links resolved (``LibraryFolder/root``).
  ///   - file: the file; only its path is used.
  public static func read(root: String, file: LibraryFolder.File) throws(ReadError) -> DocumentFile {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(root: root, path: file.path, limit: greatestSize)
    } catch {
      throw ReadError(error)
    }
    return try DocumentFile(bytes, path: file.path)
  }

  /// Makes a document of a file's bytes. - Parameter path: for the problems.
  init(_ bytes: [UInt8], path: String) throws(ReadError) {
    let text = try DocumentText(bytes, path: path)
    let front = FrontMatterReader.read(text.utf8, path: path)
    metadata = front.metadata
    fieldLines = front.fieldLines
    editorial = front.editorial
    firstLine = front.bodyLine
    body = front.bodyStart == 0 ? text.utf8 : Array(text.utf8[front.bodyStart...])
    size = bytes.count
    contentHash = Self.hash(bytes)
    problems = text.problems + front.problems
    if body.allSatisfy({ $0 <= 32 }) {
      problems.append(
        Problem(.empty, path: path, "The document has no text. Write it, or remove the file; marks on it are kept."))
    }
    if problems.count > 1 { problems.sort() }
  }

  /// The same for a document that may be the one that a card tells of: then its front matter, which takes longer to read than
  /// all the rest, says what it said. Problems are told of another one alone.
  init(_ bytes: [UInt8], knownAs card: DocumentCard) throws(ReadError) {
    let hash = Self.hash(bytes)
    let isUnderstood = card.metadata.title != nil || card.metadata.work != nil
    guard isUnderstood, hash == card.contentHash, let text = try? DocumentText(bytes, path: card.path),
      case .found(let front) = FrontMatter.find(in: text.utf8), front.kind == .yaml
    else {
      self = try DocumentFile(bytes, path: card.path)
      return
    }
    metadata = card.metadata
    fieldLines = FieldLines()
    editorial = EditorialFields()
    (firstLine, body) = (front.bodyLine, Array(text.utf8[front.bodyStart...]))
    (size, contentHash, problems) = (bytes.count, hash, [])
  }

  /// SHA-256 (FIPS 180-4), cut to 128 bits.
  static func hash(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 32) { buffer in
      for (index, byte) in digest.prefix(16).enumerated() {
        buffer[2 * index] = digits[Int(byte >> 4)]
        buffer[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 32
    }
  }
}

extension DocumentFile.ReadError {
  init(_ failure: FileBytes.Failure) {
    switch failure {
    case .vanished: self = .vanished
    case .outside: self = .notAFile(reason: "a link on its way leads out of the library")
    case .notAFile: self = .notAFile(reason: "it is a device, pipe or folder")
    case .tooLarge(let bytes, _): self = .tooLarge(bytes: bytes)
    case .system(let fault): self = .unreadable(reason: fault.description)
    }
  }

  /// The problem it is. - Parameter path: the document.
  public func problem(path: String) -> Problem {
    switch self {
    case .vanished:
      Problem(
        .vanished, path: path,
        "The file was gone when it was to be read. Look again; if it is meant to be there, restore it.")
    case .unreadable:
      Problem(
        .unreadable, path: path, "The file cannot be read: \(self). Give yourself the right to read it (chmod u+r).")
    case .tooLarge:
      Problem(.tooLarge, path: path, "The file is not opened: \(self). Split it into parts.")
    case .binary:
      Problem(
        .binary, path: path, "The file is named like a document and holds no text. Rename it, or move it to media/.")
    case .notAFile:
      Problem(.notAFile, path: path, "The file is not opened: \(self). Put the file itself in its place.")
    }
  }
}

extension DocumentFile {
  /// The beginning of the body: at most so many bytes, up to the end of a paragraph or of a line where there is one.
  func body(upTo count: Int) -> [UInt8] {
    guard body.count > count else { return body }
    let part = body[..<count]
    let end = part.indices.last { $0 > 0 && part[$0] == 0x0A && part[$0 - 1] == 0x0A } ?? part.lastIndex(of: 0x0A)
    return Array(part[..<(end ?? count)])
  }
}
