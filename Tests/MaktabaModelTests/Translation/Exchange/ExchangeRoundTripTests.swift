import Testing

@testable import MaktabaModel

@Suite("What goes to a translator comes back")
struct ExchangeRoundTripTests {
  @Test("with the same texts, for every format", arguments: ExchangeFormat.allCases)
  func odd(_ format: ExchangeFormat) throws {
    let texts = ExchangeTexts.odd
    let units = texts.indices.map { index in
      ExchangeUnit.of(texts[index], texts[(index + 7) % texts.count], key: "k\(index)", state: .unknown)
    }
    let back = try format.sent(.of(units))
    #expect(back.units.map(\.key) == units.map(\.key))
    for (unit, returned) in zip(units, back.units) {
      #expect(returned.target == joined(unit.target ?? ""), "\(format) \(unit.key)")
      #expect(returned.source == joined(unit.source), "\(format) \(unit.key)")
      #expect(returned.sourcePrint == unit.sourcePrint && returned.needsWork)
    }
    #expect(back.problems == [])
  }

  @Test("for the sections of whole libraries, in both directions", arguments: ExchangeFormat.allCases)
  func libraries(_ format: ExchangeFormat) throws {
    let third = ExchangeTexts.sections.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    let texts = third.filter { !TextState.isBlank($0) && isCarried($0, by: format) }
    #expect(texts.count > 100)
    let units = texts.indices.map { index in
      ExchangeUnit.of(texts[index], texts[texts.count - 1 - index], key: "k\(index)", state: .unknown)
    }
    let back = try format.sent(.of(units))
    #expect(back.units.map(\.key) == units.map(\.key))
    for (unit, returned) in zip(units, back.units) where returned.target != joined(unit.target ?? "") {
      Issue.record("\(format) \(unit.key): \(returned.target) instead of \(joined(unit.target ?? ""))")
      break
    }
    #expect(back.problems == [])
  }

  private func joined(_ text: String) -> String { SectionSegments.joined(SectionSegments(of: text, key: "1").texts) }

  private func isCarried(_ text: String, by format: ExchangeFormat) -> Bool {
    !text.unicodeScalars.contains { $0 == "\u{FFFD}" || format != .po && MarkupText.cannotCarry($0) }
  }

  @Test("with what it is a translation of", arguments: ExchangeFormat.allCases)
  func facts(_ format: ExchangeFormat) throws {
    var document = try ExchangeDocument.of([.of("# A\n\none", "# ا\n\nواحد", key: "1.2"), .of("Title", key: "meta")])
    document.work = "folder/name with spaces"
    let back = try format.sent(document)
    #expect(back.work == document.work && back.libraryID == "ct-starter" && back.edition == 3)
    #expect(back.sourceLanguage == document.sourceLanguage && back.targetLanguage == document.targetLanguage)
    #expect(back.units.map(\.needsWork) == [false, true])
    #expect(back.units.map(\.key) == ["1.2", "meta"] && back.units.allSatisfy { ($0.line ?? 0) > 3 })
    #expect(back.units.map(\.target) == ["# ا\n\nواحد", ""] && back.problems == [] && back.unplaced == [])
  }

  @Test("not finished as long as a segment is not", arguments: ExchangeFormat.allCases)
  func unfinished(_ format: ExchangeFormat) throws {
    let old = "# A\n\none\n\ntwo"
    let back = try format.sent(
      .of([
        .of("# A\n\none\n\n2", "# ا\n\nواحد\n\nاثنان", key: "1", state: .outOfDate, previous: old),
        .of("# A\n\none", "# ا\n\nواحد", key: "2", state: .unknown),
        .of("# A\n\none", "# ا\n\nواحد", key: "3", state: .reviewed),
      ]))
    #expect(back.units.map(\.needsWork) == [true, true, false])
    #expect(back.units.map(\.target) == ["# ا\n\nواحد\n\nاثنان", "# ا\n\nواحد", "# ا\n\nواحد"])
  }

  @Test("unless it cannot be carried, which is said before anything is sent", arguments: ExchangeFormat.allCases)
  func refused(_ format: ExchangeFormat) {
    #expect(throws: ExchangeError.forbiddenCharacter(key: "1", scalar: 0, format: format.rawValue)) {
      try format.written(.of([.of("a\0b")]))
    }
    #expect(throws: ExchangeError.repeatedKey("1")) { try format.written(.of([.of("a"), .of("b")])) }
  }

  @Test("or says why it cannot be read", arguments: ExchangeFormat.allCases)
  func unreadable(_ format: ExchangeFormat) throws {
    #expect(throws: ExchangeError.notText(name: "x.po")) { try format.read([0xFF, 0, 0, 0, 1], name: "x.po") }
    #expect(throws: ExchangeError.self) { try format.read("Dear all,\nplease find attached nothing.") }
    #expect(throws: ExchangeError.self) { try format.read("") }
    var bytes = try format.written(.of([.of("a long text, for one byte is not many", "نص")]))
    let count = bytes.count
    bytes.insert(0, at: count / 2)
    do {
      _ = try format.read(bytes, name: "x")
      Issue.record("a NUL was read")
    } catch ExchangeError.nulByte(_, let line) {
      #expect(line > 1)
    }
  }

  @Test("by way of an editor that changes encoding and line ends", arguments: ExchangeFormat.allCases)
  func editors(_ format: ExchangeFormat) throws {
    let document = try ExchangeDocument.of([.of("# A\n\none\ntwo", "# ا\n\nواحد\nاثنان")])
    let text = String(decoding: try format.written(document), as: UTF8.self)
    let expected = try format.sent(document)
    for variant in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text + "\n\n"] {
      #expect(try format.read(variant) == expected)
    }
  }

  @Test("or is said to be damaged, and never breaks the reader", arguments: ExchangeFormat.allCases)
  func mutations(_ format: ExchangeFormat) throws {
    let units = ExchangeTexts.odd.prefix(17).enumerated().map { index, text in
      ExchangeUnit.of(text, "نص \(text)", key: "\(index)", state: index % 3 == 0 ? .unknown : .complete)
    }
    let bytes = try format.written(.of(units))
    var dice = Dice(11)
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<1000 {
      guard let back = try? format.read(dice.mutated(bytes), name: "x") else { continue }
      #expect(back.problems.count <= ReturnedDocument.greatestProblemCount + 1)
      #expect(Set(back.units.map(\.key)).count == back.units.count)
    }
    #expect(clock.now - start < .seconds(120))
  }

  @Test(
    "in time and memory that grow with the file, however it is made",
    arguments: [
      (ExchangeFormat.html, "<td>x</td>", "<a \">\""), (.html, "<td>", "<!--"), (.html, "<td>", "<script>"),
      (.html, "<tr>", "<td>"),
      (.html, "<td>", "<b>x"), (.html, "<td>", "<table>"), (.html, "<td>", "<li><ul>"), (.html, "", "&&#"),
      (.html, "", "<"),
      (.html, "", "<!"), (.html, "<td>1/1<td>a<td>1/1", "<tr><td>a<td>b<td>1/2 ?"), (.po, "", "msgid \"\n"),
      (.po, "", "\""),
      (.po, "", "msgctxt \"1/1\" "), (.po, "msgctxt \"1/99999\"\n", "\\"), (.po, "", "#~ msgid \"a\" msgstr \"b\"\n"),
      (.po, "msgid \"", "\\303"), (.xliff, "<xliff><file>", "<trans-unit id='1/1'>"),
      (.xliff, "<xliff><file>", "<trans-unit id='1/1'/>"),
      (.xliff, "<xliff><file><trans-unit><target>", "&amp;"),
      (.xliff, "<xliff><file><trans-unit><target>", "& <trans-unit "),
      (.xliff, "<xliff><file><trans-unit ", "a='b' "),
    ] as [(ExchangeFormat, String, String)])
  func hostile(_ format: ExchangeFormat, _ head: String, _ repeated: String) {
    let bytes = Array((head + String(repeating: repeated, count: 100_000 / repeated.utf8.count)).utf8)
    let clock = ContinuousClock()
    let start = clock.now
    _ = try? format.read(bytes, name: "x")
    #expect(clock.now - start < .seconds(10))
  }
}
