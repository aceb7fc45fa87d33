internal import CFriBidi

/// One paragraph of UAX 9 in scalars: its classes, its levels, its letters joined. The memory is the caller's.
struct BidiParagraph {
  let scalars: UnsafeMutableBufferPointer<UInt32>
  let classes: UnsafeMutableBufferPointer<BidiClass>
  let levels: UnsafeMutableBufferPointer<FriBidiLevel>

  private var count: FriBidiStrIndex { FriBidiStrIndex(scalars.count) }

  /// Looks up the classes.
  func findClasses() {
    let table = BidiClasses.shared
    for place in scalars.indices { classes[place] = table[scalars[place]] }
  }

  /// Explicit controls order nothing where they do not pair up, and overrides stand for the mark that is shown.
  func neutralizeUnpairedControls() {
    guard classes.contains(where: { $0.isExplicit }) else { return }
    var controls = BidiControls()
    for (place, scalar) in scalars.enumerated() where BidiControls.isExplicit(scalar) {
      controls.take(scalar, at: place)
    }
    controls.endLine()
    for place in controls.unpaired {
      let isShown = classes[place] == .leftOverride || classes[place] == .rightOverride
      classes[place] = isShown ? .neutral : .boundaryNeutral
    }
  }

  /// Finds the levels (rules X1 to I2, and L1 for the whole paragraph).
  func findLevels(base: TextDirection) { BidiLevels(scalars, classes, levels, base: base).resolve() }

  /// Mirrors brackets (rule L4), and gives Arabic letters the presentation form in which they join.
  func shape(joins: Bool) {
    guard joins, classes.contains(.arabicLetter) else {
      return fribidi_shape_mirroring(levels.baseAddress, count, scalars.baseAddress)
    }
    withUnsafeTemporaryAllocation(of: FriBidiCharType.self, capacity: scalars.count) { types in
      // Of the types it only wants to know what is no part of the text.
      for place in classes.indices { types[place] = classes[place].isRemoved ? FRIBIDI_TYPE_BN : FRIBIDI_TYPE_ON }
      join(types)
    }
  }

  private func join(_ types: UnsafeMutableBufferPointer<FriBidiCharType>) {
    withUnsafeTemporaryAllocation(of: FriBidiArabicProp.self, capacity: scalars.count) { joining in
      fribidi_get_joining_types(scalars.baseAddress, count, joining.baseAddress)
      fribidi_join_arabic(types.baseAddress, count, levels.baseAddress, joining.baseAddress)
      let flags = FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES)
      fribidi_shape(flags, levels.baseAddress, count, joining.baseAddress, scalars.baseAddress)
    }
  }
}
