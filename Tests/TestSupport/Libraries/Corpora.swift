import Glibc

/// Texts that are not part of the project, for tests that need much or odd text.
public enum Corpora {
  /// The folder of the corpora; nil where there is none, and tests that need it are skipped.
  public static let folder = above("../shared/corpora")

  /// The starter library of this package.
  public static let starterLibrary = above("seeds")

  /// The path of one of the corpora; nil where there is none.
  public static func path(_ name: String) -> String? {
    folder.map { $0 + "/" + name }.flatMap { access($0, R_OK) == 0 ? $0 : nil }
  }

  /// A folder beside this file, or beside one of the folders that it stands in.
  private static func above(_ name: String) -> String? {
    var folder = #filePath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      guard access("\(folder)/\(name)", R_OK) == 0, let resolved = realpath("\(folder)/\(name)", nil) else { continue }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    return nil
  }
}
