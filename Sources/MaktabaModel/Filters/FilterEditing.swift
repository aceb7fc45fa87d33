import MaktabaText

/// Changes to a filter, each as a new filter.
extension Filter {
  /// The parts of the line in order: conditions, then terms.
  public var parts: [String] { conditions.map(\.line) + words.terms.map(\.line) }

  /// The filter without a part; unchanged when it has none such. Of equal parts the first goes.
  public func removing(_ part: String) -> Filter {
    guard let index = parts.firstIndex(of: part) else { return self }
    return removing(partAt: index)
  }

  /// The filter without the part at a position of ``parts``.
  func removing(partAt index: Int) -> Filter {
    var filter = self
    if index < conditions.count {
      filter.conditions.remove(at: index)
    } else {
      filter.words.terms.remove(at: index - conditions.count)
    }
    return filter
  }

  /// The filter asks for a value: one of its conditions that are not excluded names it.
  public func names(key: String, value: String) -> Bool {
    conditions.contains { !$0.isExcluded && $0.key == key && $0.names(value) }
  }

  /// Asks for a value, or no longer. A value joins those of its facet that are asked for already, as an alternative; the
  /// values of `is` are different questions, so each becomes a condition of its own, and `read` and `unread` take each
  /// other's place. A value that was excluded is asked for from now on.
  public func toggling(key: String, value: String) -> Filter {
    let key = key.lowercased()
    if names(key: key, value: value) { return dropping(key, value, excluded: false) }
    var filter = dropping(key, value, excluded: true)
    if key == Catalogue.isKey {
      let opposite = [MarkSets.Kind.read.rawValue: MarkSets.Kind.unread.rawValue, "unread": "read"][value]
      if let opposite { filter = filter.dropping(key, opposite, excluded: false) }
    } else if let index = filter.conditions.lastIndex(where: { $0.key == key && !$0.isExcluded }) {
      filter.conditions[index].values.append(value)
      return filter
    }
    filter.conditions.append(Condition(key: key, values: [value]))
    return filter
  }

  private func dropping(_ key: String, _ value: String, excluded: Bool) -> Filter {
    var filter = self
    filter.conditions = conditions.compactMap { condition in
      guard condition.key == key, condition.isExcluded == excluded else { return condition }
      var condition = condition
      condition.values.removeAll { Condition(key: key, values: [$0]).names(value) }
      return condition.values.isEmpty ? nil : condition
    }
    return filter
  }
}

extension Filter.Condition {
  /// One of the condition's values is this one, but for case and accents, or a language that this one serves.
  func names(_ value: String) -> Bool {
    values.contains { wanted in
      wanted.lowercased() == value.lowercased() || key == "lang" && Self.serves(value, wanted)
        || !Folding.fold(wanted).isEmpty && Folding.fold(wanted) == Folding.fold(value)
    }
  }

  private static func serves(_ language: String, _ wanted: String) -> Bool {
    guard let language = LanguageTag(language), let wanted = LanguageTag(wanted) else { return false }
    return language.serves(wanted)
  }
}
