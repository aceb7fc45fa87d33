import MaktabaModel

/// Who puts right-to-left text into visual order.
///
/// Most terminals show cells as they come, or stop ordering when they are told to (`CSI 8 l`, ECMA-48 §7.2.1 and the
/// recommendation “BiDi in Terminal Emulators”, in VTE since 0.58). A few order every row by themselves and cannot be told.
enum TextOrder {
  /// Whether the program orders. - Parameter variable: looks up a variable of the environment.
  static func isOurs(_ bidi: Settings.Bidi, variable: (String) -> String? = Surroundings.variable) -> Bool {
    switch bidi {
    case .program: true
    case .terminal, .off: false
    case .auto: !ordersByItself(variable)
    }
  }

  /// Konsole, macOS Terminal and mlterm.
  private static func ordersByItself(_ variable: (String) -> String?) -> Bool {
    variable("KONSOLE_VERSION")?.isEmpty == false || variable("TERM_PROGRAM") == "Apple_Terminal"
      || variable("TERM")?.hasPrefix("mlterm") == true || variable("MLTERM")?.isEmpty == false
  }
}
