/// A key as a person names it.
public enum Key: Hashable, Sendable {
  /// A printable character (space included), as typed; may be several scalars.
  case character(Character)
  /// Control and a letter, lower case: `^F` is `.control("f")`.
  case control(Character)
  /// Named keys.
  case enter, escape, backspace, delete, tab, backTab
  /// Cursor keys.
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

/// A mouse event, in cells.
public struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    /// Wheel and left button.
    case wheelUp, wheelDown, click, doubleClick
  }
  /// What the mouse did.
  public var action: Action
  /// Where.
  public var position: Position

  /// Makes an event.
  public init(action: Action, position: Position) {
    self.action = action
    self.position = position
  }
}

/// What the terminal tells the program.
public enum TerminalEvent: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// The mouse.
  case mouse(MouseEvent)
  /// Text pasted in one piece; never read as keys.
  case paste(String)
  /// The terminal has this size (also sent once at start).
  case resize(Size)
  /// The process was resumed after a suspension; the screen must be painted anew.
  case resumed
}
