import MaktabaText

/// Finds in one language's document the section that stands for a section of another's.
public enum SectionMatch {
  /// The section of `to` that stands for a section of `from`.
  ///
  /// The first that holds: the same explicit anchor, once in each; the same place in documents whose headings have the same
  /// sequence of levels; else, as a guess, the same share of the way among the headings of the same level, between the
  /// anchors before and after that both documents have. O(sections).
  /// - Parameters:
  ///   - sectionIndex: the section in `from`.
  ///   - from: the sections of the document that is being read.
  ///   - to: the sections of the document to open.
  /// - Returns: the section's index in `to`, and whether it is a guess; nil when none can be named.
  public static func target(
    of sectionIndex: Int, from: [Section], to: [Section]
  ) -> (index: Int, isGuess: Bool)? {
    guard from.indices.contains(sectionIndex), !to.isEmpty else { return nil }
    let anchors = sharedAnchors(from, to)
    if let index = anchors[sectionIndex] { return (index, false) }
    if from.elementsEqual(to, by: { $0.level == $1.level }) { return (sectionIndex, false) }
    if from[sectionIndex].level == 0 { return (0, to[0].level != 0) }
    return proportional(sectionIndex, from, to, anchors).map { ($0, true) }
  }

  /// For each section of `from` with an anchor that stands once in each document, the section of `to`.
  static func sharedAnchors(_ from: [Section], _ to: [Section]) -> [Int: Int] {
    let targets = anchored(to)
    var shared: [Int: Int] = [:]
    for (anchor, index) in anchored(from) { shared[index] = targets[anchor] }
    return shared
  }

  private static func anchored(_ sections: [Section]) -> [String: Int] {
    var places: [String: [Int]] = [:]
    for (index, section) in sections.enumerated() {
      if let anchor = section.anchor { places[anchor, default: []].append(index) }
    }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static func proportional(_ index: Int, _ from: [Section], _ to: [Section], _ anchors: [Int: Int]) -> Int? {
    let before = anchors.filter { $0.key < index }.max { $0.key < $1.key }
    let after = anchors.filter { $0.key > index }.min { $0.key < $1.key }
    let mine = (before?.key ?? -1) + 1..<(after?.key ?? from.count)
    let start = (before?.value ?? -1) + 1
    let theirs = start..<max(start, after?.value ?? to.count)
    let level = from[index].level
    let peers = mine.filter { from[$0].level == level }
    let targets = theirs.filter { to[$0].level == level }
    guard let place = peers.firstIndex(of: index), !targets.isEmpty else { return nil }
    if peers.count == targets.count { return targets[place] }
    let share = peers.count > 1 ? Double(place) / Double(peers.count - 1) : 0
    return targets[Int((share * Double(targets.count - 1)).rounded())]
  }
}
