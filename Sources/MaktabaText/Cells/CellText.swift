/// Text measured in terminal columns. Any text may come: control characters are measured as the marks that are shown for
/// them.
public enum CellText {
  /// The glyphs of a text, in logical order, safe to send to a terminal. Linear; one `String` for each glyph that is
  /// not ASCII. Use ``GlyphScanner`` to measure without making strings.
  public static func glyphs(of text: String) -> [Glyph] {
    text.withContiguousUTF8 { utf8 in
      var glyphs: [Glyph] = []
      glyphs.reserveCapacity(utf8.count)
      for measured in GlyphScanner(utf8) { glyphs.append(Glyph(measured, in: utf8)) }
      return glyphs
    }
  }

  /// Columns that a text takes in a terminal.
  public static func columns(of text: String) -> Int { text.withContiguousUTF8(columns(ofUTF8:)) }

  /// Columns that UTF-8 text takes in a terminal.
  public static func columns(ofUTF8 utf8: UnsafeBufferPointer<UInt8>) -> Int {
    fitting(utf8, columns: .max).columns
  }

  /// How much of a text fits: the longest run of whole glyphs from `offset` on that takes at most `columns` columns.
  /// - Parameter offset: 0 or the end of a glyph.
  /// - Returns: the UTF-8 offset where that run ends, and the columns it takes.
  public static func fitting(
    _ utf8: UnsafeBufferPointer<UInt8>, from offset: Int = 0, columns: Int
  ) -> (end: Int, columns: Int) {
    var scanner = GlyphScanner(utf8, from: offset)
    var end = offset
    var taken = 0
    while let glyph = scanner.next() {
      if glyph.columns > columns - taken { return (end, taken) }
      taken += glyph.columns
      end = glyph.utf8Range.upperBound
    }
    return (utf8.count, taken)
  }

  /// The text made clean (``CleanText/line(_:)``) and cut to at most `columns` columns; where something is cut off the last column is `ellipsis`, and the text
  /// takes exactly `columns` columns (a wide character is never halved: a space fills the gap). An ellipsis that does not
  /// fit is left out.
  public static func clipped(_ text: String, toColumns columns: Int, ellipsis: String = "…") -> String {
    measuredClip(text, toColumns: columns, ellipsis: ellipsis).text
  }

  /// The text cut as by ``clipped(_:toColumns:ellipsis:)``, or filled with spaces on the right: exactly `columns` columns.
  public static func padded(_ text: String, toColumns columns: Int, ellipsis: String = "…") -> String {
    let clip = measuredClip(text, toColumns: columns, ellipsis: ellipsis)
    return clip.text + String(repeating: " ", count: max(0, columns - clip.columns))
  }

  private static func measuredClip(
    _ text: String, toColumns columns: Int, ellipsis: String
  ) -> (text: String, columns: Int) {
    guard columns > 0 else { return ("", 0) }
    let text = CleanText.line(text)
    return text.withContiguousUTF8 { utf8 in
      let whole = fitting(utf8, columns: columns)
      if whole.end == utf8.count { return (text, whole.columns) }
      let mark = self.columns(of: ellipsis) <= columns ? ellipsis : ""
      let room = columns - self.columns(of: mark)
      let kept = fitting(utf8, columns: room)
      let gap = String(repeating: " ", count: room - kept.columns)
      return (String(decoding: utf8[..<kept.end], as: UTF8.self) + gap + mark, columns)
    }
  }
}
