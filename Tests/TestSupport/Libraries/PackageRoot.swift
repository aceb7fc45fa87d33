import Glibc

/// The folder of the package that is tested, whatever links lead to it.
public enum PackageRoot {
  /// Its absolute path.
  public static let path: String = {
    guard let file = realpath(#filePath, nil) else { return "" }
    defer { free(file) }
    return String(cString: file).split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
  }()
}
