/// Sentences broken into rows, as running text of a document is: for banners, panels and summaries.
public enum WrappedText {
  /// Rows of at most `columns` columns, in logical order, without the spaces at their ends; one empty row for no text.
  /// A character that is wider than the row is a dot.
  ///
  /// Rows of text that has to be ordered, when they are ordered one by one (``VisualText``), begin on the same side as it.
  /// - Parameter columns: at least 1; a smaller number is taken as 1.
  public static func rows(of text: String, columns: Int) -> [String] {
    text.withContiguousUTF8 { utf8 in
      var breaks: [UInt8] = []
      LineBreaks.find(in: utf8, into: &breaks)
      let direction = BidiScan.first(in: utf8) == nil ? nil : TextDirection(of: utf8, in: nil)
      return breaks.withUnsafeBufferPointer { breaks in
        var scan = LineScan(utf8, breaks: breaks, borders: [], columns: columns, keepsSpaces: false)
        var rows: [String] = []
        while let line = scan.next() {
          let row = UnsafeBufferPointer(rebasing: utf8[line.start..<line.end])
          let text = line.isTooWide ? Decoration.unicode.tooWide : String(decoding: row, as: UTF8.self)
          let isOdd = direction != nil && TextDirection(of: row, in: nil) ?? .leftToRight != direction
          rows.append(isOdd ? VisualText.isolated(text, direction: direction) : text)
        }
        return rows.isEmpty ? [""] : rows
      }
    }
  }
}
