internal import CUnicodeTables

/// A scalar and how it is shown.
struct ShownScalar {
  let value: UInt32
  /// Bytes in UTF-8.
  let length: Int
  private let properties: UInt16

  /// Decodes the scalar at the beginning of `count` >= 1 bytes.
  init(at bytes: UnsafePointer<UInt8>, count: Int) {
    let decoded = ut_decode(bytes, count)
    value = decoded.scalar
    length = Int(decoded.length)
    properties = ut_shown(decoded.scalar)
  }

  /// A scalar without its bytes.
  init(_ scalar: UInt32) {
    value = scalar
    length = Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 3
    properties = ut_shown(scalar)
  }

  /// Columns it takes by itself; 0 for what stands on the character before it.
  var columns: Int { Int(ut_columns(properties)) }

  /// A C0 control, which is shown as a sign of its own.
  var isControl: Bool { value < 0x20 }

  /// The zero-width joiner or non-joiner.
  var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// No glyph has it: what nobody sees, the zero-width space, and what orders text. Overrides are shown as marks.
  var isDropped: Bool {
    switch Int32(ut_clean_class(properties)) {
    case UT_CLEAN_INVISIBLE, UT_CLEAN_IMPLICIT_BIDI: true
    case UT_CLEAN_EXPLICIT_BIDI: value != 0x202D && value != 0x202E
    default: value == 0x200B
    }
  }

  /// Has one of the `UT_` flags.
  func has(_ flag: Int32) -> Bool { Int32(properties) & flag != 0 }
}

/// Decides which scalars belong to a base, and how many columns all of them take.
///
/// The rules are those of Unicode's extended grapheme clusters (UAX 29) where scalars take no column of their own, and of
/// emoji sequences (UTS 51); what takes a column of its own in terminals is a glyph of its own.
struct GlyphSequence {
  /// Emoji joined in one glyph; the longest in use have four.
  private static let mostJoined = 8

  private let base: ShownScalar
  /// The last scalar taken that a glyph keeps.
  private(set) var last: ShownScalar
  /// Columns of the whole.
  private(set) var columns: Int
  private var joined = 1
  private var isBare = true
  private var takesTone: Bool

  init(base: ShownScalar) {
    self.base = base
    last = base
    columns = max(1, base.columns)
    takesTone = base.has(UT_PICTOGRAPHIC)
  }

  /// Takes the next scalar, or says that it begins another glyph.
  mutating func take(_ scalar: ShownScalar) -> Bool {
    if scalar.isDropped { return true }
    if isJoined(scalar) {
      joined += 1
      columns = 2
      takesTone = true
    } else if takesTone && scalar.has(UT_MODIFIER) || isBare && base.has(UT_REGIONAL) && scalar.has(UT_REGIONAL) {
      columns = 2
      takesTone = false
    } else if scalar.columns == 0 {
      takeVariation(scalar)
    } else {
      return false
    }
    isBare = false
    last = scalar
    return true
  }

  private func isJoined(_ scalar: ShownScalar) -> Bool {
    last.value == 0x200D && joined < Self.mostJoined && scalar.has(UT_PICTOGRAPHIC) && base.has(UT_PICTOGRAPHIC)
  }

  /// U+FE0F right after an emoji makes it a picture. U+FE0E makes it text, but no terminal has the narrow form of an
  /// emoji that is wide by itself: it keeps its two columns.
  private mutating func takeVariation(_ scalar: ShownScalar) {
    if isBare, base.has(UT_EMOJI), scalar.value == 0xFE0F { columns = 2 }
    takesTone = takesTone && scalar.value == 0xFE0F
  }
}
