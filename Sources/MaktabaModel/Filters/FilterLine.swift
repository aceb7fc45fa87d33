import MaktabaText

/// The filter line. What it can say:
///
///     line       item, separated by white space
///     item       condition, or anything else: words for the search
///     condition  ["-"] key ":" value {"," value}
///     key        a letter, then letters, digits, "_" and "-"; case does not matter
///     value      '"' anything, with '""' for a quotation mark '"', or text without white space, comma and '"'
///
/// A key with nothing behind it, a time (`12:30`) and an address (`http://…`) are words.
extension Filter {
  /// Parses a filter line. Total: what is no condition is a word.
  public init(parsing line: String) {
    self.init()
    var words: [String] = []
    var endsWithCondition = false
    var scanner = FilterScanner(line)
    while let item = scanner.next() {
      let condition = Condition(item: item)
      endsWithCondition = condition != nil
      if let condition { conditions.append(condition) } else { words.append(item) }
    }
    // The last word may be the beginning of a longer one only while it is being typed.
    let isFinished = endsWithCondition || line.unicodeScalars.last?.properties.isWhitespace == true
    if !words.isEmpty { self.words = SearchTerms(parsing: words.joined(separator: " ") + (isFinished ? " " : "")) }
  }

  /// The line that parses to this filter: conditions, then words in their folded form.
  public var line: String {
    let line = parts.joined(separator: " ")
    guard let last = words.terms.last, !last.isQuoted, !last.isPrefix else { return line }
    return line + " "
  }
}

extension Filter.Condition {
  /// Other names of facets and of the values of `is`.
  private static let keyAliases = ["language": "lang"]
  private static let isAliases = ["bookmark": "bookmarked", "overdue": "due", "for_me": "for-me", "me": "for-me"]

  /// Reads one item of the line; nil when it is no condition.
  init?(item: String) {
    let isExcluded = item.unicodeScalars.first == "-"
    let item = item.unicodeScalars.dropFirst(isExcluded ? 1 : 0)
    guard let colon = item.firstIndex(of: ":") else { return nil }
    let key = String(item[..<colon]).lowercased()
    let text = item[item.index(after: colon)...]
    guard Filter.isKey(key), !text.starts(with: "//".unicodeScalars) else { return nil }
    let values = FilterScanner.values(text)
    guard !values.isEmpty else { return nil }
    self.init(key: Self.keyAliases[key] ?? key, values: values, isExcluded: isExcluded)
    if self.key == Catalogue.isKey { self.values = values.map { Self.isAliases[$0.lowercased()] ?? $0.lowercased() } }
  }

  /// The condition as on the filter line.
  public var line: String {
    (isExcluded ? "-" : "") + key + ":" + values.map(Self.quotedIfNeeded).joined(separator: ",")
  }

  private static func quotedIfNeeded(_ value: String) -> String {
    let scalars = value.unicodeScalars
    let isPlain =
      !scalars.starts(with: "//".unicodeScalars)
      && !scalars.contains { $0.properties.isWhitespace || $0 == "," || $0 == "\"" }
    if isPlain { return value }
    return "\"" + scalars.reduce(into: "") { $0.append($1 == "\"" ? "\"\"" : String($1)) } + "\""
  }
}

extension SearchTerms.Term {
  /// The term as on the filter line. Words that were typed as one are joined so that they stay one term.
  var line: String {
    let text = isQuoted ? "\"" + words.joined(separator: " ") + "\"" : words.joined(separator: "-")
    return (isExcluded ? "-" : "") + text
  }
}

/// Splits a filter line into items and a condition into its values; quotation marks hold things together, and one that is
/// not closed holds to the end. Works on scalars: an accent behind a comma makes it no other comma.
private struct FilterScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ line: String) { rest = line[...].unicodeScalars }

  mutating func next() -> String? {
    rest = rest.drop { $0.properties.isWhitespace }
    guard !rest.isEmpty else { return nil }
    return String(take { $0.properties.isWhitespace })
  }

  static func values(_ text: Substring.UnicodeScalarView) -> [String] {
    var scanner = FilterScanner("")
    scanner.rest = text
    var values: [String] = []
    while !scanner.rest.isEmpty {
      let value = unquoted(scanner.take { $0 == "," })
      if !value.isEmpty { values.append(value) }
      scanner.rest = scanner.rest.dropFirst()
    }
    return values
  }

  /// What stands before the first scalar, outside quotation marks, at which the item ends.
  private mutating func take(until isEnd: (Unicode.Scalar) -> Bool) -> Substring.UnicodeScalarView {
    var isQuoted = false
    let end = rest.firstIndex { scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return !isQuoted && isEnd(scalar)
    }
    defer { rest = rest[(end ?? rest.endIndex)...] }
    return rest[..<(end ?? rest.endIndex)]
  }

  /// The text of a value: quotation marks taken off, doubled ones inside them made one.
  private static func unquoted(_ value: Substring.UnicodeScalarView) -> String {
    var text = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in value {
      if scalar != "\"" || !isQuoted && previous == "\"" { text.append(scalar) }
      if scalar == "\"" { isQuoted.toggle() }
      previous = scalar
    }
    return String(text)
  }
}
