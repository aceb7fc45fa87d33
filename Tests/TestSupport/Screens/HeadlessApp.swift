import MaktabaModel
import MaktabaTUI

/// The screens without a terminal: keys go in, effects are answered at once by a responder, frames come out.
///
/// Stories read as a person would tell them:
/// ```swift
/// var app = HeadlessApp(configuration: configuration, answer: library.answer)
/// app.press("j", "Enter")
/// #expect(app.screen.contains("First contact"))
/// ```
public struct HeadlessApp {
  /// The state of the screens.
  public private(set) var state: AppState
  /// Every effect that was asked for, in order.
  public private(set) var effects: [Effect] = []
  /// Effects that the responder is not asked about: a test answers them itself, or never.
  public var isHeldBack: (Effect) -> Bool = { _ in false }
  private let answer: (Effect) -> [Message]

  /// Starts the screens at a size, with the marks of earlier times.
  public init(
    configuration: Configuration, size: Size = Size(columns: 80, rows: 24), marks: MarkState = MarkState(),
    answer: @escaping (Effect) -> [Message]
  ) {
    self.answer = answer
    state = AppState(configuration: configuration)
    carryOut(state.update(.marksLoaded(marks)))
    carryOut(state.update(.terminal(.resize(size))))
    carryOut(state.start())
  }

  /// Presses keys by their names: `j`, `Enter`, `^X`. Crashes the test on a name that is none.
  public mutating func press(_ names: String...) {
    for name in names {
      guard let key = Key(name: name) else { preconditionFailure("no such key: \(name)") }
      send(.terminal(.key(key)))
    }
  }

  /// Types text, a key for each character.
  public mutating func type(_ text: String) {
    for character in text { send(.terminal(.key(.character(character)))) }
  }

  /// Uses the mouse.
  public mutating func mouse(_ action: MouseEvent.Action, column: Int, row: Int) {
    send(.terminal(.mouse(MouseEvent(action: action, position: Position(column: column, row: row)))))
  }

  /// Changes the terminal's size.
  public mutating func resize(columns: Int, rows: Int) {
    send(.terminal(.resize(Size(columns: columns, rows: rows))))
  }

  /// Gives a message to the screens, and carries out what they ask for until nothing is left.
  public mutating func send(_ message: Message) { carryOut(state.update(message)) }

  /// Forgets the effects so far.
  public mutating func forgetEffects() { effects = [] }

  /// The picture of the state.
  public var frame: Frame { state.render() }
  /// The rows of the picture as text, without spaces at their ends.
  public var rows: [String] { frame.rows }
  /// The whole picture as text.
  public var screen: String { rows.joined(separator: "\n") }
  /// The row that the hardware cursor stands on.
  public var cursorRow: String { frame.cursor.map { rows[$0.row] } ?? "" }

  private mutating func carryOut(_ asked: [Effect]) {
    var queue = asked
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      effects.append(effect)
      guard !isHeldBack(effect) else { continue }
      for message in answer(effect) { queue += state.update(message) }
    }
  }
}

extension Frame {
  /// The rows as text, without spaces at their ends.
  public var rows: [String] {
    (0..<size.rows).map { row in
      var text = self.text(row: row)
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }
}
