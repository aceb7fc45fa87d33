extension Settings {
  /// Reads the text of a settings file. Total: what is wrong becomes a problem. - Parameter path: for messages.
  init(yaml: String, path: String) {
    let root: YAMLValue?
    do {
      root = try YAMLReader.read(yaml, firstLine: 1)
    } catch {
      problems = ["\(path), line \(error.line): \(error.reason). The file is left out."]
      return
    }
    guard let root, !root.isNothing else { return }
    guard case .mapping(let entries) = root.content else {
      problems = ["\(path), line \(root.line): settings are written as “name: value”. The file is left out."]
      return
    }
    for entry in entries { take(entry, path) }
  }

  private mutating func take(_ entry: YAMLValue.Entry, _ path: String) {
    let value = entry.value
    if value.isNothing { return }
    let mistake: String?
    switch entry.key {
    case "look": mistake = takeLook(value)
    case "ascii": mistake = takeASCII(value)
    case "bidi": mistake = takeBidi(value)
    case "copy": mistake = takeCopy(value)
    case "measure": mistake = takeMeasure(value)
    case "languages": mistake = takeLanguages(value)
    case "keys": mistake = takeKeys(value)
    default:
      mistake = "there is no setting of this name; look, ascii, bidi, copy, measure, languages and keys are known"
    }
    guard let mistake else { return }
    problems.append("\(path), line \(value.line): \(entry.key): \(mistake). It is left out.")
  }

  private mutating func takeLook(_ value: YAMLValue) -> String? {
    guard let look = value.text.flatMap(Look.init(rawValue:)) else {
      return "write one of " + Look.allCases.map(\.rawValue).joined(separator: ", ")
    }
    self.look = look
    return nil
  }

  private mutating func takeASCII(_ value: YAMLValue) -> String? { Self.take(value, into: &isASCII) }

  private mutating func takeCopy(_ value: YAMLValue) -> String? { Self.take(value, into: &isCopying) }

  private static func take(_ value: YAMLValue, into setting: inout Bool) -> String? {
    switch value.text?.lowercased() {
    case "true", "yes", "on": setting = true
    case "false", "no", "off": setting = false
    default: return "write true or false"
    }
    return nil
  }

  private mutating func takeBidi(_ value: YAMLValue) -> String? {
    guard let bidi = value.text.flatMap(Bidi.init(rawValue:)) else {
      return "write one of " + Bidi.allCases.map(\.rawValue).joined(separator: ", ")
    }
    self.bidi = bidi
    return nil
  }

  private mutating func takeMeasure(_ value: YAMLValue) -> String? {
    guard let measure = value.text.flatMap(Int.init), Self.measures.contains(measure) else {
      return "write a number of columns from \(Self.measures.lowerBound) to \(Self.measures.upperBound)"
    }
    self.measure = measure
    return nil
  }

  private mutating func takeLanguages(_ value: YAMLValue) -> String? {
    guard let texts = value.texts else { return "write a list of languages, such as [sw, en]" }
    languages = texts.compactMap(LanguageTag.init(_:))
    let unknown = texts.filter { LanguageTag($0) == nil }
    return unknown.isEmpty ? nil : "no language is called " + unknown.joined(separator: ", ")
  }

  private mutating func takeKeys(_ value: YAMLValue) -> String? {
    guard case .mapping(let entries) = value.content else {
      return "write actions and their keys, such as bookmark: [M]"
    }
    for entry in entries where !entry.value.isNothing { keys[entry.key] = entry.value.texts }
    let wrong = entries.filter { !$0.value.isNothing && $0.value.texts == nil }
    return wrong.isEmpty ? nil : "write a list of keys for " + wrong.map(\.key).joined(separator: ", ")
  }
}
