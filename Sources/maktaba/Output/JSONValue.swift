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

  /// Control characters are escaped also where cleaning has let them be (line ends), and U+2028/9 with them.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: appendEscape(scalar.value, to: &bytes)
      default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}
