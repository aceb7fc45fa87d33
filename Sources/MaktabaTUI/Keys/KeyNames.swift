/// Keys as people write them: in the help, in the hint line, in the manual and in the configuration.
extension Key {
  /// The name: `j`, `Space`, `^F`, `Enter`, `PgDn`, `Shift-Tab`, `F1`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    default: Key.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads a name as ``name`` writes it; names of several letters in any case. Nil when there is no such key.
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.count == 2, name.first == "^", let letter = name.last {
      self = .control(Character(letter.lowercased()))
    } else if let key = Key.key(named: name.lowercased()) {
      self = key
    } else {
      return nil
    }
  }

  private static func key(named name: String) -> Key? {
    if name == "space" { return .character(" ") }
    if name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) { return .function(number) }
    return named.first { $0.name.lowercased() == name }?.key
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.backspace, "Backspace"), (.delete, "Del"), (.tab, "Tab"),
    (.backTab, "Shift-Tab"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
  ]
}

/// Keys pressed one after another that together mean one thing: `j`, or `g` and then `e`.
public struct KeyChord: Hashable, Sendable {
  /// The keys in order; at least one.
  public let keys: [Key]

  /// Makes a chord.
  public init(_ keys: [Key]) { self.keys = keys }

  /// Reads names separated by spaces: `g e`. Nil when one of them is no key.
  public init?(name: String) {
    let keys = name.split(separator: " ").compactMap { Key(name: String($0)) }
    guard !keys.isEmpty, keys.count == name.split(separator: " ").count else { return nil }
    self.keys = keys
  }

  /// The names of the keys; letters stand together (`ge`).
  public var name: String {
    keys.map(\.name).joined(separator: keys.allSatisfy { $0.name.count == 1 } ? "" : " ")
  }
}
