internal import CFriBidi

/// One paragraph of UAX 9 in scalars: its types, its levels, its letters joined. The memory is the caller's.
struct BidiParagraph {
  let scalars: UnsafeMutableBufferPointer<UInt32>
  let types: UnsafeMutableBufferPointer<FriBidiCharType>
  let levels: UnsafeMutableBufferPointer<FriBidiLevel>

  private var count: FriBidiStrIndex { FriBidiStrIndex(scalars.count) }

  /// Looks up the types (UAX 9, table 4).
  func findTypes() { fribidi_get_bidi_types(scalars.baseAddress, count, types.baseAddress) }

  /// Explicit controls order nothing where they do not pair up, and overrides stand for the mark that is shown.
  func neutralizeUnpairedControls() {
    var controls = BidiControls()
    for (place, scalar) in scalars.enumerated() where BidiControls.isExplicit(scalar) {
      controls.take(scalar, at: place)
    }
    controls.endLine()
    for place in controls.unpaired {
      let isShown = scalars[place] == 0x202D || scalars[place] == 0x202E
      types[place] = isShown ? FRIBIDI_TYPE_ON : FRIBIDI_TYPE_BN
    }
  }

  /// Finds the levels (rules X1 to I2, and L1 for the whole paragraph).
  func findLevels(base: TextDirection) {
    levels.update(repeating: base == .rightToLeft ? 1 : 0)
    guard count > 0 else { return }
    var direction = base == .rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
    withUnsafeTemporaryAllocation(of: FriBidiBracketType.self, capacity: scalars.count) { brackets in
      fribidi_get_bracket_types(scalars.baseAddress, count, types.baseAddress, brackets.baseAddress)
      // Without memory it gives 0 and leaves levels as they are.
      _ = fribidi_get_par_embedding_levels_ex(
        types.baseAddress, brackets.baseAddress, count, &direction, levels.baseAddress)
    }
  }

  /// Mirrors brackets (rule L4), and gives Arabic letters the presentation form in which they join.
  func shape(joins: Bool) {
    guard joins else { return fribidi_shape_mirroring(levels.baseAddress, count, scalars.baseAddress) }
    withUnsafeTemporaryAllocation(of: FriBidiArabicProp.self, capacity: scalars.count) { joining in
      fribidi_get_joining_types(scalars.baseAddress, count, joining.baseAddress)
      fribidi_join_arabic(types.baseAddress, count, levels.baseAddress, joining.baseAddress)
      let flags = FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES)
      fribidi_shape(flags, levels.baseAddress, count, joining.baseAddress, scalars.baseAddress)
    }
  }
}
