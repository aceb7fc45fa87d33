/// The characters that pictures are drawn with; no other comes out of a drawing, whatever the picture is.
enum PictureSymbols {
  /// Full, half and quarter blocks: in every common font, and each has its opposite among them. Eighths have none.
  static let blocks: Set<UInt16> = Set([0x20, 0x2580, 0x2584, 0x2588, 0x258C, 0x2590] + Array(0x2596...0x259F))
  /// Printable ASCII.
  static let ascii: Set<UInt16> = Set(0x20...0x7E)

  /// The symbol with foreground and background exchanged; nil for ASCII, where only the space has one.
  static func opposite(of symbol: UInt16) -> UInt16? { opposites[symbol] }

  private static let opposites: [UInt16: UInt16] = {
    let pairs: [(UInt16, UInt16)] = [
      (0x20, 0x2588), (0x2580, 0x2584), (0x258C, 0x2590), (0x2596, 0x259C), (0x2597, 0x259B), (0x2598, 0x259F),
      (0x259D, 0x2599), (0x259A, 0x259E),
    ]
    return Dictionary(uniqueKeysWithValues: pairs + pairs.map { ($1, $0) })
  }()
}
