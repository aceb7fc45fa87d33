/// Where maktaba keeps what it keeps (XDG base directories, or one folder for all with `--state-dir`). Absolute paths
/// without a slash at the end.
public struct Places: Equatable, Sendable {
  /// Marks: `$XDG_DATA_HOME/maktaba`.
  public var data: String
  /// Catalogue and index: `$XDG_CACHE_HOME/maktaba`.
  public var cache: String
  /// Settings, never written: `$XDG_CONFIG_HOME/maktaba`.
  public var config: String
  /// Logs and the last place of the screens: `$XDG_STATE_HOME/maktaba`.
  public var state: String

  /// Places under one folder: `data`, `cache`, `config`, `state`.
  /// - Parameter stateDirectory: an absolute path; slashes at its end are dropped.
  public init(stateDirectory: String) {
    let folder = Places.withoutSlash(stateDirectory)
    data = folder + "/data"
    cache = folder + "/cache"
    config = folder + "/config"
    state = folder + "/state"
  }

  /// Places from an environment, as the XDG Base Directory Specification has them; relative values are ignored.
  public init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? Places.withoutSlash($0) : nil } ?? ""
    func place(_ name: String, _ fallback: String) -> String {
      let value = environment[name] ?? ""
      return (value.hasPrefix("/") ? Places.withoutSlash(value) : home + "/" + fallback) + "/maktaba"
    }
    data = place("XDG_DATA_HOME", ".local/share")
    cache = place("XDG_CACHE_HOME", ".cache")
    config = place("XDG_CONFIG_HOME", ".config")
    state = place("XDG_STATE_HOME", ".local/state")
  }

  /// Makes one of the places, or a folder below it, with mode 0700, and those above it that are missing.
  ///
  /// A folder that is there already keeps its mode.
  /// - Throws: ``SystemFault`` when a folder cannot be made.
  public static func make(_ folder: String) throws(SystemFault) { try PrivateFolder(withoutSlash(folder)).make() }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
