import CNcurses
import CSystem
import Glibc
import MaktabaTUI

/// How a terminal is opened.
public struct TerminalOptions: Sendable {
  /// Whether colours are used where the terminal has them; `NO_COLOR` is for the caller to respect.
  public var usesColour = true
  /// Whether the wheel and clicks are asked for. The terminal's own selecting of text then needs Shift.
  public var usesMouse = true
  /// Whether each paint is bracketed so that the terminal shows it in one piece; costs 16 bytes a paint.
  public var synchronizesOutput = false
  /// Whether the terminal is told not to order right-to-left text, because the frames are in visual order.
  public var isTextOrdered = true
  /// The terminal type; nil takes it from `TERM`.
  public var terminalType: String?
  /// A sentence that is left on the terminal after a crash.
  public var farewell = ""
  /// Whether signals are handled so that the terminal is always given back. Off only in tests of painting.
  public var isGuarded = true

  /// The usual options.
  public init() {}
}

/// The terminal of this process.
///
/// Only one may be open at a time and only the thread that opened it may use it: ncurses keeps its state in globals.
/// Nothing but `show` writes text to it, and only cells: controls, bidirectional marks and the like are replaced
/// once more here, whatever a frame holds.
///
///     let terminal = try Terminal(options: options)
///     defer { terminal.close() }
///     terminal.show(frame)
public final class Terminal {
  /// What had to be replaced to run here.
  public let notices: [TerminalNotice]
  /// The size in cells, as of the last `updateSize`.
  public private(set) var size: Size
  /// Where keys come from.
  let input: Int32
  /// Key sequences of this terminal type, from terminfo.
  let typeKeys: [[UInt8]: Key]
  let guardian: TerminalGuard?

  private let type: String
  private let output: Int32
  private let options: TerminalOptions
  private let original: termios
  private var screen: mnc_screen
  private var painter: Painter
  private var isOpen = true

  /// The notices as one line; nil when there are none.
  public var notice: String? {
    notices.isEmpty ? nil : notices.map(\.sentence).joined(separator: " ")
  }

  /// Takes the terminal over: alternate screen, raw keys, mouse and paste reports.
  ///
  /// The wished for type is tried first, then `xterm-256color` and `vt100`. About 2 ms.
  ///
  /// - Throws: `TerminalError`; the terminal is then as it was.
  public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, options: TerminalOptions = .init()) throws {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0, isatty(output) == 1 else { throw TerminalError.notATerminal }
    let localeNotice = LocaleChoice.apply()
    // Before ncurses opens the screen: it installs handlers of its own only where there are none.
    guardian = options.isGuarded ? TerminalGuard() : nil
    if options.isGuarded, guardian == nil { throw TerminalError.unguarded }
    let opened: OpenedScreen
    do { opened = try OpenedScreen(type: options.terminalType, input: input, output: output) } catch {
      guardian?.remove()
      throw error
    }
    (self.input, self.output, self.options, original, screen) = (input, output, options, modes, opened.screen)
    type = opened.type
    notices = [localeNotice, opened.notice].compactMap { $0 }
    guardian?.arm(
      input: input, output: output, modes: modes, reset: TerminalModes.resetText(options), farewell: options.farewell)
    mnc_configure()
    painter = Painter(usesColour: options.usesColour)
    typeKeys = TypeKeys.load()
    size = Size(columns: Int(mnc_columns()), rows: Int(mnc_rows()))
    send(TerminalModes.on(options))
    updateSize()
  }

  /// Shows a frame: one write of what differs from what is on the screen, the cursor where the frame says.
  ///
  /// A move of the selection at 80x24 takes under 0.4 ms and 400 bytes. A frame of another size than the screen is
  /// clipped.
  public func show(_ frame: Frame) {
    guard isOpen else { return }
    if options.synchronizesOutput { send(TerminalModes.beginPaint) }
    painter.paint(frame)
    if options.synchronizesOutput { send(TerminalModes.endPaint) }
  }

  /// The next `show` paints every cell, whatever is on the screen: for `^L`, or after somebody else wrote there.
  public func redraw() {
    mnc_forget_screen()
    painter.forget()
  }

  /// Gives a text to the clipboard of whoever sits at the terminal, which may refuse without a word. Nothing is sent for
  /// what is not printable ASCII or is too long, nor to terminals known to have none (``ClipboardSequence``).
  public func copy(_ text: String) {
    guard isOpen, let sequence = ClipboardSequence.sequence(for: text, type: type) else { return }
    send(sequence)
  }

  /// Asks the terminal for its size; true when it is another one than before, and then everything is painted anew.
  @discardableResult
  public func updateSize() -> Bool {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard isOpen, maktaba_terminal_size(output, &rows, &columns) else { return false }
    let now = Size(columns: Int(columns), rows: Int(rows))
    guard now != size else { return false }
    guard mnc_resize(rows, columns) else { return false }
    size = now
    redraw()
    return true
  }

  /// Gives the terminal back, stops the process as `^Z` does, and takes the terminal again when it is resumed.
  ///
  /// Where nobody could resume the process (no shell with job control) it goes on at once. Paint anew afterwards.
  public func suspend() {
    guard isOpen else { return }
    mnc_remember_modes()
    leave()
    guardian?.stopHere()
    takeAgain()
  }

  /// Takes the terminal again after somebody else, such as the shell after a stop, has used it.
  func takeAgain() {
    guard isOpen else { return }
    mnc_return()
    send(TerminalModes.on(options))
    redraw()
    updateSize()
  }

  /// Gives the terminal back exactly as it was; calls after the first do nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    mnc_close(&screen)
    guardian?.disarm()
    guardian?.remove()
  }

  deinit { close() }

  private func leave() {
    send(TerminalModes.off(options))
    mnc_leave()
    var modes = original
    tcsetattr(input, TCSANOW, &modes)
  }

  /// Writes a sequence of our own past ncurses, whose buffer is empty between paints.
  private func send(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
    }
  }
}
