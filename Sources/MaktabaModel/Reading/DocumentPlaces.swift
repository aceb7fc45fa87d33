/// Which work, in which language, the place of a file says it is.
enum DocumentPlaces {
  /// The places of documents, in order.
  /// - Parameters:
  ///   - stems: paths without endings.
  ///   - paths: the same with them.
  ///   - declared: languages that the manifest names.
  static func places(
    ofStems stems: [String], paths: [String], pattern: LayoutPattern, declared: [LanguageTag]
  ) -> [LayoutPattern.Match] {
    var matcher = LayoutMatcher(languages: KnownLanguages(declared: declared))
    var isInside = [Bool](repeating: true, count: stems.count)
    var places = stems.indices.map { index in
      if let match = matcher.match(stems[index], pattern.parts) { return match }
      isInside[index] = false
      return LayoutPattern.Match(language: nil, workPath: stems[index])
    }
    // The README beside the language folders is not the README inside one: it keeps its ending, and so a work of its own.
    let works = Set(zip(places, isInside).lazy.filter(\.1).map(\.0.workPath))
    for index in places.indices where !isInside[index] && works.contains(places[index].workPath) {
      places[index].workPath = paths[index]
    }
    return places
  }
}
