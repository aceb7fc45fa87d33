import MaktabaTUI

/// What the loop hands to the program.
public enum LoopEvent<Message: Sendable>: Sendable {
  /// The terminal says something.
  case terminal(TerminalEvent)
  /// A message from the mailbox.
  case message(Message)
  /// The loop ends after this event and paints no more; what must be saved is saved now.
  case ending(LoopEnd)
}

/// What the program asks of the loop after an event.
public enum LoopAction: Hashable, Sendable {
  /// Go on; a frame is asked for at the end of the batch.
  case proceed
  /// Paint every cell anew (`^L`).
  case redraw
  /// Give a text to the clipboard (``Terminal/copy(_:)``).
  case copy(String)
  /// Give the terminal back and stop, as `^Z` does; `.resumed` follows.
  case suspend
  /// Leave the loop.
  case quit
}

/// Why the loop ended.
public enum LoopEnd: Hashable, Sendable {
  /// The program asked for it.
  case quit
  /// TERM, HUP or INT; a shell expects the exit code 128 + number.
  case signal(Int32)
  /// The terminal was closed or its line is gone.
  case terminalGone
}
