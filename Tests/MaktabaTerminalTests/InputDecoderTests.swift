import MaktabaTUI
import Testing

@testable import MaktabaTerminal

@Suite("What the terminal's bytes mean")
struct InputDecoderTests {
  private let now = ContinuousClock().now

  /// The events of bytes that arrive at once, with nothing after them.
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = InputDecoder()
    var events = decoder.feed(text.utf8, at: now)
    if decoder.patience != nil { events += decoder.giveUp(at: now) }
    return events
  }

  @Test(
    "Every key of the table in every dialect",
    arguments: [
      ("a", .character("a")), (" ", .character(" ")), ("é", .character("é")), ("漢", .character("漢")),
      ("e\u{301}", .character("e\u{301}")), ("\u{1F469}\u{200D}\u{1F4BB}", .character("\u{1F469}\u{200D}\u{1F4BB}")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace),
      ("\u{1B}", .escape), ("\u{06}", .control("f")), ("\u{18}", .control("x")), ("\u{1A}", .control("z")),
      ("\u{03}", .control("c")), ("\u{0C}", .control("l")), ("\u{1C}", .control("\\")), ("\u{00}", .control(" ")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
      ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
      ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[6;2~", .pageDown), ("\u{1B}[3~", .delete),
      ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Oq", .character("1")),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[1;2P", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
      ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
    ] as [(String, Key)])
  func key(bytes: String, expected: Key) {
    #expect(events(bytes) == [.key(expected)])
  }

  @Test("A sequence may be cut anywhere", arguments: ["\u{1B}[15~", "\u{1B}OA", "漢", "\u{1B}[<64;10;5M"])
  func cut(bytes: String) {
    var decoder = InputDecoder()
    var found: [TerminalEvent] = []
    for byte in bytes.utf8 { found += decoder.feed([byte], at: now) }
    #expect(found == events(bytes))
    #expect(found.count == 1)
    #expect(decoder.patience == nil)
  }

  @Test("Escape waits 25 ms for what may follow, and no longer")
  func escape() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B], at: now) == [])
    #expect(decoder.patience == .milliseconds(25))
    #expect(decoder.giveUp(at: now) == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test(
    "Escape and a key typed ahead are two keys",
    arguments: [
      ("\u{1B}j", [.key(.escape), .key(.character("j"))]),
      ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
      ("\u{1B}[", [.key(.escape), .key(.character("["))]),
    ] as [(String, [TerminalEvent])])
  func escapeAhead(bytes: String, expected: [TerminalEvent]) {
    #expect(events(bytes) == expected)
  }

  @Test(
    "What nobody asked for is swallowed whole and does not type letters",
    arguments: [
      "\u{1B}[I", "\u{1B}[?62;22c", "\u{1B}[200;1;2u", "\u{1B}]11;rgb:0000/0000/0000\u{07}",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[99~", "\u{1B}[2~", "\u{1B}[<0;1M", "\u{1B}[<35;1;1M", "\u{1B}[<0;1;1m",
    ])
  func swallowed(bytes: String) {
    #expect(events(bytes + "x") == [.key(.character("x"))])
  }

  @Test(
    "Bytes that are no UTF-8 and C1 controls are no keys",
    arguments: [[0xFF], [0xC3, 0x28], [0xC2, 0x9B], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func damaged(bytes: [UInt8]) {
    var decoder = InputDecoder()
    let found = decoder.feed(bytes + [0x78], at: now)
    #expect(found.last == .key(.character("x")))
    #expect(!found.contains(.key(.character("\u{FFFD}"))))
    #expect(!found.contains(.key(.character("\u{9B}"))))
  }

  @Test("Keys that terminfo names for an odd terminal are understood")
  func typeKeys() {
    var decoder = InputDecoder(typeKeys: [Array("[224z".utf8): .function(1)])
    #expect(decoder.feed("\u{1B}[224z".utf8, at: now) == [.key(.function(1))])
  }

  @Test(
    "Wheel and click, in the new and the old form",
    arguments: [
      ("\u{1B}[<64;10;5M", .wheelUp, 9, 4), ("\u{1B}[<65;10;5M", .wheelDown, 9, 4),
      ("\u{1B}[<0;1;1M", .click, 0, 0), ("\u{1B}[<16;300;200M", .click, 299, 199), ("\u{1B}[M !!", .click, 0, 0),
      ("\u{1B}[M`*%", .wheelUp, 9, 4),
    ] as [(String, MouseEvent.Action, Int, Int)])
  func mouse(bytes: String, action: MouseEvent.Action, column: Int, row: Int) {
    #expect(events(bytes) == [.mouse(MouseEvent(action: action, position: Position(column: column, row: row)))])
  }

  @Test(
    "Two presses are a double click when they are close in place and time",
    arguments: [
      (100, "3;3", [.click, .doubleClick]), (401, "3;3", [.click, .click]), (100, "4;3", [.click, .click]),
    ] as [(Int, String, [MouseEvent.Action])])
  func doubleClick(pause: Int, second: String, expected: [MouseEvent.Action]) {
    var decoder = InputDecoder()
    let found =
      decoder.feed("\u{1B}[<0;3;3M\u{1B}[<0;3;3m".utf8, at: now)
      + decoder.feed("\u{1B}[<0;\(second)M".utf8, at: now + .milliseconds(pause))
    let actions = found.compactMap { event -> MouseEvent.Action? in
      guard case .mouse(let mouse) = event else { return nil }
      return mouse.action
    }
    #expect(actions == expected)
  }

  @Test("A third press begins a new click")
  func tripleClick() {
    let press = "\u{1B}[<0;3;3M"
    let actions = events(press + press + press).compactMap { event -> MouseEvent.Action? in
      guard case .mouse(let mouse) = event else { return nil }
      return mouse.action
    }
    #expect(actions == [.click, .doubleClick, .click])
  }

  @Test(
    "Pasted text comes in one piece and is never read as keys",
    arguments: [
      ("words", "words"), ("q\r\nQ\rq\n", "q\nQ\nq\n"), ("\u{1B}[A\u{03}", "\u{1B}[A\u{03}"), ("", ""),
      ("\u{1B}[201", "\u{1B}[201"), ("عربي 漢字", "عربي 漢字"),
    ])
  func paste(text: String, expected: String) {
    let found = events("a\u{1B}[200~\(text)\u{1B}[201~b")
    #expect(found == [.key(.character("a")), .paste(expected), .key(.character("b"))])
  }

  @Test("A paste that arrives byte by byte is the same paste")
  func pasteInPieces() {
    var decoder = InputDecoder()
    var found: [TerminalEvent] = []
    for byte in "\u{1B}[200~a\u{1B}漢\u{1B}[201~b".utf8 { found += decoder.feed([byte], at: now) }
    #expect(found == [.paste("a\u{1B}漢"), .key(.character("b"))])
  }

  @Test("A paste whose end never comes is over after a second, and keys work again")
  func pasteWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[200~lost".utf8, at: now) == [])
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.giveUp(at: now) == [.paste("lost")])
    #expect(decoder.feed("q".utf8, at: now) == [.key(.character("q"))])
  }

  @Test("A paste without bound does not fill the memory")
  func hugePaste() {
    var decoder = InputDecoder()
    _ = decoder.feed("\u{1B}[200~".utf8, at: now)
    for _ in 0..<40 { _ = decoder.feed([UInt8](repeating: 0x61, count: 65536), at: now) }
    guard case .paste(let text)? = decoder.feed("\u{1B}[201~".utf8, at: now).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == PastedText.limit)
  }
}
