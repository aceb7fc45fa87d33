import CNcurses
import Glibc

/// The locale by which the C library, and so ncurses, knows the widths of characters.
enum LocaleChoice {
  /// Sets the locale of characters (nothing else: numbers and messages stay as they are) and says what had to be
  /// replaced.
  static func apply() -> TerminalNotice? {
    if setlocale(LC_CTYPE, "") != nil, mnc_locale_is_utf8() { return nil }
    for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      guard mnc_locale_is_utf8() else { continue }
      // Nobody asked for a locale: there is nothing to be told.
      return wanted.map { .localeReplaced(wanted: $0, used: name) }
    }
    return .onlyASCII
  }

  /// The first variable that says something wins (POSIX, 8.2).
  private static var wanted: String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(EnvironmentText.value).first
  }
}

/// Variables of the environment.
enum EnvironmentText {
  /// The value of a variable; nil when it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
