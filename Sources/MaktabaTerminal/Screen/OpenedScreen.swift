import CNcurses

/// A screen opened for the first terminal type that works.
struct OpenedScreen {
  let screen: mnc_screen
  /// The type that works.
  let type: String
  let notice: TerminalNotice?

  init(type: String?, input: Int32, output: Int32) throws {
    let wanted = type ?? EnvironmentText.value("TERM") ?? ""
    for type in [wanted, "xterm-256color", "vt100"] where !type.isEmpty && type != "dumb" {
      guard let screen = Self.open(type, input: input, output: output) else { continue }
      self.screen = screen
      self.type = type
      notice = type == wanted ? nil : .typeReplaced(wanted: wanted, used: type)
      return
    }
    throw TerminalError.unusable(type: wanted)
  }

  /// A screen that can address its cursor.
  private static func open(_ type: String, input: Int32, output: Int32) -> mnc_screen? {
    var screen = mnc_open(type, output, input)
    guard screen.screen != nil else { return nil }
    if mnc_capability("cup") != nil { return screen }
    mnc_leave()
    mnc_close(&screen)
    return nil
  }
}
