import Foundation

/// Files of generated libraries.
enum BenchmarkFile {
  /// Writes a text; folders are made as needed.
  static func write(_ text: String, to path: String) throws {
    makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    guard let file = fopen(path, "w") else { throw GeneratedLibrary.GeneratorError.cannotWrite(path) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw GeneratedLibrary.GeneratorError.cannotWrite(path) }
  }

  /// A file's text; nil when it cannot be read.
  static func read(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

  private static func makeFolders(_ path: String) {
    var prefix = ""
    for component in path.split(separator: "/") {
      prefix += "/" + component
      mkdir(prefix, 0o755)
    }
  }
}
