import CNcurses
import MaktabaTUI

/// A style as ncurses names it.
struct Pen {
  var attributes: UInt32
  var pair: Int16
}

/// The colour pairs handed out so far. Some terminals have only 64, and 81 are possible, so that each is made when it
/// is first used; a style that comes too late is painted without colour.
struct Pens {
  private var pairs = [Int16](repeating: -1, count: 81)
  private var next: Int16 = 1
  private let limit: Int

  /// `usesColour` is what is wished for; whether the terminal can is asked here.
  init(usesColour: Bool) {
    limit = usesColour && mnc_start_colours() ? Int(mnc_colour_pairs()) : 0
    pairs[0] = 0
  }

  mutating func pen(for style: CellStyle) -> Pen {
    let index = Int(style.foreground.rawValue) * 9 + Int(style.background.rawValue)
    if pairs[index] < 0 { pairs[index] = makePair(style) }
    return Pen(attributes: mnc_attributes(style.attributes.rawValue), pair: pairs[index])
  }

  private mutating func makePair(_ style: CellStyle) -> Int16 {
    // -1 is the terminal's own colour.
    let (foreground, background) = (Int16(style.foreground.rawValue) - 1, Int16(style.background.rawValue) - 1)
    guard Int(next) < limit, mnc_set_pair(next, foreground, background) else { return 0 }
    defer { next += 1 }
    return next
  }
}
