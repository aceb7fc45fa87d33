/// The ligature of lam and alef, which Arabic must have, on the presentation forms in which the two letters join.
enum LamAlef {
  /// The ligature's scalar; nil where the letters are others or do not join.
  static func ligature(lam: UInt32, alef: UInt32) -> UInt32? {
    guard lam == 0xFEDF || lam == 0xFEE0 else { return nil }
    let joinsBefore = lam - 0xFEDF
    switch alef {
    case 0xFE82: return 0xFEF5 + joinsBefore
    case 0xFE84: return 0xFEF7 + joinsBefore
    case 0xFE88: return 0xFEF9 + joinsBefore
    case 0xFE8E: return 0xFEFB + joinsBefore
    default: return nil
    }
  }
}
