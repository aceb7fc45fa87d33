import CChafa

/// Where a picture is drawn: pixels become cells.
///
///     let canvas = PictureCanvas(columns: 60, rows: 20, colours: .eight, asciiOnly: false)
///     let drawn = canvas.draw(pixels)
public struct PictureCanvas: Equatable, Sendable {
  /// The most columns, from 1 to ``PictureLimits/side``.
  public let columns: Int
  /// The most rows, from 1 to ``PictureLimits/side``.
  public let rows: Int
  /// The colours to draw with.
  public let colours: PictureColours
  /// ASCII letters instead of blocks, on no background.
  public let asciiOnly: Bool

  /// Makes a canvas; sizes are clamped to what is allowed.
  public init(columns: Int, rows: Int, colours: PictureColours, asciiOnly: Bool) {
    self.columns = min(max(columns, 1), PictureLimits.side)
    self.rows = min(max(rows, 1), PictureLimits.side)
    self.colours = colours
    self.asciiOnly = asciiOnly
  }

  /// Draws a picture as large as fits, its shape kept, but no pixel wider than a column.
  ///
  /// Transparent parts show the terminal's background. Linear in the number of pixels; chafa does it
  /// (https://hpjansson.org/chafa/ref/).
  public func draw(_ pixels: borrowing Pixels) -> DrawnPicture {
    let size = size(for: (pixels.width, pixels.height))
    // One thread: a confined process can start no other.
    chafa_set_n_threads(1)
    let config = configuration(size)
    let canvas = chafa_canvas_new(config)
    chafa_canvas_config_unref(config)
    defer { chafa_canvas_unref(canvas) }
    chafa_canvas_draw_all_pixels(
      canvas, UInt32(CHAFA_PIXEL_RGBA8_UNASSOCIATED), pixels.bytes, Int32(pixels.width), Int32(pixels.height),
      Int32(pixels.width * 4))
    let cells = (0..<size.rows).flatMap { row in (0..<size.columns).map { cell(of: canvas, column: $0, row: row) } }
    return DrawnPicture(columns: size.columns, rows: size.rows, cells: cells)
  }

  /// A cell is twice as high as it is wide.
  func size(for pixels: (width: Int, height: Int)) -> (columns: Int, rows: Int) {
    let width = Double(max(pixels.width, 1)), height = Double(max(pixels.height, 1))
    let scale = min(1, Double(columns) / width, Double(rows) * 2 / height)
    let wanted = (columns: (width * scale).rounded(), rows: (height * scale / 2).rounded())
    return (min(max(Int(wanted.columns), 1), columns), min(max(Int(wanted.rows), 1), rows))
  }

  private func configuration(_ size: (columns: Int, rows: Int)) -> OpaquePointer? {
    let config = chafa_canvas_config_new()
    let map = chafa_symbol_map_new()
    for symbol in asciiOnly ? PictureSymbols.ascii : PictureSymbols.blocks {
      chafa_symbol_map_add_by_range(map, UInt32(symbol), UInt32(symbol))
    }
    chafa_canvas_config_set_symbol_map(config, map)
    chafa_symbol_map_unref(map)
    chafa_canvas_config_set_geometry(config, Int32(size.columns), Int32(size.rows))
    let mode = colours == .none ? CHAFA_CANVAS_MODE_FGBG : CHAFA_CANVAS_MODE_INDEXED_8
    chafa_canvas_config_set_canvas_mode(config, UInt32(mode))
    // Ordered: shades stand still as even patterns, where diffused errors look like noise.
    chafa_canvas_config_set_dither_mode(config, UInt32(CHAFA_DITHER_MODE_ORDERED))
    // A letter that stands out from a coloured background hides what is behind it.
    chafa_canvas_config_set_fg_only_enabled(config, asciiOnly ? 1 : 0)
    return config
  }

  private func cell(of canvas: OpaquePointer?, column: Int, row: Int) -> PictureCell {
    let drawn = UInt16(truncatingIfNeeded: chafa_canvas_get_char_at(canvas, Int32(column), Int32(row)))
    guard colours != .none else { return PictureCell(symbol: drawn, foreground: nil, background: nil) }
    var foreground: Int32 = -1, background: Int32 = -1
    chafa_canvas_get_raw_colors_at(canvas, Int32(column), Int32(row), &foreground, &background)
    return PictureCell(symbol: drawn, foreground: UInt8(exactly: foreground), background: UInt8(exactly: background))
  }
}

extension PictureCell {
  /// A cell as chafa means it: without foreground nothing is there, where the terminal would paint its own colour.
  init(symbol: UInt16, foreground: UInt8?, background: UInt8?) {
    var cell = (symbol: symbol, foreground: foreground, background: background)
    if foreground == nil, background != nil {
      cell = (PictureSymbols.opposite(of: symbol) ?? 0x20, background, nil)
    }
    self.init(code: cell.symbol, foreground: cell.foreground, background: cell.background)
  }
}
