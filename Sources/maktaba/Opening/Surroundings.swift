import Glibc
import MaktabaModel

/// What the process finds around itself, each looked at when it is asked for.
enum Surroundings {
  /// A variable of the environment; nil when it is not set.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Where data is kept when no folder is named.
  static var places: Places {
    let names = ["HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"]
    let pairs = names.compactMap { name in variable(name).map { (name, $0) } }
    return Places(environment: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// `NO_COLOR` is set to something (https://no-color.org).
  static var isColourless: Bool { variable("NO_COLOR")?.isEmpty == false }

  /// The language of the locale: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set, as POSIX has it. None for `C`.
  static var languages: [LanguageTag] {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return languages(ofLocale: locale ?? "C")
  }

  /// `pt_BR.UTF-8@euro` is `pt-BR`.
  static func languages(ofLocale locale: String) -> [LanguageTag] {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard name != "C", name != "POSIX", let tag = LanguageTag(String(name)) else { return [] }
    return [tag]
  }

  /// The day where the person is.
  static var today: CalendarDate {
    var now = time(nil)
    var here = tm()
    localtime_r(&now, &here)
    let seconds = Int64(now) + Int64(here.tm_gmtoff)
    return CalendarDate(daysSince1970: Int32(clamping: seconds / 86_400))
  }
}

/// The folder the process works in.
enum WorkingFolder {
  /// The path made absolute; links are left as they are.
  static func absolute(_ path: String) throws -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { throw Failure.system(Wording.noWorkingFolder) }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }
}
