import Glibc

/// The library that is opened when none is named.
enum StarterLibrary {
  /// Its folder; nil when it is not there.
  ///
  /// `MAKTABA_SEEDS` when it is set; else, from the folder of the executable upwards, the first `seeds` or
  /// `share/maktaba/seeds` that holds a manifest. So it is found in the source tree and where the program is installed.
  static func path(
    named: String? = Surroundings.variable("MAKTABA_SEEDS"), executable: String? = executablePath()
  ) -> String? {
    if let named, !named.isEmpty { return named }
    guard let executable else { return nil }
    return foldersAbove(executable).lazy
      .flatMap { ["\($0)/seeds", "\($0)/share/maktaba/seeds"] }
      .first { access($0 + "/library.yml", R_OK) == 0 }
  }

  /// The executable itself, whatever link it was called by (proc(5)).
  static func executablePath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func foldersAbove(_ path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while !parts.isEmpty {
      parts.removeLast()
      folders.append(parts.isEmpty ? "" : "/" + parts.joined(separator: "/"))
    }
    return folders
  }
}
