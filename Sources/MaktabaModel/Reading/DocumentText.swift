import Glibc

/// The bytes of a document as valid UTF-8 without a byte order mark, with what was wrong with them.
struct DocumentText {
  private(set) var utf8: [UInt8]
  private(set) var problems: [Problem] = []

  /// - Throws: ``DocumentFile/ReadError/binary`` for bytes that are no text.
  init(_ bytes: [UInt8], path: String) throws(DocumentFile.ReadError) {
    utf8 = bytes
    if let converted = Self.fromUTF16(bytes) {
      utf8 = converted
      problems.append(
        Problem(.encodingUTF16, path: path, "The file is in UTF-16 and is shown converted. Save it as UTF-8."))
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      utf8 = Array(bytes.dropFirst(3))
      problems.append(
        Problem(
          .byteOrderMark, path: path, line: 1,
          "The file begins with a byte order mark, which is ignored. Save it as “UTF-8”, not as “UTF-8 with BOM”."))
    }
    let damage = Self.firstInvalidByte(utf8)
    try checkNULs(isDamaged: damage != nil, path)
    if let damage { repair(from: damage, path) }
    checkLineEnds(path)
  }

  /// The bytes of a text in UTF-16 that says so by its byte order mark.
  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    var units: [UInt16] = []
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// A stray NUL in a text is shown as a mark; more of them, or among bytes that are no UTF-8, and it is no text.
  private mutating func checkNULs(isDamaged: Bool, _ path: String) throws(DocumentFile.ReadError) {
    guard let first = Self.offset(of: 0, in: utf8) else { return }
    let count = utf8[first...].lazy.filter { $0 == 0 }.count
    if isDamaged || count * 64 > utf8.count { throw .binary }
    problems.append(
      Problem(
        .nulBytes, path: path, line: LineScan.line(of: first, in: utf8),
        "The text holds \(count) NUL byte(s). Open it in an editor and remove them."))
  }

  private mutating func repair(from offset: Int, _ path: String) {
    let byte = String(utf8[offset], radix: 16, uppercase: true)
    problems.append(
      Problem(
        .encodingUTF8, path: path, line: LineScan.line(of: offset, in: utf8),
        "The text is not valid UTF-8 from byte \(offset + 1) (0x\(byte)) on; damaged places show as \u{FFFD}. "
          + "It may be in an older encoding: iconv -f WINDOWS-1252 -t UTF-8 converts it."))
    utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)
  }

  private mutating func checkLineEnds(_ path: String) {
    guard let first = Self.offset(of: 13, in: utf8) else { return }
    let isWindows = first + 1 < utf8.count && utf8[first + 1] == 10
    problems.append(
      Problem(
        .lineEnds, path: path, line: LineScan.line(of: first, in: utf8),
        "The file has line ends of \(isWindows ? "Windows (CRLF)" : "old Macs (CR)"), which are understood. "
          + "Where files are compared or translated, LF is better: sed -i 's/\\r$//' converts."))
  }

  private static func offset(of byte: UInt8, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
