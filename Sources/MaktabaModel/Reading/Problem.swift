/// Something in a library that somebody should look at. Never stops the rest from opening.
public struct Problem: Equatable, Hashable, Sendable, Codable {
  /// How bad.
  public enum Severity: String, Sendable, Codable, CaseIterable {
    /// The document cannot be used, or not as meant.
    case error
    /// It can be used, with something lost.
    case warning
    /// Worth knowing.
    case note
  }
  /// The file, relative to the library; clean text.
  public var path: String
  /// The line, from 1; nil when the whole file is meant.
  public var line: Int?
  /// How bad.
  public var severity: Severity
  /// Stable name of the kind of problem, such as `front-matter-syntax`.
  public var code: String
  /// What, and what to do, in one sentence or two.
  public var message: String

  /// Makes a problem.
  public init(path: String, line: Int?, severity: Severity, code: String, message: String) {
    self.path = path
    self.line = line
    self.severity = severity
    self.code = code
    self.message = message
  }
}
