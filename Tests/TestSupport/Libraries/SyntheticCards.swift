import MaktabaModel

/// Cards of a library that never was: several languages and scripts, facets as a real library uses them, the same for the
/// same seed.
public struct SyntheticCards {
  /// Facets and their numbers of values; a document has one to three values of the lists, one of the others.
  public static let facets: [(key: String, values: Int, isList: Bool)] = [
    ("audience", 12, true), ("topic", 40, true), ("phase", 6, true), ("type", 15, false), ("body_type", 11, false),
    ("region", 60, true), ("authority", 5, false), ("evidence", 6, false), ("level", 3, false),
  ]

  private static let languages: [(tag: String, words: [String])] = [
    ("en", ["guide", "children", "interview", "safety", "labour", "border", "referral", "court", "survivor", "first"]),
    ("sw", ["mwongozo", "watoto", "usafirishaji", "haramu", "usalama", "kazi", "mpaka", "mahakama", "dakika", "tano"]),
    (
      "fr", ["guide", "enfants", "entretien", "sécurité", "travail", "frontière", "identité", "première", "été", "loi"]
    ),
    ("ar", ["دليل", "الأطفال", "مقابلة", "السلامة", "العمل", "الحدود", "محكمة", "الضحايا"]),
    ("ru", ["Руководство", "дети", "безопасность", "труд", "граница", "суд", "жертвы", "ещё"]),
    ("zh-Hant", ["兒童", "指南", "安全", "勞動", "邊境", "法院", "倖存者", "訪談"]),
    ("am", ["መመሪያ", "ልጆች", "ደህንነት", "ሥራ", "ድንበር", "ፍርድ", "ሰዎች", "ቤት"]),
  ]

  private var random: SeededRandom
  private var row: Int64 = 1

  /// Cards for a number of works, one document each unless `documentsPerWork` says more (at most 7).
  public static func make(works: Int, documentsPerWork: Int = 1, seed: UInt64 = 1) -> [DocumentCard] {
    var cards = SyntheticCards(random: SeededRandom(seed: seed))
    return (0..<works).flatMap { cards.work($0, documents: documentsPerWork) }
  }

  private mutating func work(_ number: Int, documents: Int) -> [DocumentCard] {
    let first = documents == 1 ? Int.random(in: 0..<Self.languages.count, using: &random) : 0
    let folder = "folder-\(number % 23)"
    let facets = facetValues()
    return (first..<min(first + documents, Self.languages.count)).map { index in
      var card = card(Self.languages[index], path: "\(folder)/work-\(number)", work: "\(folder)/work-\(number)")
      card.metadata.facets = facets
      return card
    }
  }

  private mutating func card(_ language: (tag: String, words: [String]), path: String, work: String) -> DocumentCard {
    let sections = Int.random(in: 1...12, using: &random)
    defer { row += Int64(sections) }
    guard let tag = LanguageTag(language.tag) else { preconditionFailure("\(language.tag) is a language") }
    return DocumentCard(
      work: work, language: tag, title: text(language.words, count: 3...8), path: "\(language.tag)/\(path).md",
      metadata: metadata(language.words), size: Int.random(in: 300...20_000, using: &random),
      modified: 1_700_000_000_000_000_000 + row, contentHash: hexadecimal(16), fingerprint: "n1:" + hexadecimal(32),
      words: sections * 90, firstRow: row, sectionCount: sections)
  }

  private mutating func metadata(_ words: [String]) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.summary = text(words, count: 10...20)
    metadata.status =
      [nil, .current, .current, .draft, .inReview, .superseded, .archived].randomElement(using: &random) ?? nil
    if Bool.random(using: &random) { metadata.issued = date() }
    if Bool.random(using: &random) { metadata.reviewBy = date() }
    metadata.edition = Int.random(in: 1...4, using: &random)
    return metadata
  }

  private mutating func facetValues() -> [String: [String]] {
    var values: [String: [String]] = [:]
    for facet in Self.facets {
      let count = facet.isList ? Int.random(in: 1...3, using: &random) : 1
      // Some values are much more common than others.
      let numbers = (0..<count).map { _ in
        Int.random(in: 0...Int.random(in: 0..<facet.values, using: &random), using: &random)
      }
      values[facet.key] = Set(numbers).sorted().map { "\(facet.key)-\($0)" }
    }
    return values
  }

  private mutating func text(_ words: [String], count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  private mutating func date() -> CalendarDate {
    CalendarDate(daysSince1970: Int32.random(in: 15_000...22_000, using: &random))
  }

  private mutating func hexadecimal(_ bytes: Int) -> String {
    let digits = Array("0123456789abcdef")
    return String((0..<bytes * 2).map { _ in digits.randomElement(using: &random) ?? "0" })
  }
}

/// Random numbers that are the same for the same seed (SplitMix64).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
    return number ^ number >> 31
  }
}
