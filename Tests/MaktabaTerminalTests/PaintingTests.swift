import Glibc
import MaktabaTUI
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTerminal

// ncurses keeps its state in globals, so that one terminal is open at a time.
@Suite("Painting, as a terminal shows it", .serialized)
struct PaintingTests {
  private let size = Size(columns: 80, rows: 24)

  /// A list with one row selected.
  private func list(selected: Int) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<22 {
      let style = CellStyle(attributes: row == selected ? .reverse : [])
      let title = "\(row == selected ? ">" : " ") A guide for interviewers, number \(row)"
      frame.write(title + String(repeating: " ", count: size.columns - title.count), row: row, style: style)
    }
    frame.cursor = Position(column: 0, row: selected)
    return frame
  }

  @Test("Text, attributes, colours and the cursor stand where the frame says")
  func styles() throws {
    let easel = try Easel()
    var frame = Frame(size: size)
    frame.write("plain", row: 0)
    frame.write("bold", row: 1, style: CellStyle(foreground: .red, background: .blue, attributes: [.bold, .underline]))
    frame.write("back", row: 2, style: CellStyle(attributes: [.reverse, .italic]))
    frame.write("end", row: 23, column: 77)
    frame.cursor = Position(column: 5, row: 2)
    easel.show(frame)
    let screen = easel.pty.screen
    #expect(screen.row(0) == "plain")
    let bold = screen.cell(row: 1, column: 0)
    #expect(bold.isBold && bold.isUnderlined && bold.foreground == 1 && bold.background == 4)
    let back = screen.cell(row: 2, column: 3)
    #expect(back.isReversed && back.isItalic && back.foreground == nil && back.background == nil)
    #expect(screen.row(23).hasSuffix("end"))
    #expect(screen.cursor == (5, 2))
    #expect(screen.modes.isSuperset(of: [25, 1000, 1006, 1049, 2004]))
  }

  @Test("All 81 combinations of colours can be on the screen at once")
  func everyColour() throws {
    let easel = try Easel()
    var frame = Frame(size: size)
    let colours = (0...8).compactMap(Colour.init)
    for (row, foreground) in colours.enumerated() {
      for (column, background) in colours.enumerated() {
        frame.write("x", row: row, column: column, style: CellStyle(foreground: foreground, background: background))
      }
    }
    easel.show(frame)
    for row in 0...8 {
      for column in 0...8 {
        let cell = easel.pty.screen.cell(row: row, column: column)
        #expect(cell.foreground == (row == 0 ? nil : row - 1) && cell.background == (column == 0 ? nil : column - 1))
      }
    }
  }

  @Test("Moving the selection takes at most 400 bytes")
  func smallChange() throws {
    let easel = try Easel()
    easel.show(list(selected: 3))
    let bytes = easel.show(list(selected: 4))
    #expect(easel.pty.screen.row(4) == "> A guide for interviewers, number 4")
    #expect(easel.pty.screen.row(3) == "  A guide for interviewers, number 3")
    #expect(bytes.count <= 400)
    #expect(!bytes.isEmpty)
  }

  @Test("A frame that is the same as the last one costs nothing")
  func sameFrame() throws {
    let easel = try Easel()
    easel.show(list(selected: 3))
    #expect(easel.show(list(selected: 3)) == [])
  }

  @Test("A redraw repairs a screen that somebody else wrote on")
  func redraw() throws {
    let easel = try Easel()
    easel.show(list(selected: 3))
    easel.pty.screen.write(Array("\u{1B}[2J\u{1B}[5;5Hgarbage".utf8))
    easel.terminal.redraw()
    easel.show(list(selected: 3))
    #expect(easel.pty.screen.row(3) == "> A guide for interviewers, number 3")
    #expect(!easel.pty.screen.shows("garbage"))
  }

  @Test("Wide glyphs that come, go and slide by half a glyph never shift a row")
  func wideGlyphs() throws {
    let easel = try Easel(columns: 20, rows: 3)
    let wide = Glyph(text: "漢", columns: 2)
    let bar = Glyph(text: "|", columns: 1)
    let rows: [[Glyph]] = [
      [wide, wide, wide, bar], [bar, wide, wide, wide, bar], [bar, bar, bar, bar, bar, bar, bar, bar],
      [wide, bar, wide, bar, wide, bar], [bar, wide, bar, wide, bar],
    ]
    for (index, glyphs) in (rows + rows.reversed()).enumerated() {
      var frame = Frame(size: Size(columns: 20, rows: 3))
      frame.write(glyphs, row: index % 3)
      frame.write("]", row: index % 3, column: 19)
      easel.show(frame)
      #expect(easel.pty.screen.row(index % 3) == Self.expected(glyphs, columns: 19) + "]")
    }
  }

  private static func expected(_ glyphs: [Glyph], columns: Int) -> String {
    let used = glyphs.reduce(0) { $0 + $1.columns }
    return glyphs.map(\.text).joined() + String(repeating: " ", count: columns - used)
  }

  @Test(
    "Whatever a cell holds, the column after it stays in its place",
    arguments: [
      ("e\u{301}", 1), ("क\u{94D}ष\u{93F}", 2), ("\u{1F469}\u{200D}\u{1F4BB}", 2), ("\u{1F1F9}\u{1F1FF}", 2),
      ("\u{2602}\u{FE0F}", 2), ("\u{1FAE9}", 2), ("\u{10940}", 1), ("\u{301}", 1), ("\u{0600}", 1), ("ﷺ", 1),
      ("a" + String(repeating: "\u{489}", count: 40), 1), ("漢", 1), ("x", 2), ("", 1), ("\u{1100}\u{1161}", 2),
    ])
  func columnsStay(text: String, columns: Int) throws {
    let easel = try Easel(columns: 20, rows: 2)
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.write([Glyph(text: text, columns: columns), Glyph(text: "|", columns: 1)], row: 0)
    let bytes = easel.show(frame)
    #expect(easel.pty.screen.cell(row: 0, column: columns).text == "|")
    #expect(OutputAllowlist.violations(in: bytes) == [])
  }

  @Test(
    "Nothing that a cell holds steers the terminal",
    arguments: [
      "\u{1B}[31m", "\u{1B}]0;owned\u{07}", "\u{9B}2J", "\u{07}", "a\u{1B}c", "\u{202E}", "\u{2066}x", "\r\n", "\t",
      "\u{7F}",
      "\u{E0041}", "\u{F8FF}", "\u{FEFF}", "\u{0E}", "\u{90}q\u{9C}",
    ])
  func hostile(text: String) throws {
    let easel = try Easel(columns: 20, rows: 2)
    var frame = Frame(size: Size(columns: 20, rows: 2))
    frame.write([Glyph(text: text, columns: 1), Glyph(text: "|", columns: 1)], row: 0)
    let bytes = easel.show(frame)
    #expect(OutputAllowlist.violations(in: bytes) == [])
    #expect(easel.pty.screen.cell(row: 0, column: 1).text == "|")
  }

  @Test(
    "Every size is painted",
    arguments: [(1, 1), (2, 1), (1, 24), (20, 5), (40, 12), (80, 24), (120, 40), (200, 60)])
  func sizes(columns: Int, rows: Int) throws {
    let easel = try Easel(columns: columns, rows: rows)
    #expect(easel.terminal.size == Size(columns: columns, rows: rows))
    var frame = Frame(size: easel.terminal.size)
    for row in 0..<rows { frame.write(String(repeating: "#", count: columns), row: row) }
    frame.cursor = Position(column: columns - 1, row: rows - 1)
    easel.show(frame)
    for row in 0..<rows { #expect(easel.pty.screen.row(row) == String(repeating: "#", count: columns)) }
    #expect(easel.pty.screen.cursor == (columns - 1, rows - 1))
  }

  @Test("A frame for another size than the screen's is clipped", arguments: [(10, 3), (200, 50)])
  func otherSize(columns: Int, rows: Int) throws {
    let easel = try Easel()
    var frame = Frame(size: Size(columns: columns, rows: rows))
    for row in 0..<rows { frame.write(String(repeating: "#", count: columns), row: row) }
    frame.cursor = Position(column: 150, row: 49)
    easel.show(frame)
    #expect(easel.pty.screen.row(0) == String(repeating: "#", count: min(columns, 80)))
  }

  @Test("A wide glyph cut in half by the screen's edge leaves a mark and no shift")
  func wideAtTheEdge() throws {
    let easel = try Easel(columns: 10, rows: 2)
    var frame = Frame(size: Size(columns: 11, rows: 2))
    frame.write([Glyph(text: "漢", columns: 2)], row: 0, column: 9)
    frame.write("next", row: 1)
    easel.show(frame)
    #expect(easel.pty.screen.row(0) == "         \u{FFFD}")
    #expect(easel.pty.screen.row(1) == "next")
  }

  @Test("A resize is seen and everything is painted anew")
  func resize() throws {
    let easel = try Easel()
    easel.show(list(selected: 3))
    easel.pty.resize(columns: 30, rows: 5)
    #expect(easel.terminal.updateSize())
    #expect(!easel.terminal.updateSize())
    #expect(easel.terminal.size == Size(columns: 30, rows: 5))
    var frame = Frame(size: easel.terminal.size)
    frame.write("small", row: 4)
    easel.show(frame)
    #expect((0..<5).map(easel.pty.screen.row) == ["", "", "", "", "small"])
  }

  @Test(
    "A terminal type that cannot be used is replaced, and that is said",
    arguments: [("no-such-terminal", true), ("dumb", true), ("vt100", false), ("linux", false), ("screen", false)])
  func types(type: String, isReplaced: Bool) throws {
    let easel = try Easel(type: type)
    let notice = TerminalNotice.typeReplaced(wanted: type, used: "xterm-256color")
    #expect(easel.terminal.notices.contains(notice) == isReplaced)
    easel.show(list(selected: 2))
    #expect(easel.pty.screen.row(2) == "> A guide for interviewers, number 2")
  }

  @Test("The terminal is given back as it was")
  func givenBack() throws {
    let pty = try Pty()
    let otherEnd = pty.openOtherEnd()
    defer { close(otherEnd) }
    let before = try #require(pty.settings)
    var options = TerminalOptions()
    (options.isGuarded, options.terminalType) = (false, "xterm-256color")
    let terminal = try Terminal(input: otherEnd, output: otherEnd, options: options)
    #expect(pty.settings != before)
    terminal.show(list(selected: 0))
    terminal.close()
    terminal.close()
    #expect(pty.settings == before)
    pty.wait { !$0.isAlternate && $0.modes.isDisjoint(with: [1000, 1006, 2004]) }
    #expect(pty.screen.modes.contains(25))
    #expect(OutputAllowlist.violations(in: pty.screen.bytes) == [])
  }

  @Test("What is no terminal is refused")
  func noTerminal() throws {
    let descriptor = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(throws: TerminalError.notATerminal) { try Terminal(input: descriptor, output: descriptor) }
  }
}
