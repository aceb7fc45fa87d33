/// A field of front matter that the translation commands write.
public enum FrontMatterField: String, CaseIterable, Sendable {
  /// The document's own.
  case title, summary
  /// Those of its `translation:` block, in the order in which new ones are written.
  case of, basis, method, state, by, date
  case reviewedBy = "reviewed_by"
  case reviewed

  /// It stands in the `translation:` block.
  var isOfTranslation: Bool { self != .title && self != .summary }

  /// What reading the front matter will give once the field has a value.
  func set(_ value: String?, in metadata: inout DocumentMetadata) throws(SpliceError) {
    let value = value.flatMap { $0.isEmpty ? nil : $0 }
    switch self {
    case .title: metadata.title = value
    case .summary: metadata.summary = value
    default:
      if metadata.translation == nil, value == nil { return }
      var block = metadata.translation ?? DeclaredTranslation()
      try set(value, in: &block)
      metadata.translation = block
    }
  }

  private func set(_ value: String?, in block: inout DeclaredTranslation) throws(SpliceError) {
    switch self {
    case .of: block.of = try read(value) { LanguageTag($0) }
    case .basis: block.basis = value
    case .method: block.method = value
    case .state: block.state = value
    case .by: block.by = value
    case .date: block.date = try read(value) { CalendarDate($0) }
    case .reviewedBy: block.reviewedBy = value
    case .reviewed: block.reviewed = try read(value) { CalendarDate($0) }
    case .title, .summary: break
    }
  }

  private func read<Value>(_ value: String?, _ make: (String) -> Value?) throws(SpliceError) -> Value? {
    guard let value else { return nil }
    if let made = make(value) { return made }
    throw .frontMatter(reason: "“\(value)” is no value of “\(rawValue)”")
  }
}

/// Values as YAML (1.2, chapter 7) writes them.
enum YAMLText {
  /// A value on one line: plain where it cannot be taken for anything else, else in double quotation marks.
  static func scalar(_ text: String, isQuoted: Bool = false) -> String {
    if !isQuoted, isPlain(text) { return text }
    let escaped = QuotedText.escaped(text) { scalar in
      switch scalar {
      case "\u{1}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}", "\u{2028}", "\u{2029}":
        "\\u" + QuotedText.digits(scalar, 4, radix: 16)
      default: nil
      }
    }
    return "\"" + escaped + "\""
  }

  /// Letters and digits of any script, with single spaces, hyphens and plus signs between them.
  private static func isPlain(_ text: String) -> Bool {
    let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || (48...57).contains(first.value),
      text.last?.isWhitespace == false, !text.contains("  "), !reserved.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -+".unicodeScalars.contains($0)
    }
  }
}

/// Tells what stands inside quotation marks, character by character: `"a \" b"`, `'it''s'`.
struct YAMLQuotes {
  private var open: Character?
  private var last: Character?
  private var isEscaped = false

  /// Takes the next character. - Parameter mayOpen: a quotation mark here begins a value.
  /// - Returns: the character is inside of quotation marks, or is one.
  mutating func take(_ character: Character, mayOpen: Bool) -> Bool {
    defer { last = open == nil && character == "'" ? last : nil }
    if let closing = open {
      if isEscaped {
        isEscaped = false
      } else if closing == "\"", character == "\\" {
        isEscaped = true
      } else if character == closing {
        (open, last) = (nil, character)
      }
      return true
    }
    // Two single ones are one that is meant.
    guard character == "'" && (last == "'" || mayOpen) || character == "\"" && mayOpen else { return false }
    open = character
    return true
  }
}
