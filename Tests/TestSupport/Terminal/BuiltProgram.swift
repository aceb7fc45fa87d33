import Glibc

/// The programs that were built beside the running tests.
public enum BuiltProgram {
  /// The path of a program of this package.
  public static func path(named name: String) throws -> String {
    for start in ["/proc/self/exe"] + CommandLine.arguments {
      guard let tests = realpath(start, nil) else { continue }
      defer { free(tests) }
      // A bundle of tests is a file here and a folder elsewhere: the program is beside one of the folders above.
      var folder = String(cString: tests)[...]
      while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
        folder = folder[..<slash]
        if access("\(folder)/\(name)", X_OK) == 0, !isFolder("\(folder)/\(name)") { return "\(folder)/\(name)" }
      }
    }
    throw PtyError(description: "\(name) is not built")
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
