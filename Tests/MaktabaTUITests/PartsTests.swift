import MaktabaText
import Testing

@testable import MaktabaTUI

@Suite("Typing a line") struct TextInputTests {
  @Test(
    "Keys for typing",
    arguments: [
      ("abc", [Action.eraseBack], "ab|"), ("abc", [.caretLeft, .eraseBack], "a|c"),
      ("abc", [.caretLeft, .eraseForward], "ab|"),
      ("abc", [.lineStart, .eraseForward], "|bc"), ("abc", [.lineStart, .lineEnd], "abc|"), ("", [.eraseBack], "|"),
      ("one two  ", [.eraseWord], "one |"), ("one two", [.eraseLine], "|"),
      ("one two", [.caretLeft, .caretLeft, .eraseLine], "|wo"),
      ("e\u{301}x", [.caretLeft, .eraseBack], "|x"), ("人口", [.eraseBack], "人|"), ("👨‍👩‍👧", [.eraseBack], "|"),
      ("a", [.caretRight, .caretRight], "a|"), ("a", [.caretLeft, .caretLeft], "|a"),
    ]) func editing(text: String, actions: [Action], expected: String)
  {
    var input = TextInput(text)
    for action in actions { _ = input.follow(action) }
    let after = input.text.dropFirst(input.caret)
    #expect(input.beforeCaret + "|" + after == expected)
  }

  @Test("A combining mark joins the letter before the caret") func combining() {
    var input = TextInput("e")
    input.insert("\u{301}")
    #expect(input.caret == 1)
    let isKnown = input.follow(.eraseBack)
    #expect(isKnown && input.text.isEmpty)
  }

  @Test("What is pasted is made clean and is one line") func paste() {
    var input = TextInput()
    input.insert("one\ntwo\u{1B}[31m\u{202E}x")
    #expect(!input.text.unicodeScalars.contains { $0.value < 0x20 || (0x202A...0x202E).contains($0.value) })
    #expect(input.text.hasPrefix("one two"))
  }

  @Test("A mistaken paste is cut") func longPaste() {
    #expect(TextInput(String(repeating: "x", count: 100_000)).text.count == TextInput.longest)
  }

  @Test("The caret is always to be seen", arguments: [1, 2, 5, 20, 80]) func caretIsSeen(columns: Int) {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    let caret = frame.write(TextInput("人口販運 abc 人口"), row: 0, column: 0, limit: columns, style: .plain)
    #expect((0..<columns).contains(caret.column))
  }
}

@Suite("The cursor of a list") struct ListCursorTests {
  @Test(
    "Stays in the list and on the screen",
    arguments: [
      ([Action.down], 1, 0), ([.bottom], 99, 90), ([.bottom, .down], 99, 90), ([.up], 0, 0), ([.pageDown], 9, 0),
      ([.pageDown, .pageDown], 18, 9), ([.bottom, .top], 0, 0), ([.halfDown, .halfDown, .halfDown], 15, 6),
      ([.bottom, .pageUp], 90, 90), ([.bottom, .pageUp, .up], 89, 89),
    ]) func moves(actions: [Action], selected: Int, top: Int)
  {
    var cursor = ListCursor()
    for action in actions { _ = cursor.follow(action, count: 100, visible: 10) }
    #expect(cursor.selected == selected)
    #expect(cursor.top == top)
  }

  @Test("An empty list has its cursor at 0") func empty() {
    var cursor = ListCursor()
    for action in [Action.down, .bottom, .pageDown, .up] { _ = cursor.follow(action, count: 0, visible: 0) }
    #expect(cursor == ListCursor())
    #expect(cursor.window(count: 0, visible: 10).isEmpty)
  }

  @Test("The wheel moves the window and takes the cursor along only at its edge") func wheel() {
    var cursor = ListCursor()
    cursor.select(5, count: 100, visible: 10)
    cursor.scroll(by: 3, count: 100, visible: 10)
    #expect(cursor.selected == 5 && cursor.top == 3)
    cursor.scroll(by: 3, count: 100, visible: 10)
    #expect(cursor.selected == 6 && cursor.top == 6)
    cursor.scroll(by: 1_000, count: 100, visible: 10)
    #expect(cursor.top == 90 && cursor.selected == 90)
  }
}

@Suite("Cells") struct FrameTests {
  private func frame(_ columns: Int, _ writing: (inout Frame) -> Void) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    writing(&frame)
    return frame.text(row: 0)
  }

  @Test(
    "Text is cut at the edge, wide characters are never halved",
    arguments: [
      ("abc", 5, "abc  "), ("abcdef", 5, "abcd…"), ("人口販", 5, "人口…"), ("人口販", 6, "人口販"), ("人口販", 4, "人… "),
      ("a人口", 4, "a人…"), ("", 3, "   "), ("abcde", 5, "abcde"), ("人", 1, "…"),
    ]) func cutting(text: String, columns: Int, expected: String)
  {
    let row = frame(columns) { $0.write(text, row: 0, column: 0, limit: columns, ellipsis: "…") }
    #expect(CellText.columns(of: row) == columns)
    #expect(row == expected)
  }

  @Test("Writing over half a wide character blanks the other half") func overwriting() {
    let row = frame(4) {
      $0.write("人口", row: 0, column: 0, limit: 4)
      $0.write("x", row: 0, column: 1, limit: 4)
    }
    #expect(row == " x口")
  }

  @Test("Nothing is written outside") func outside() {
    let row = frame(3) {
      $0.write("abc", row: 5, column: 0, limit: 3)
      $0.write("abc", row: -1, column: 0, limit: 3)
      $0.write("abc", row: 0, column: 3, limit: 9)
      $0.put(Glyph(text: "人", columns: 2), row: 0, column: 2, style: .plain)
    }
    #expect(row == "   ")
  }

  @Test("Hostile text becomes visible marks") func hostile() {
    let row = frame(20) { $0.write("a\u{1B}[31mb\u{9B}c\u{202E}d", row: 0, column: 0, limit: 20) }
    #expect(!row.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
  }

  @Test(
    "Sentences are broken between words",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("", 5, [""]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a 人口販運 b", 4, ["a 人", "口販", "運 b"]), ("one", 0, ["o", "n", "e"]),
    ]) func wrapping(text: String, columns: Int, rows: [String])
  {
    #expect(WrappedText.rows(of: text, columns: columns) == rows)
  }

  @Test(
    "Numbers have their thousands apart",
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    ]) func numbers(number: Int, text: String)
  { #expect(Wording.grouped(number) == text) }
}

@Suite("Commands") struct CommandTests {
  @Test(
    "What a line means",
    arguments: [
      ("q", Command.action(.quit)), ("  quit ", .action(.quit)), ("", .nothing), ("sort title", .sort(.title)),
      ("sort unread", .sort(.unread)), ("sort size", .unknown("sort size")), ("sort", .action(.sort)),
      ("filter topic:law is:unread", .filter("topic:law is:unread")), ("filter", .action(.filterLine)),
      ("open first-five-minutes", .open("first-five-minutes")), ("open", .action(.open)),
      ("search safe house", .search("safe house")),
      ("read-all", .action(.readAll)), ("dance", .unknown("dance")), ("bookmarks", .action(.bookmarks)),
    ]) func parsing(line: String, command: Command)
  { #expect(Command(parsing: line) == command) }
}

@Suite("What a row shows of a snippet") struct SnippetWindowTests {
  private static let long = "one two three four five six seven eight nine ten"

  @Test(
    "The first match is on the row, and what is left out is said",
    arguments: [
      ("short", 0..<5, 20, "short"), (long, 0..<3, 20, "one two three four …"),
      (long, 24..<27, 21, "…five six seven eigh…"),
      (long, 45..<48, 20, "…eight nine ten"), ("…two three…", 5..<8, 20, "…two three…"),
      ("人口販運的跡象第一次接觸", 21..<24, 12, "…跡象第一次…"),
    ]) func window(snippet: String, match: Range<Int>, columns: Int, expected: String)
  {
    let window = SnippetWindow(of: snippet, showing: match, columns: columns)
    let text = snippet.utf8Slice(window.range)
    #expect((window.isCutBefore ? "…" : "") + text + (window.isCutAfter ? "…" : "") == expected)
  }

  @Test("The match is always seen where there is room for it, and no row is too long", arguments: 9...60)
  func always(columns: Int) {
    for start in 0..<Self.long.utf8.count - 1 {
      let window = SnippetWindow(of: Self.long, showing: start..<start + 1, columns: columns)
      let marks = (window.isCutBefore ? 1 : 0) + (window.isCutAfter ? 1 : 0)
      #expect(window.range.contains(start) && window.range.count + marks <= columns)
    }
  }
}

@Suite("Columns of the translations") struct TranslationColumnsTests {
  @Test("Tag and state stand whole; the date is whole or not there", arguments: [18, 30, 38, 48, 50, 70])
  func columns(room: Int) throws {
    let library = FakeLibrary()
    let messages = library.answer(.translations(work: "first-five-minutes"))
    guard case .translated(let status)? = messages.first else { return }
    let columns = TranslationTable(status.entries, glyphs: .unicode, room: room).columns
    let taken = columns.widths.values
    #expect(taken.reduce(0, +) + taken.count - 1 <= room)
    #expect(columns[.date] == 0 || columns[.date] == 10)
    #expect(columns[.tag] == 2 && columns[.state] == min(18, room - 3))
    #expect((columns[.date] == 10) == (room >= 62))
  }
}

@Suite("Marked words") struct MatchPiecesTests {
  @Test(
    "A run is cut into matches and the rest",
    arguments: [
      ("safety first", 0, [0..<6], ["[safety]", " first"]), ("safety first", 100, [95..<103], ["[saf]", "ety first"]),
      ("safety first", 100, [107..<200], ["safety ", "[first]"]), ("safety", 0, [6..<9], ["safety"]),
      ("aéb", 0, [1..<3], ["a", "[é]", "b"]), ("abc", 0, [0..<1, 2..<3], ["[a]", "b", "[c]"]),
      ("abc", 0, [0..<3], ["[abc]"]),
    ]) func cutting(text: String, start: Int, matches: [Range<Int>], expected: [String])
  {
    let finding = ReaderState.Finding(matches: matches)
    #expect(finding.pieces(of: text, from: start).map { $0.isMatch ? "[\($0.text)]" : $0.text } == expected)
  }
}
