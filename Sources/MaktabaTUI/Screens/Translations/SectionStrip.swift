import MaktabaModel

/// The sections of a translation in a row of signs, one for each: `.` `=` `p` `?` `O` `R` `C` `x`, and `!` for one that is
/// critically out of date; a draft of an earlier source shows that it is out of date. Where there are more sections than
/// room, a sign stands for as many as `/3` says behind the strip, and is that of the worst of them.
struct SectionStrip: Equatable {
  /// The signs, with what stands behind them.
  var text: String

  /// The narrowest strip that says anything.
  static let least = 4

  /// - Parameter columns: at most so many are taken.
  init(_ sections: [TranslationStatus.SectionState], columns: Int) {
    if sections.count <= columns {
      text = String(sections.map { SectionStrip.sign($0) })
      return
    }
    var each = 2
    while SectionStrip.columns(sections.count, each) > columns, each < sections.count { each += 1 }
    guard SectionStrip.columns(sections.count, each) <= columns else {
      text = ""
      return
    }
    let groups = stride(from: 0, to: sections.count, by: each).map {
      sections[$0..<min($0 + each, sections.count)]
    }
    text = String(groups.compactMap { group in group.worst.map { SectionStrip.sign($0) } }) + "/\(each)"
  }

  private static func columns(_ count: Int, _ each: Int) -> Int { (count + each - 1) / each + "/\(each)".count }

  static func sign(_ section: TranslationStatus.SectionState) -> Character {
    section.stateForReader == .outOfDate && section.grade == TranslationGrade.critical.rawValue
      ? TranslationGrade.critical.letter : section.stateForReader.glyph
  }
}

extension Collection where Element == TranslationStatus.SectionState {
  /// The worst for the reader; an orphan only where there is nothing else.
  fileprivate var worst: Element? { self.max { $0.badness < $1.badness } }
}

extension TranslationStatus.SectionState {
  /// That somebody is at work on a text says less than that it is out of date.
  fileprivate var stateForReader: TranslationState {
    state == .inProgress && standing == .outOfDate ? .outOfDate : state
  }

  /// The worse for who reads this section, the more; what it makes of the document is another matter.
  fileprivate var badness: Int {
    switch stateForReader {
    case .outOfDate: grade == TranslationGrade.critical.rawValue ? 9 : 8
    case .missing, .copied: 7
    case .unknown: 6
    case .inProgress: 5
    case .complete: 4
    case .reviewed: 3
    case .original, .orphan: 0
    }
  }
}
