import MaktabaModel

/// The shares of a translation in per cent that add up to 100: the largest remainders are rounded up, and what is there at
/// all is at least 1.
struct SharePercents: Equatable {
  var reviewed: Int
  var complete: Int
  var outdated: Int
  var missing: Int
  /// Of which it is not known, or that is being worked on.
  var unknown: Int

  /// Nil where nothing is counted, as for an original.
  init?(_ shares: TranslationStatus.Shares) {
    var parts = [shares.reviewed, shares.complete, shares.outdated, shares.missing]
    guard shares.unknown > 0 || parts.contains(where: { $0 > 0 }) else { return nil }
    parts.append(max(0, 1 - parts.reduce(0, +)))
    let whole = SharePercents.rounded(parts)
    (reviewed, complete, outdated, missing, unknown) = (whole[0], whole[1], whole[2], whole[3], whole[4])
  }

  private static func rounded(_ parts: [Double]) -> [Int] {
    // Sums of shares are a little off; what is less than a word of a long book is nothing.
    let parts = parts.map { $0 < 0.000_001 ? 0 : $0 * 100 }
    var whole = parts.map { $0 == 0 ? 0 : max(1, Int($0 + 0.000_001)) }
    let byRemainder = parts.indices.sorted { parts[$0] - Double(whole[$0]) > parts[$1] - Double(whole[$1]) }
    for index in byRemainder where whole.reduce(0, +) < 100 && parts[index] > 0 { whole[index] += 1 }
    while whole.reduce(0, +) > 100, let most = whole.indices.max(by: { whole[$0] < whole[$1] }) { whole[most] -= 1 }
    return whole
  }
}
