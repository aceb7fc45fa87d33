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
    return FoldersAbove.all(executable).lazy
      .flatMap { ["\($0)/seeds", "\($0)/share/maktaba/seeds"] }
      .first { access($0 + "/library.yml", R_OK) == 0 }
  }

  /// The executable itself, whatever link it was called by (proc(5)).
  static func executablePath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}

/// The vocabularies that every library has, unless it brings its own of the same name.
enum ShippedVocabularies {
  /// Their folder; nil when it is not there. Looked for as the starter library is, in `Resources/vocabularies` and
  /// `share/maktaba/vocabularies`.
  static func path(executable: String? = StarterLibrary.executablePath()) -> String? {
    guard let executable else { return nil }
    return FoldersAbove.all(executable).lazy
      .flatMap { ["\($0)/Resources/vocabularies", "\($0)/share/maktaba/vocabularies"] }
      .first { access($0 + "/audience.yml", R_OK) == 0 }
  }

  /// Another one after they have changed.
  static var stamp: UInt64 {
    guard let path = path(), let files = FolderWalk.files(in: path) else { return 0 }
    return OpenFolder.with(path) { TimesDigest(of: files, below: $0)?.value ?? 0 } ?? 0
  }
}

private enum FoldersAbove {
  /// The folders that a file lies in, the nearest first.
  static func all(_ path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while !parts.isEmpty {
      parts.removeLast()
      folders.append(parts.isEmpty ? "" : "/" + parts.joined(separator: "/"))
    }
    return folders
  }
}
