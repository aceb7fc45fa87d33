import Glibc

/// Texts that are not part of the project, for tests that need much or odd text.
public enum Corpora {
  /// The folder of the corpora; nil where there is none, and tests that need it are skipped.
  public static let folder: String? = {
    var folder = #filePath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let candidate = String(folder) + "/../shared/corpora"
      guard access(candidate, R_OK) == 0, let resolved = realpath(candidate, nil) else { continue }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return nil
  }()

  /// The path of one of them; nil where there is none.
  public static func path(_ name: String) -> String? {
    folder.map { $0 + "/" + name }.flatMap { access($0, R_OK) == 0 ? $0 : nil }
  }
}
