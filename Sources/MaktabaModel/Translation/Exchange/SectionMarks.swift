import MaktabaText

/// What a file says of a section for the way back.
struct SectionMarks: Equatable {
  /// The fingerprint of its source.
  var source: String?
  /// The fingerprint of the translation that was sent out with it.
  var target: String?
  /// How many segments it has.
  var count: Int?

  /// What the fingerprint of the translation begins with.
  private static let targetMark = "text:"

  init(source: String? = nil, target: String? = nil, count: Int? = nil) {
    self.source = source.flatMap { Fingerprint.isWellFormed($0) ? $0 : nil }
    self.target = target.flatMap { Fingerprint.isWellFormed($0) ? $0 : nil }
    self.count = count.flatMap { (1...SegmentCode.greatestNumber).contains($0) ? $0 : nil }
  }

  /// Reads the words that ``words(of:)`` made, among others and in any order.
  init(_ words: some Sequence<Substring>) {
    let texts = words.map(String.init)
    self.init(
      source: texts.first(where: Fingerprint.isWellFormed),
      target: texts.first { $0.hasPrefix(Self.targetMark) }.map { String($0.dropFirst(Self.targetMark.count)) },
      count: texts.lazy.compactMap { Int($0) }.first)
  }

  /// The fingerprints as words: that of the source, and that of the translation where there is one.
  static func words(of unit: ExchangeUnit) -> String {
    let target = unit.targetPrint.map { " " + targetMark + $0 } ?? ""
    return CleanText.line(unit.sourcePrint + target)
  }

  /// Takes in what is not known yet.
  mutating func take(_ other: SectionMarks) {
    source = source ?? other.source
    target = target ?? other.target
    count = count ?? other.count
  }
}
