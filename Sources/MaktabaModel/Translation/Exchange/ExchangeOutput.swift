import Glibc

/// A file for translators on its way to the disk.
public enum ExchangeOutput {
  /// Writes a file, whole or not at all.
  /// - Parameter isReplacing: one that is there is replaced; else it is left, and is an error.
  /// - Throws: ``ExchangeError/fileTaken(path:)``, ``ExchangeError/notWritten(path:_:)``.
  public static func write(_ bytes: [UInt8], to path: String, isReplacing: Bool) throws(ExchangeError) {
    try write(bytes, to: path, isReplacing: isReplacing, calls: .system)
  }

  static func write(
    _ bytes: [UInt8], to path: String, isReplacing: Bool, calls: FileSystemCalls
  ) throws(ExchangeError) {
    do {
      try DurableFile(path, calls: calls).write(bytes, mode: 0o644, isNew: !isReplacing)
    } catch {
      throw error.code == EEXIST ? .fileTaken(path: path) : .notWritten(path: path, error)
    }
  }
}
