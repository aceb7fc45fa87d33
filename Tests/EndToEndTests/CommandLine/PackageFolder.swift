import Foundation

/// The folder of the package that is tested, found from the place of this file, whatever links lead to it.
enum PackageFolder {
  private static let root: String = {
    guard let file = realpath(#filePath, nil) else { return "" }
    defer { free(file) }
    return String(cString: file).split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
  }()

  /// The absolute path of a file of the package.
  static func path(_ relative: String) -> String { root + "/" + relative }

  /// The text of a file of the package.
  static func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }
}
