import MaktabaModel

/// Who puts right-to-left text into visual order.
///
/// Most terminals show cells as they come, or stop ordering when they are told to (`CSI 8 l`, ECMA-48 §7.2.1 and the
/// recommendation “BiDi in Terminal Emulators”, in VTE since 0.58). A few order every row by themselves and cannot be told.
enum TextOrder {
  /// Whether the program orders.
  ///
  /// - Parameters:
  ///   - isTold: the terminal is told to stop ordering; what is only printed tells it nothing.
  ///   - variable: looks up a variable of the environment.
  static func isOurs(
    _ bidi: Settings.Bidi, isTold: Bool = true, variable: (String) -> String? = Surroundings.variable
  ) -> Bool {
    switch bidi {
    case .program: true
    case .terminal, .off: false
    case .auto: !ordersByItself(variable) && (isTold || !ordersUntilTold(variable))
    }
  }

  /// Terminals made with VTE 0.58 or later: GNOME Terminal and many others.
  private static func ordersUntilTold(_ variable: (String) -> String?) -> Bool {
    variable("VTE_VERSION").flatMap(Int.init).map { $0 >= 5800 } ?? false
  }

  /// Konsole, macOS Terminal and mlterm.
  private static func ordersByItself(_ variable: (String) -> String?) -> Bool {
    variable("KONSOLE_VERSION")?.isEmpty == false || variable("TERM_PROGRAM") == "Apple_Terminal"
      || variable("TERM")?.hasPrefix("mlterm") == true || variable("MLTERM")?.isEmpty == false
  }
}
