/// Ethiopic numerals (U+1369 to U+137C), which are added and multiplied: ፲፪ is 12, ፳፻፳፮ is 2026, ፼ is 10,000.
struct EthiopicNumeral {
  static let scalars: ClosedRange<UInt32> = 0x1369...0x137C
  private static let hundred: UInt32 = 0x137B

  private var thousands = 0
  private var hundreds = 0
  private var rest = 0
  private var isEmpty = true

  /// The number so far.
  var value: Int { thousands + hundreds + rest }

  /// Takes the next sign into the number; false when the sign begins another number.
  mutating func take(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Self.hundred: takeHundred()
    case Self.hundred + 1: takeTenThousand()
    default: Self.scalars.contains(scalar) && takeBelowHundred(Int(scalar - 0x1369))
    }
  }

  private mutating func takeHundred() -> Bool {
    guard hundreds == 0 else { return false }
    hundreds = max(rest, 1) * 100
    rest = 0
    isEmpty = false
    return true
  }

  private mutating func takeTenThousand() -> Bool {
    let before = isEmpty ? 1 : value
    guard before < 1_000_000_000_000 else { return false }
    thousands = before * 10_000
    hundreds = 0
    rest = 0
    isEmpty = false
    return true
  }

  private mutating func takeBelowHundred(_ place: Int) -> Bool {
    let (value, fits) = place < 9 ? (place + 1, rest % 10 == 0) : ((place - 8) * 10, rest == 0)
    guard fits else { return false }
    rest += value
    isEmpty = false
    return true
  }
}
