/// Makes metadata of front matter, field by field: one that is wrong is a problem and is ignored, the others count.
struct MetadataReader {
  private(set) var metadata = DocumentMetadata()
  private(set) var problems: [Problem] = []
  private(set) var lines = FieldLines()
  private(set) var editorial = EditorialFields()
  private let path: String
  private var isWithdrawn = false
  /// A longer text is no value to filter by.
  private static let greatestFacetValue = 100

  init(path: String) { self.path = path }

  /// Takes over the fields of a mapping.
  mutating func take(_ value: YAMLValue) {
    for entry in value.entries where !entry.value.isNothing {
      if !takeKnown(Self.canonicalKey(entry.key), entry.value) { takeFacet(entry) }
    }
    if metadata.title == nil { metadata.title = translatedTitle(value) }
    // Never a withdrawn document as if it were current, whatever its status field says or fails to say.
    if isWithdrawn, metadata.status == nil || metadata.status == .current { metadata.status = .withdrawn }
    if metadata.supersededBy != nil, metadata.status == nil { metadata.status = .superseded }
  }

  /// Keys are compared in lower case, with `_` for `-`.
  private static func canonicalKey(_ key: String) -> String {
    if key.utf8.allSatisfy({ (97...122).contains($0) || $0 == 95 }) { return key }
    return String(
      decoding: key.lowercased().utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  /// True when the key is a field with a meaning of its own.
  private mutating func takeKnown(_ key: String, _ value: YAMLValue) -> Bool {
    switch key {
    case "work": metadata.work = identifier(key, value)
    case "edition": metadata.edition = number(key, value)
    case "minutes": metadata.minutes = number(key, value)
    case "lang", "language", "locale":
      metadata.language = language(key, value) ?? metadata.language
      lines.language = value.line
    case "title": metadata.title = text(key, value)
    case "summary", "description": metadata.summary = text(key, value) ?? metadata.summary
    case "status": metadata.status = status(value)
    case "draft": if value.text == "true", metadata.status == nil { metadata.status = .draft }
    case "superseded_by":
      metadata.supersededBy = identifier(key, value)
      lines.supersededBy = value.line
    case "withdrawn": metadata.withdrawn = withdrawn(value)
    case "issued": metadata.issued = date(key, value)
    case "date", "published": metadata.issued = metadata.issued ?? date(key, value)
    case "reviewed": metadata.reviewed = date(key, value)
    case "review_by": metadata.reviewBy = date(key, value)
    case "sensitivity": metadata.sensitivity = sensitivity(value)
    case "content_note": metadata.contentNote = text(key, value)
    case "translation": metadata.translation = translation(value)
    case "relations":
      editorial.takeRelations(value)
      metadata.relations = value.entries.filter { $0.key != "replaces" }.flatMap { $0.value.texts ?? [] }
    case "claims":
      editorial.takeClaims(value)
      metadata.contested = editorial.contested
    case "asked": editorial.takeAsked(value)
    case "rights": break
    default: return false
    }
    return true
  }

  private mutating func takeFacet(_ entry: YAMLValue.Entry) {
    guard let texts = entry.value.texts else { return }
    let values = texts.filter { !$0.isEmpty && $0.utf8.count <= Self.greatestFacetValue }
    if values.isEmpty { return }
    metadata.facets[entry.key] = values
    lines.facets[entry.key] = entry.value.line
  }

  /// Translators of guides translate the key, too: `titre: …`. The words are those of the languages' own grammar books.
  private func translatedTitle(_ value: YAMLValue) -> String? {
    value.entries.first { Self.titleWords.contains($0.key.lowercased()) }?.value.text
  }

  private static let titleWords: Set<String> = [
    "titre", "título", "titulo", "titolo", "titel", "kichwa", "العنوان", "عنوان", "заголовок", "название", "標題", "标题",
    "শিরোনাম", "शीर्षक", "başlık", "judul", "tajuk", "ርዕስ", "cinwaan", "umutwe", "tiêu đề", "タイトル", "제목", "tytuł", "naslov",
  ]
}

// MARK: - Kinds of fields

extension MetadataReader {
  private mutating func text(_ key: String, _ value: YAMLValue) -> String? {
    if let text = value.text { return text.isEmpty ? nil : text }
    report(.fieldType, value.line, "“\(key)” should be a text and is \(value.kind). Put it in quotation marks.")
    return nil
  }

  /// The id of a work: it stands in marks and file names, so that it is one short line.
  private mutating func identifier(_ key: String, _ value: YAMLValue) -> String? {
    guard let text = text(key, value) else { return nil }
    guard text.utf8.count <= 256, text.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
      report(.fieldValue, value.line, "“\(key)” is no id: one line of at most 256 bytes without control characters.")
      return nil
    }
    return text
  }

  private mutating func number(_ key: String, _ value: YAMLValue) -> Int? {
    guard let text = text(key, value) else { return nil }
    if let number = Int(text), (0...1_000_000).contains(number) { return number }
    report(.fieldValue, value.line, "“\(key)” should be a whole number and is “\(text)”.")
    return nil
  }

  private mutating func date(_ key: String, _ value: YAMLValue) -> CalendarDate? {
    guard let text = text(key, value) else { return nil }
    if let date = CalendarDate(text) { return date }
    report(.dateInvalid, value.line, "“\(key)” should be a date such as 2026-05-11 and is “\(text)”.")
    return nil
  }

  private mutating func language(_ key: String, _ value: YAMLValue) -> LanguageTag? {
    guard let text = text(key, value) else { return nil }
    if let tag = LanguageTag(text) { return tag }
    report(
      .languageUnknown, value.line, "“\(text)” is not the tag of a language; tags look like en, sw or zh-Hant (BCP 47)."
    )
    return nil
  }

  private mutating func status(_ value: YAMLValue) -> DocumentStatus? {
    guard let text = text("status", value) else { return nil }
    let name = text.lowercased().split { " _-".contains($0) }.joined(separator: "-")
    if let status = DocumentStatus(rawValue: name), status != .unstated { return status }
    let known = DocumentStatus.declarable.map(\.rawValue).joined(separator: ", ")
    report(
      .statusUnknown, value.line,
      "The status “\(text)” is unknown; the document counts as current. Known are: \(known).")
    return nil
  }

  private mutating func sensitivity(_ value: YAMLValue) -> String? {
    guard let text = text("sensitivity", value) else { return nil }
    if text != "public", text != "practitioner" {
      report(
        .fieldValue, value.line,
        "“sensitivity” should be public or practitioner and is “\(text)”. Until it is right, the document is not projected."
      )
      // Unknown is not public.
      return "practitioner"
    }
    return text
  }

  /// `withdrawn: reason`, a date, or `{date: …, reason: …}`.
  private mutating func withdrawn(_ value: YAMLValue) -> String? {
    if value.text == "false" { return nil }
    isWithdrawn = true
    guard case .mapping = value.content else { return text("withdrawn", value) }
    let parts = [value["date"]?.text, value["reason"]?.text].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

// MARK: - Translation

extension MetadataReader {
  private mutating func translation(_ value: YAMLValue) -> DeclaredTranslation? {
    guard case .mapping = value.content else {
      report(
        .fieldType, value.line,
        "“translation” should be a mapping, such as {of: en, method: human}, and is \(value.kind).")
      return nil
    }
    var translation = DeclaredTranslation()
    for entry in value.entries where !entry.value.isNothing {
      take(Self.canonicalKey(entry.key), entry.value, into: &translation)
    }
    return translation
  }

  private mutating func take(_ key: String, _ value: YAMLValue, into translation: inout DeclaredTranslation) {
    let name = "translation: \(key)"
    switch key {
    case "of": translation.of = language(name, value)
    case "basis": translation.basis = basis(value)
    case "method": translation.method = method(value)
    case "state": translation.state = text(name, value)
    case "by": translation.by = text(name, value)
    case "date": translation.date = date(name, value)
    case "reviewed_by": translation.reviewedBy = text(name, value)
    case "reviewed": translation.reviewed = date(name, value)
    default: break
    }
  }

  /// `n1:` and hexadecimal digits, at least 8 of them.
  private mutating func basis(_ value: YAMLValue) -> String? {
    guard let text = text("translation: basis", value) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].first == "n", Int(parts[0].dropFirst()) != nil,
      (8...64).contains(parts[1].utf8.count),
      parts[1].allSatisfy(\.isHexDigit)
    {
      return text
    }
    report(
      .translationBasis, value.line,
      "The translation's basis “\(text)” is no fingerprint (n1: and digits 0-9 a-f), so that nobody can tell whether the "
        + "translation is up to date. Take it out, or record it anew.")
    return nil
  }

  private mutating func method(_ value: YAMLValue) -> String? {
    guard let text = text("translation: method", value) else { return nil }
    let known = ["human", "machine", "machine+edited", "unknown"]
    if known.contains(text) { return text }
    report(
      .fieldValue, value.line,
      "The translation's method “\(text)” is unknown. Known are: \(known.joined(separator: ", ")).")
    return "unknown"
  }

  private mutating func report(_ code: ProblemCode, _ line: Int, _ message: String) {
    problems.append(Problem(code, path: path, line: line, message))
  }
}
