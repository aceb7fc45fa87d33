import Glibc

/// What a person set in `config.yml` of the configuration folder. The program reads the file and never writes it.
///
///     look: high-contrast        # auto, high-contrast, monochrome
///     ascii: true                # plain ASCII signs
///     measure: 66                # the widest line of a document, in columns
///     bidi: auto                 # who orders right-to-left text: auto, self, terminal, off
///     copy: false                # addresses are not given to the clipboard
///     languages: [sw, en]        # best first
///     keys:                      # instead of those that an action has
///       bookmark: [M, F2]
///
/// Everything may be missing. What cannot be understood is in ``problems``, and the rest counts.
public struct Settings: Equatable, Sendable {
  /// How to paint.
  public enum Look: String, CaseIterable, Sendable {
    /// The terminal's own colours.
    case auto
    /// White on black, nothing dim.
    case highContrast = "high-contrast"
    /// No colour.
    case monochrome
  }

  /// Who puts right-to-left text into visual order and joins its letters.
  public enum Bidi: String, CaseIterable, Sendable {
    /// The program, unless the terminal is known to do it by itself.
    case auto
    /// The program.
    case program = "self"
    /// The terminal.
    case terminal
    /// Nobody: text is shown in logical order.
    case off
  }

  /// How to paint.
  public var look = Look.auto
  /// Who orders right-to-left text.
  public var bidi = Bidi.auto
  /// Plain ASCII signs only.
  public var isASCII = false
  /// Addresses may be given to the clipboard.
  public var isCopying = true
  /// The widest line of a document, in columns.
  public var measure = 72
  /// Languages the person reads, best first; none when not said.
  public var languages: [LanguageTag] = []
  /// Names of keys by the name of an action.
  public var keys: [String: [String]] = [:]
  /// What could not be understood: file, line, what, and what to do; a sentence each.
  public var problems: [String] = []

  /// The widths that a line of a document may have.
  public static let measures = 20...200
  private static let greatestSize = 1 << 16

  /// Nothing set.
  public init() {}

  /// Reads `config.yml`; without such a file nothing is set. Costs one failing system call then.
  public init(places: Places) {
    let path = places.config + "/config.yml"
    switch Self.text(at: path) {
    case .success(let text?): self.init(yaml: text, path: path)
    case .success(nil): self.init()
    case .failure(let fault):
      self.init()
      problems = ["\(path) cannot be read: \(fault). It is left out."]
    }
  }

  /// The text of a file; nil when there is none.
  private static func text(at path: String) -> Result<String?, SystemFault> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { return errno == ENOENT || errno == ENOTDIR ? .success(nil) : .failure(.last) }
    let file = Descriptor(descriptor)
    return Result { () throws(SystemFault) in
      let bytes = try file.read(0..<greatestSize)
      if bytes.count == greatestSize { throw SystemFault(code: EFBIG) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
