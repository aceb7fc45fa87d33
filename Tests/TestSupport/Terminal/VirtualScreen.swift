import CVTerm

/// A terminal as a person would see it, fed with what a program writes.
public final class VirtualScreen {
  /// A cell of the screen.
  public struct Cell: Equatable {
    /// The glyph; empty in the second half of a wide one, a space where nothing was written.
    public var text: String
    /// Columns of the glyph.
    public var columns: Int
    /// Attributes (the emulator does not know dim).
    public var isBold, isUnderlined, isItalic, isReversed: Bool
    /// Colours by index, 0 black to 7 white; nil is the terminal's own.
    public var foreground, background: Int?
  }

  /// Everything written so far.
  public private(set) var bytes: [UInt8] = []
  /// Size in cells.
  public private(set) var columns: Int
  /// Size in cells.
  public private(set) var rows: Int

  private let terminal: OpaquePointer
  private let screen: OpaquePointer

  /// An empty screen; nil when the emulator cannot be made.
  public init?(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)), let screen = vterm_obtain_screen(terminal) else {
      return nil
    }
    (self.columns, self.rows, self.terminal, self.screen) = (columns, rows, terminal, screen)
    vterm_set_utf8(terminal, 1)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Shows what a program wrote.
  public func write(_ new: some Collection<UInt8>) {
    bytes.append(contentsOf: new)
    let characters = new.map { CChar(bitPattern: $0) }
    vterm_input_write(terminal, characters, characters.count)
  }

  /// What the terminal answers to questions of the program.
  func takeAnswers() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    return buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  /// Changes the size.
  public func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// The cell at a place inside the screen.
  public func cell(row: Int, column: Int) -> Cell {
    let cell = cvterm_get(screen, Int32(row), Int32(column))
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self).prefix { $0 != 0 }) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    if text.isEmpty, !cell.is_continuation { text = " " }
    return Cell(
      text: text, columns: Int(cell.columns), isBold: cell.bold, isUnderlined: cell.underline,
      isItalic: cell.italic, isReversed: cell.reverse, foreground: Self.colour(cell.foreground),
      background: Self.colour(cell.background))
  }

  private static func colour(_ index: Int32) -> Int? { index < 0 ? nil : Int(index) }

  /// A row as text, trailing spaces cut off.
  public func row(_ row: Int) -> String {
    var text = (0..<columns).map { cell(row: row, column: $0).text }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, as a test prints them.
  public var text: String { (0..<rows).map(row).joined(separator: "\n") }

  /// Whether some row holds a text.
  public func shows(_ words: String) -> Bool { (0..<rows).contains { row($0).contains(words) } }

  /// Where the hardware cursor stands.
  public var cursor: (column: Int, row: Int) {
    let position = cvterm_cursor(terminal)
    return (Int(position.col), Int(position.row))
  }

  /// The DEC private modes that are set by what was written: 25 cursor, 1000 and 1006 mouse, 1049 alternate screen,
  /// 2004 bracketed paste. The cursor is shown at the start.
  public var modes: Set<Int> {
    var modes: Set<Int> = [25]
    for case .sequence(let text) in SequenceReader.sequences(of: bytes) where text.hasPrefix("[?") {
      let numbers = text.dropFirst(2).dropLast().split(separator: ";").compactMap { Int($0) }
      if text.last == "h" { modes.formUnion(numbers) }
      if text.last == "l" { modes.subtract(numbers) }
    }
    return modes
  }

  /// Whether the alternate screen is shown.
  public var isAlternate: Bool { modes.contains(1049) }
}
