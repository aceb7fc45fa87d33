/// How wide the columns of a table in the panel are: they are given room in the order of their weight, and what then has
/// none is left out.
struct PanelColumns<Column: Hashable>: Equatable {
  /// A column that would like to be there.
  struct Wish {
    var column: Column
    /// As wide as its longest text.
    var wanted: Int
    /// Narrower than this it says nothing.
    var least: Int

    init(_ column: Column, _ wanted: Int, least: Int? = nil) {
      self.column = column
      self.wanted = wanted
      self.least = min(wanted, least ?? wanted)
    }
  }

  private(set) var widths: [Column: Int] = [:]
  /// What is left.
  private(set) var rest: Int

  /// Shares out the room; one column stays free between two.
  /// - Parameter wishes: the weightiest first.
  init(_ wishes: [Wish], room: Int) {
    rest = room + 1
    for wish in wishes where wish.wanted > 0 && rest > wish.least {
      let taken = min(wish.wanted, rest - 1)
      widths[wish.column] = taken
      rest -= taken + 1
    }
  }

  /// The width of a column; 0 for one left out.
  subscript(column: Column) -> Int { widths[column] ?? 0 }

  /// Gives a column of what is left, up to a width.
  mutating func widen(_ column: Column, to wanted: Int) {
    guard let width = widths[column], wanted > width else { return }
    let more = min(wanted - width, max(0, rest - 1))
    widths[column] = width + more
    rest -= more
  }
}
