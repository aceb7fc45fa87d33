import MaktabaText

/// What holds for any bytes on their way to cells.
enum CellInvariants {
  static func violation(_ input: [UInt8]) -> String? {
    cleaning(input) ?? measuring(input) ?? clipping(input) ?? folding(input)
  }

  private static func cleaning(_ input: [UInt8]) -> String? {
    for keepsLines in [false, true] {
      let clean = cleaned(input, keepsLines)
      if cleaned(clean, keepsLines) != clean { return "cleaning twice is not cleaning once" }
      let text = String(decoding: clean, as: UTF8.self)
      if Array(text.utf8) != clean { return "clean text is no UTF-8" }
      if let control = control(in: text, keepingLineFeeds: keepsLines) { return "clean text holds U+\(control)" }
    }
    return nil
  }

  /// A control in text that should have none, in hexadecimal.
  static func control(in text: String, keepingLineFeeds: Bool) -> String? {
    let found = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: !keepingLineFeeds
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0xE000...0xF8FF, 0xFFFE...0xFFFF, 0xE0000...0xE007F: true
      default: false
      }
    }
    return found.map { String($0.value, radix: 16) }
  }

  private static func measuring(_ input: [UInt8]) -> String? {
    var end = 0
    var columns = 0
    for glyph in input.withUnsafeBufferPointer({ Array(GlyphScanner($0)) }) {
      if glyph.utf8Range.lowerBound != end || glyph.utf8Range.isEmpty { return "a gap before the glyph at \(end)" }
      end = glyph.utf8Range.upperBound
      columns += glyph.columns
    }
    if end > input.count || end > 0 && end < input.count { return "glyphs end at \(end) of \(input.count)" }
    let text = String(decoding: input, as: UTF8.self)
    let glyphs = CellText.glyphs(of: text)
    let sum = glyphs.reduce(0) { $0 + $1.columns }
    if sum != columns || sum != CellText.columns(of: text) { return "\(columns) columns measured, \(sum) in glyphs" }
    return glyphs.lazy.compactMap(violation).first
  }

  private static func violation(_ glyph: Glyph) -> String? {
    if glyph.columns < 1 || glyph.columns > 2 { return "a glyph of \(glyph.columns) columns" }
    if glyph.text.unicodeScalars.count > 48 { return "a glyph of \(glyph.text.unicodeScalars.count) characters" }
    return control(in: glyph.text, keepingLineFeeds: false).map { "a glyph holds U+\($0)" }
  }

  private static func clipping(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    for columns in [0, 1, 2, 7, 40] {
      let padded = CellText.columns(of: CellText.padded(text, toColumns: columns))
      if padded != columns { return "padded to \(padded) of \(columns) columns" }
      let clipped = CellText.columns(of: CellText.clipped(text, toColumns: columns))
      if clipped > columns { return "clipped to \(clipped) of \(columns) columns" }
    }
    return nil
  }

  private static func folding(_ input: [UInt8]) -> String? {
    let text = String(decoding: input, as: UTF8.self)
    let folded = Folding.fold(text)
    if Folding.fold(folded) != folded { return "folding twice is not folding once" }
    for word in Folding.words(in: text) where word.range.upperBound > text.utf8.count || word.range.isEmpty {
      return "a word at \(word.range) of \(text.utf8.count)"
    }
    var last = 0
    for range in SearchTerms(parsing: text).matches(in: text) {
      if range.lowerBound < last || range.upperBound > text.utf8.count { return "a match at \(range) after \(last)" }
      last = range.upperBound
    }
    return nil
  }

  private static func cleaned(_ input: [UInt8], _ keepsLines: Bool) -> [UInt8] {
    var output: [UInt8] = []
    input.withUnsafeBufferPointer { CleanText.append($0, to: &output, keepingLineFeeds: keepsLines) }
    return output
  }
}
