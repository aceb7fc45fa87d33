/// Inputs made of other inputs; the same number always makes the same input.
struct Mutation {
  private var state: UInt64

  /// The input of a number, at most 2,000 bytes.
  static func input(number: UInt64, from seeds: [[UInt8]]) -> [UInt8] {
    var mutation = Mutation(state: number &* 0xD134_2543_DE82_EF95)
    return mutation.input(from: seeds)
  }

  private mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
    var bytes = seeds[roll(seeds.count)]
    for _ in 0..<roll(8) + 1 { mutate(&bytes, seeds) }
    return Array(bytes.prefix(2000))
  }

  private mutating func mutate(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let at = roll(bytes.count + 1)
    let end = min(bytes.count, at + roll(12) + 1)
    switch roll(7) {
    case 0: bytes.insert(UInt8(roll(256)), at: at)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: roll(bytes.count + 1))
    case 3: bytes.insert(contentsOf: piece(of: seeds[roll(seeds.count)]), at: at)
    case 4: bytes.insert(contentsOf: Self.signs[roll(Self.signs.count)].utf8, at: at)
    case 5: bytes.insert(contentsOf: String(scalar()).utf8, at: at)
    default: for _ in 0..<roll(60) { bytes.insert(contentsOf: bytes[at..<end], at: at) }
    }
  }

  private mutating func piece(of seed: [UInt8]) -> ArraySlice<UInt8> {
    let start = roll(seed.count + 1)
    return seed[start..<min(seed.count, start + roll(30))]
  }

  private mutating func scalar() -> Unicode.Scalar {
    Unicode.Scalar(UInt32(roll(3) == 0 ? roll(0x110000) : roll(0x3200))) ?? "\u{FFFD}"
  }

  private mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }

  private static let signs = [
    "\n", "\n\n", "\n    ", "- ", "1. ", "> ", "# ", "| ", "|-|-|\n", "```", "*", "**", "_", "~~", "[", "](", ")", "![",
    "<", ">", "&#27;", "\\", "[^1]",
    "[^1]: ", "[ ] ", "\t", " ", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{2066}",
    "\u{1B}", "\0", "\r",
  ]
}
