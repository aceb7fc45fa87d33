import MaktabaText

/// A JSON value (RFC 8259) whose members keep their order. Written by hand: Foundation's encoder costs more start-up time
/// than a search takes.
enum JSONValue: Equatable, Sendable {
  /// A member of an object.
  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONValue
  }

  case null
  case bool(Bool)
  case int(Int)
  /// Kept to four decimals; finite.
  case number(Double)
  /// Foreign text: cleaned before it is written.
  case text(String)
  case array([JSONValue])
  case object([Member])

  /// Text, or null.
  static func text(orNull text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }
  /// An array of texts.
  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// The value on one line.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Appends the value on one line.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.digits(value).utf8
    case .text(let value): Self.append(CleanText.line(value), to: &bytes)
    case .array(let values): Self.append(values, between: "[", "]", to: &bytes) { $0.append(to: &$1) }
    case .object(let members):
      Self.append(members, between: "{", "}", to: &bytes) { member, bytes in
        Self.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between open: Unicode.Scalar, _ close: Unicode.Scalar, to bytes: inout [UInt8],
    _ append: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(element, &bytes)
    }
    bytes.append(UInt8(ascii: close))
  }

  private static func digits(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  /// Escapes what JSON asks for, and DEL; cleaning has left no other control character.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F: appendEscape(byte, to: &bytes)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
  }
}
