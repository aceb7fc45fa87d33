/// One line of text as it is painted: titles, lists, panels, input lines.
public enum VisualText {
  /// A glyph and what it shows of the source text, in UTF-8 offsets.
  public typealias Placed = (glyph: Glyph, utf8Range: Range<Int>, isRightToLeft: Bool)

  /// The glyphs of a text from left to right, ordered (UAX 9) and joined. For text without anything to order they are
  /// those of ``CellText/glyphs(of:)``, at hardly more cost. Linear.
  ///
  /// Each text is ordered by itself, so that titles which stand beside each other do not mix.
  public static func glyphs(of text: String) -> [Glyph] { ordered(text) ?? CellText.glyphs(of: text) }

  /// The same; nil for text without anything to order.
  public static func ordered(_ text: String) -> [Glyph]? {
    text.withContiguousUTF8 { utf8 in BidiText(utf8)?.glyphs(in: 0..<utf8.count).map(\.glyph) }
  }

  /// A text to be set into a sentence or a row of ours, so that neither orders the other: in isolates where it has anything
  /// to order, else as it is.
  public static func isolated(_ text: String) -> String {
    text.withContiguousUTF8 { utf8 in
      BidiScan.first(in: utf8) == nil ? text : isolated(text, direction: TextDirection(of: utf8, in: nil))
    }
  }

  /// A text in an isolate of a direction; of that of its first letter where none is told.
  static func isolated(_ text: String, direction: TextDirection?) -> String {
    switch direction {
    case .leftToRight: "\u{2066}\(text)\u{2069}"
    case .rightToLeft: "\u{2067}\(text)\u{2069}"
    case nil: "\u{2068}\(text)\u{2069}"
    }
  }

  /// The glyphs with their places in the source, for carets and highlights.
  public static func placed(_ text: String) -> [Placed] {
    text.withContiguousUTF8 { utf8 in
      guard let bidi = BidiText(utf8) else { return CellText.placed(text) }
      return bidi.glyphs(in: 0..<utf8.count).map { ($0.glyph, $0.utf8Range, $0.isRightToLeft) }
    }
  }
}

extension CellText {
  /// The glyphs in logical order, with their places.
  public static func placed(_ text: String) -> [VisualText.Placed] {
    text.withContiguousUTF8 { utf8 in GlyphScanner(utf8).map { (Glyph($0, in: utf8), $0.utf8Range, false) } }
  }
}

extension VisualText {
  /// A text that stands by itself begins on the right.
  public static func isRightToLeft(_ text: String) -> Bool {
    text.withContiguousUTF8 { utf8 in
      BidiScan.first(in: utf8) != nil && TextDirection(of: utf8, in: nil) == .rightToLeft
    }
  }
}
