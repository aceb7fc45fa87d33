internal import CUnicodeTables

/// Where a line may end: Unicode Standard Annex 14 (15.0), with what readers of this program need beside it.
///
/// The rules of the annex and the tailorings that look at classes of characters are one table of states, made by
/// `line_breaking.py`. Those that look at the text itself follow, each in its own file: ``AddressBreaks``,
/// ``ReferenceBreaks``, ``GlyphBreaks``, ``SouthEastAsianBreaks``.
enum LineBreaks {
  /// No line ends here.
  static let none: UInt8 = 0
  /// A line may end here.
  static let allowed: UInt8 = 1
  /// A line ends here: a line feed or the like stands before.
  static let required: UInt8 = 2
  /// A line may end here where what it would tear does not fit on a row of its own: in an address.
  static let lastResort: UInt8 = 3

  /// Finds every place where a line may end. Linear, over 200 MB/s but for Thai, Lao, Khmer and Burmese.
  ///
  /// - Parameters:
  ///   - utf8: any bytes; ill-formed ones count as U+FFFD.
  ///   - breaks: afterwards `breaks[i]` says how a line may end before byte `i`; as many as bytes. Its
  ///     storage is used again. Bytes inside a scalar or a glyph and the first byte are ``none``.
  static func find(in utf8: UnsafeBufferPointer<UInt8>, into breaks: inout [UInt8]) {
    fit(&breaks, to: utf8.count)
    breaks.withUnsafeMutableBufferPointer { breaks in
      guard let bytes = utf8.baseAddress, let first = breaks.baseAddress else { return }
      let symbols = Symbols(seen: ut_tailored_breaks(bytes, utf8.count, first))
      AddressBreaks.mark(utf8, breaks)
      ReferenceBreaks.mark(utf8, breaks, isASCII: symbols.isEmpty)
      if symbols.contains(UT_LB_SA) { SouthEastAsianBreaks.mark(utf8, breaks) }
      if symbols.contains(UT_LB_RI, UT_LB_EM, UT_LB_ZWJ) { GlyphBreaks.clear(utf8, breaks) }
    }
  }

  /// Finds breaks by the annex alone, where text without spaces is alphabetic (LB1).
  static func findUntailored(in utf8: UnsafeBufferPointer<UInt8>, into breaks: inout [UInt8]) {
    fit(&breaks, to: utf8.count)
    breaks.withUnsafeMutableBufferPointer { breaks in
      guard let bytes = utf8.baseAddress, let first = breaks.baseAddress else { return }
      _ = ut_standard_breaks(bytes, utf8.count, first)
    }
  }

  private static func fit(_ breaks: inout [UInt8], to count: Int) {
    if breaks.count > count {
      breaks.removeLast(breaks.count - count)
    } else {
      breaks.append(contentsOf: repeatElement(none, count: count - breaks.count))
    }
  }
}

/// Line-break symbols beyond ASCII that occur in a text.
private struct Symbols {
  let seen: UInt64

  var isEmpty: Bool { seen == 0 }

  func contains(_ symbols: Int32...) -> Bool { symbols.contains { seen & 1 << UInt64($0) != 0 } }
}

/// Values of ``LineBreaks`` for every byte of a text.
typealias BreakMarks = UnsafeMutableBufferPointer<UInt8>
