import MaktabaText

/// Filters with the names that people read and type.
extension Catalogue {
  /// What a value of a facet is called for somebody who reads these languages: a label in one of them, in the library's
  /// own, in English, or the value as it stands in documents. A value that is no longer used is called what replaces it.
  public func label(_ facet: String, _ value: String, preferring languages: [LanguageTag]) -> String {
    guard let entry = thesaurus.entry(facet, value) else { return value }
    let current = thesaurus.current(facet, value)
    let shown = current == value ? entry : thesaurus.entry(facet, current) ?? entry
    return shown.label(preferring: languages + [identity.sourceLanguage])
  }
}

extension Catalogue {
  /// What a source is called: publisher and year, as the library's list of sources has them; else the id.
  public func name(ofSource id: String) -> String {
    thesaurus.entry(Thesaurus.sources, id)?.label(preferring: []) ?? id
  }
}

extension Filter {
  /// The same filter with ids where labels or synonyms were typed; what no vocabulary knows stays as it is.
  public func withIDs(in catalogue: Catalogue) -> Filter {
    guard catalogue.thesaurus.count > 0 else { return self }
    var filter = self
    filter.conditions = conditions.map { $0.withIDs(in: catalogue) }
    return filter
  }

  /// The line with labels in place of ids, which means the same.
  public func line(labelledBy catalogue: Catalogue, preferring languages: [LanguageTag]) -> String {
    var filter = self
    filter.conditions = conditions.map { condition in
      var condition = condition
      condition.values = condition.values.map { catalogue.label(condition.key, $0, preferring: languages) }
      return condition
    }
    return filter.line
  }
}

extension Filter.Condition {
  fileprivate func withIDs(in catalogue: Catalogue) -> Self {
    guard let facet = catalogue.facets.first(where: { $0.key == key }) else { return self }
    var condition = self
    condition.values = values.flatMap { value in
      let isKnown = facet.values.contains { $0 == value || Folding.fold($0) == Folding.fold(value) }
      let meant = isKnown ? [] : catalogue.thesaurus.values(key, named: value)
      return meant.isEmpty ? [value] : meant
    }
    return condition
  }
}
