import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("The table of actions") struct ActionTableTests {
  @Test("Every action has a row, a sentence, and keys or a command name") func complete() {
    for action in Action.allCases {
      let rows = ActionTable.all.filter { $0.action == action }
      #expect(!rows.isEmpty, "\(action) is in no row")
      for row in rows {
        #expect(row.help.hasSuffix(".") && row.help.first?.isUppercase == true, "\(row.help)")
        #expect(!row.contexts.isEmpty)
      }
    }
  }

  @Test("Every key that is written in the table is a key") func keysAreKeys() {
    for row in ActionTable.all {
      for chord in row.chords {
        #expect(chord.keys.allSatisfy { Key(name: $0.name) == $0 }, "\(row.name): \(chord.name)")
      }
    }
  }

  @Test("In one context a key means one thing", arguments: Context.allCases) func noConflicts(context: Context) {
    var owners: [KeyChord: Action] = [:]
    for row in ActionTable.all where row.contexts.contains(context) {
      for chord in row.chords {
        #expect(owners[chord] == nil, "\(chord.name) is \(row.action) and \(String(describing: owners[chord]))")
        owners[chord] = row.action
      }
    }
  }

  @Test("The keymap does what the table says", arguments: Context.allCases) func keymapFollows(context: Context) {
    let keymap = Keymap()
    for row in ActionTable.all where row.contexts.contains(context) {
      for chord in row.chords {
        guard case .action(let action, _) = keymap.meaning(of: chord.keys, in: context) else {
          Issue.record("\(chord.name) does nothing in \(context)")
          continue
        }
        #expect(action == row.action)
      }
    }
  }

  @Test("While typing no printable character is a key") func typingIsFree() {
    for row in ActionTable.all where row.contexts.contains(.typing) && row.isTyping {
      for chord in row.chords {
        if case .character = chord.keys[0] { Issue.record("\(row.name): \(chord.name)") }
      }
    }
  }

  @Test("What the hint line can name has a word there, and the other way round") func hints() {
    let named = Set(ActionTable.all.filter { $0.hint != nil }.map(\.action))
    #expect(named == Set(ActionTable.hintOrder))
    #expect(ActionTable.hintOrder.count == Set(ActionTable.hintOrder).count)
  }

  @Test("The hint line names keys that work, in every scene", arguments: Scene.all) func hintsAreTrue(scene: Scene) {
    var app = makeApp(columns: 200)
    scene.visit(&app)
    let state = app.state
    guard !state.isHidden, state.pendingKeys.isEmpty else { return }
    for hint in state.hints {
      let keys = KeyChord(name: hint.key)?.keys ?? []
      #expect(state.keymap.meaning(of: keys, in: state.context) != .nothing, "\(hint)")
    }
  }

  @Test("The help lists every action once for the context, and all others elsewhere") func helpIsComplete() {
    var app = makeApp(columns: 120, rows: 40)
    app.press("?")
    let listed = Set(
      app.state.helpRows.compactMap { row -> Action? in
        if case .entry(let entry) = row { return entry.action }
        return nil
      })
    #expect(listed == Set(Action.allCases))
  }

  @Test(
    "The keys that fingers expect",
    arguments: [
      (Context.shelf, "j", Action.down), (.shelf, "Down", .down), (.shelf, "^N", .down), (.shelf, "k", .up),
      (.shelf, "^P", .up), (.shelf, "PgDn", .pageDown), (.shelf, "^F", .pageDown), (.shelf, "b", .pageUp),
      (.shelf, "^B", .pageUp), (.shelf, "^D", .halfDown), (.shelf, "^U", .halfUp), (.shelf, "g", .top),
      (.shelf, "g g", .top), (.shelf, "Home", .top), (.shelf, "G", .bottom), (.shelf, "End", .bottom),
      (.shelf, "Enter", .open), (.shelf, "l", .open), (.shelf, "Right", .open), (.shelf, "q", .back),
      (.shelf, "h", .back), (.shelf, "Left", .back), (.shelf, "Esc", .back), (.shelf, "Backspace", .back),
      (.shelf, "Q", .quit), (.reader, "Q", .quit), (.shelf, "/", .search), (.reader, "/", .find),
      (.reader, "n", .nextHit),
      (.reader, "N", .previousHit), (.reader, "s", .search), (.shelf, "f", .facets), (.shelf, "\\", .filterLine),
      (.reader, "J", .nextDocument), (.reader, "K", .previousDocument), (.reader, "]", .nextSection),
      (.reader, "[", .previousSection), (.reader, "}", .nextParagraph), (.reader, "{", .previousParagraph),
      (.reader, "o", .contents), (.reader, "Tab", .nextStop),
      (.reader, "Shift-Tab", .previousStop), (.reader, "H", .comeBack), (.reader, "^O", .comeBack),
      (.reader, "x", .tick), (.reader, "m", .bookmark), (.reader, "'", .jump), (.reader, "B", .bookmarks),
      (.reader, "r", .read), (.shelf, "u", .nextUnread), (.shelf, "z", .undo), (.reader, "z", .undo),
      (.shelf, "t", .translations), (.reader, "t", .translations), (.reader, "L", .otherLanguage),
      (.reader, "T", .sideBySide), (.translations, "T", .sideBySide),
      (.shelf, "Tab", .nextPane), (.shelf, "Shift-Tab", .previousPane), (.shelf, "?", .help), (.reader, "F1", .help),
      (.shelf, ":", .command), (.shelf, "^X", .hide), (.typing, "^X", .hide), (.reader, "^L", .redraw),
      (.typing, "^Z", .suspend), (.shelf, "^C", .cancel), (.reader, "Space", .pageDown), (.shelf, "Space", .select),
      (.facets, "Space", .toggle),
    ]) func fingers(context: Context, key: String, action: Action) throws
  {
    let chord = try #require(KeyChord(name: key))
    guard case .action(let found, _) = Keymap().meaning(of: chord.keys, in: context) else {
      Issue.record("\(key) does nothing")
      return
    }
    #expect(found == action)
  }
}

@Suite("Changed keys") struct KeyOverrideTests {
  @Test("A changed key replaces the old ones, is taken from others, and the help follows") func override() {
    var app = makeApp(keys: ["down": ["k", "x"]])
    app.press("j")
    #expect(app.cursorRow.contains("A very long title"))
    app.press("k")
    #expect(app.cursorRow.contains("Field card"))
    app.press("Up")
    #expect(app.cursorRow.contains("A very long title"), "Up still moves up; k does not")
    app.press("?")
    app.type("one line")
    #expect(app.screen.contains("> k x "))
  }

  @Test("Typing stays as it is") func typing() {
    let keymap = Keymap(overrides: ["accept": ["x"], "down": ["Down"]])
    #expect(keymap.meaning(of: [.enter], in: .typing) == .action(.accept, mayFollow: []))
    #expect(keymap.meaning(of: [.down], in: .typing) == .action(.chooseNext, mayFollow: []))
    #expect(keymap.problems == ["keys: there is no action called accept"])
  }

  @Test("What is not understood is said at the start") func problems() {
    let app = makeApp(columns: 120, keys: ["dance": ["x"], "undo": ["Hyper-z"]])
    #expect(app.screen.contains("keys: there is no action called dance"))
    #expect(app.screen.contains("keys: undo: there is no key called Hyper-z"))
  }

  @Test(
    "Names of keys read back as they are written",
    arguments: [
      "j", "G", "Space", "^F", "Enter", "Esc", "Backspace", "Del", "Tab", "Shift-Tab", "Up", "Down", "Left", "Right",
      "Home",
      "End", "PgUp", "PgDn", "F1", "F12", "?", "\\", "ß",
    ]) func names(name: String)
  { #expect(Key(name: name)?.name == name) }

  @Test("What is no key is none", arguments: ["", "F13", "F0", "Hyper", "^", "jj"]) func noKeys(name: String) {
    // A lone caret is the character.
    #expect((Key(name: name) == nil) == (name != "^"))
  }
}
