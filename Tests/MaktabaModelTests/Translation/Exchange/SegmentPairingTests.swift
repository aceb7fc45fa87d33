import Testing

@testable import MaktabaModel

@Suite("The translation of each segment")
struct SegmentPairingTests {
  private func parts(_ unit: ExchangeUnit) -> [String] {
    unit.rows.map { row in
      "\(row.target ?? "-")\(row.needsWork ? "?" : "")\(row.previous.map { " was " + $0 } ?? "")"
    }
  }

  @Test("is found by number where both have the same kinds of blocks")
  func sameKinds() {
    #expect(parts(.of("# A\n\none\n\n- two", "# ا\n\nواحد\n\n- اثنان")) == ["# ا", "واحد", "- اثنان"])
    #expect(parts(.of("# A\n\none", "# ا\n\nواحد", state: .unknown)) == ["# ا?", "واحد?"])
    #expect(parts(.of("# A\n\none")) == ["-?", "-?"])
  }

  @Test("stays where only another segment of the source changed")
  func changed() {
    let target = "# ا\n\nواحد\n\nاثنان"
    func unit(_ source: String) -> ExchangeUnit {
      .of(source, target, state: .outOfDate, previous: "# A\n\none\n\ntwo")
    }
    #expect(parts(unit("# A\n\none\n\n2")) == ["# ا", "واحد", "اثنان? was two"])
    #expect(parts(unit("# A\n\none\n\nnew\n\ntwo")) == ["# ا", "واحد", "-?", "اثنان"])
    #expect(parts(unit("# A\n\nzero\n\none\n\n2")) == ["# ا", "-?", "واحد", "اثنان? was two"])
    #expect(parts(unit("# B\n\n1\n\n2")) == ["# ا? was # A", "واحد? was one", "اثنان? was two"])
  }

  @Test("leaves something to look at where the source only lost a segment, or is called outdated for another reason")
  func nothingChanged() {
    let previous = "# A\n\none\n\ntwo"
    #expect(
      parts(.of("# A\n\ntwo", "# ا\n\nواحد\n\nاثنان", state: .outOfDate, previous: previous)) == ["# ا?", "اثنان"])
    #expect(parts(.of(previous, "# ا\n\nواحد\n\nاثنان", state: .outOfDate, previous: previous)).contains("# ا?"))
  }

  @Test("is kept whole, and marked, where the blocks differ")
  func differs() {
    #expect(parts(.of("# A\n\none\n\ntwo", "# ا\n\nواحد", state: .complete)) == ["# ا?", "واحد?", "-?"])
    #expect(parts(.of("# A\n\none", "# ا\n\nواحد\n\n- اثنان")) == ["# ا?", "واحد\n\n- اثنان?"])
    #expect(parts(.of("one\n\ntwo", "# ا\n\nواحد")) == ["# ا\n\nواحد?", "-?"])
    #expect(parts(.of("Title\n\nSummary", "عنوان", key: "meta")) == ["عنوان", "-?"])
  }

  @Test("common parts of two sequences are found in order")
  func common() {
    let pairs = CommonParts.of(["a", "b", "c", "d", "e"], ["a", "x", "c", "d", "y", "e"])
    #expect(pairs.map { [$0.0, $0.1] } == [[0, 0], [2, 2], [3, 3], [4, 5]])
    let many = (0..<3000).map(String.init)
    #expect(CommonParts.of(many, many.reversed()).isEmpty)
  }
}
