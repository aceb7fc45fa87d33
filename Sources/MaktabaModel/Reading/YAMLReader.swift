internal import Yams

/// Reads YAML from people we do not know: bounded in size, depth and what aliases expand to.
enum YAMLReader {
  /// Brackets and compact list marks that a text may have; nested, they cost stack in the parser.
  private static let greatestBracketCount = 512
  /// Uses of anchors; each may stand for all before it, so that their number is an exponent.
  private static let greatestAliasCount = 24
  /// Values that are taken over.
  private static let greatestValueCount = 20_000

  /// The value of a text; nil when there is none but comments.
  /// - Parameters:
  ///   - text: valid UTF-8, at most some hundred kilobytes.
  ///   - firstLine: the file's line that the text begins on.
  static func read(_ text: String, firstLine: Int) throws(YAMLMistake) -> YAMLValue? {
    if let reason = danger(in: text) { throw YAMLMistake(line: firstLine, reason: reason) }
    // The parser keeps a pointer into the text: a short one would lie in a temporary.
    let padded = text.utf8.count < 64 ? text + "\n" + String(repeating: " ", count: 64) : text
    let node: Node?
    do {
      // Tags are of no use here, and the rules that find them cost more than the parsing.
      node = try Parser(yaml: padded, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw YAMLMistake(error, firstLine: firstLine)
    }
    var budget = greatestValueCount
    guard let node, let value = value(node, firstLine, &budget) else { return nil }
    guard budget > 0 else {
      throw YAMLMistake(line: firstLine, reason: "it expands to too many values; write them out")
    }
    return value
  }

  private static func value(_ node: Node, _ firstLine: Int, _ budget: inout Int) -> YAMLValue? {
    budget -= 1
    guard budget > 0 else { return nil }
    let line = (node.mark?.line ?? 1) + firstLine - 1
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(content: isNothing ? .nothing : .text(scalar.string), line: line)
    case .sequence(let sequence):
      return YAMLValue(content: .list(sequence.compactMap { value($0, firstLine, &budget) }), line: line)
    case .mapping(let mapping):
      let entries = mapping.compactMap { key, item -> YAMLValue.Entry? in
        guard let name = key.scalar?.string, let value = value(item, firstLine, &budget) else { return nil }
        // An empty value has its mark after the line's end; the key is where people look.
        let line = (key.mark?.line ?? 1) + firstLine - 1
        return YAMLValue.Entry(key: name, value: YAMLValue(content: value.content, line: line))
      }
      return YAMLValue(content: .mapping(entries), line: line)
    case .alias:
      return nil
    }
  }

  /// What makes a text too dangerous to parse. Counts without parsing, so it errs on the safe side.
  private static func danger(in text: String) -> String? {
    var brackets = 0
    var anchors = 0
    var aliases = 0
    var before = UInt8(ascii: "\n")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "&"): anchors += 1
      case UInt8(ascii: "*") where !isWordByte(before): aliases += 1
      default: break
      }
      before = byte
    }
    if brackets > greatestBracketCount { return "it has more than \(greatestBracketCount) brackets" }
    if anchors > 0, aliases > greatestAliasCount { return "it uses too many aliases (*name); write the values out" }
    if hasDeepCompactLists(text) { return "its lists are nested too deeply" }
    return nil
  }

  /// `- - - - -`: a list in a list in a list on one line.
  private static func hasDeepCompactLists(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
      let marks = line.prefix {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: " ") || $0 == 9
      }
      return marks.lazy.filter { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?") }.count > 8 && marks.contains(32)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
  }
}

extension YAMLMistake {
  /// Takes over what the parser says, with advice for what people run into.
  fileprivate init(_ error: any Error, firstLine: Int) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is opened and not closed is noticed far below; people look for where it was opened.
      let line = Self.unclosed.contains(problem) ? context?.mark.line ?? mark.line : mark.line
      self.init(line: max(1, line) + firstLine - 1, reason: Self.advice[problem] ?? problem)
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        isDuplicateKey: true, line: max(1, context.mark.line) + firstLine - 1,
        reason: "“\(keys.first ?? "")” stands in it twice; keep one of the two")
    case .reader(let problem, _, _, _):
      self.init(line: firstLine, reason: "\(problem); it holds characters that YAML does not allow")
    default:
      self.init(line: firstLine, reason: "it cannot be read")
    }
  }

  private static let unclosed: Set<String> = [
    "found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'",
    "could not find expected ':'",
  ]

  private static let advice: [String: String] = [
    "mapping values are not allowed in this context":
      "a colon and a space stand inside a value; put the value in quotation marks",
    "found character that cannot start any token":
      "a value begins with a character that has a meaning in YAML (a tab, @, ` or %); put it in quotation marks",
    "could not find expected ':'":
      "a colon is missing after a key, or a text goes on in the next line without indentation",
    "did not find expected key":
      "what follows a value does not belong there; look for an unclosed quotation mark or wrong indentation",
    "did not find expected ',' or ']'": "a list opened with [ is not closed, or a comma is missing",
    "did not find expected ',' or '}'": "a mapping opened with { is not closed, or a comma is missing",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "found undefined alias": "a value begins with *, which refers to another value; put it in quotation marks",
    "did not find expected alphabetic or numeric character":
      "a value begins with * or &, which have a meaning in YAML; put it in quotation marks",
    "did not find expected '-' indicator": "the items of a list are not indented alike",
    "found unknown escape character":
      "a backslash stands in a text in double quotation marks; use single ones, or write it twice",
  ]
}
