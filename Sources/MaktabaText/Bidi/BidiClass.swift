internal import CFriBidi

/// How a character behaves in the bidirectional algorithm (UAX 9, table 4).
enum BidiClass: UInt8 {
  case left, right, arabicLetter
  case europeanNumber, arabicNumber, europeanSeparator, europeanTerminator, commonSeparator
  case mark, space, neutral, segmentSeparator, paragraphSeparator
  case leftIsolate, rightIsolate, firstStrongIsolate, endOfIsolate
  case leftEmbedding, rightEmbedding, leftOverride, rightOverride, endOfEmbedding, boundaryNeutral

  /// Taken out of the text before it is ordered (rule X9).
  var isRemoved: Bool { rawValue >= Self.leftEmbedding.rawValue }
  /// Takes its direction from what stands around it (NI of rules N1 and N2).
  var isNeutral: Bool { rawValue >= Self.space.rawValue && rawValue <= Self.endOfIsolate.rawValue }
  var isIsolateInitiator: Bool {
    rawValue >= Self.leftIsolate.rawValue && rawValue <= Self.firstStrongIsolate.rawValue
  }
  /// An embedding, override or isolate, or the end of one.
  var isExplicit: Bool {
    rawValue >= Self.leftIsolate.rawValue && rawValue <= Self.endOfEmbedding.rawValue
  }
  /// L, R or AL.
  var isStrong: Bool { rawValue <= Self.arabicLetter.rawValue }
}

/// Looks classes up: FriBidi's table behind one for the characters up to U+07FF.
struct BidiClasses: Sendable {
  static let shared = BidiClasses()

  private let low = (0..<0x800).map { Self.lookUp(UInt32($0)) }

  subscript(scalar: UInt32) -> BidiClass { scalar < 0x800 ? low[Int(scalar)] : Self.lookUp(scalar) }

  private static func lookUp(_ scalar: UInt32) -> BidiClass {
    switch fribidi_get_bidi_type(scalar) {
    case FRIBIDI_TYPE_LTR: .left
    case FRIBIDI_TYPE_RTL: .right
    case FRIBIDI_TYPE_AL: .arabicLetter
    case FRIBIDI_TYPE_EN: .europeanNumber
    case FRIBIDI_TYPE_AN: .arabicNumber
    case FRIBIDI_TYPE_ES: .europeanSeparator
    case FRIBIDI_TYPE_ET: .europeanTerminator
    case FRIBIDI_TYPE_CS: .commonSeparator
    case FRIBIDI_TYPE_NSM: .mark
    case FRIBIDI_TYPE_WS: .space
    case FRIBIDI_TYPE_SS: .segmentSeparator
    case FRIBIDI_TYPE_BS: .paragraphSeparator
    case FRIBIDI_TYPE_BN: .boundaryNeutral
    default: explicit(scalar)
    }
  }

  private static func explicit(_ scalar: UInt32) -> BidiClass {
    switch scalar {
    case 0x202A: .leftEmbedding
    case 0x202B: .rightEmbedding
    case 0x202C: .endOfEmbedding
    case 0x202D: .leftOverride
    case 0x202E: .rightOverride
    case 0x2066: .leftIsolate
    case 0x2067: .rightIsolate
    case 0x2068: .firstStrongIsolate
    case 0x2069: .endOfIsolate
    default: .neutral
    }
  }
}
