import MaktabaModel

/// Everything the screens know from outside, given once: no clock, environment or file is looked at later.
public struct Configuration: Sendable, Equatable {
  /// The program's version, for the help screen.
  public var version: String
  /// The library's title in the reader's language.
  public var libraryTitle: String
  /// Today, for what is due for review.
  public var today: CalendarDate
  /// How to paint.
  public var look: Look
  /// Which signs to use.
  public var glyphs: GlyphSet
  /// Languages the reader prefers, best first.
  public var preferredLanguages: [LanguageTag]
  /// The widest a document's lines may be, in columns.
  public var measure: Int
  /// Text is put into visual order and its letters are joined here, because the terminal does neither.
  public var ordersText: Bool
  /// Whether addresses are given to the clipboard.
  public var copying: Copying
  /// Changed keys: key names by action name (see ``Keymap/init(overrides:)``).
  public var keyOverrides: [String: [String]]
  /// The filter the shelf begins with.
  public var filter: Filter
  /// The order the shelf begins with.
  public var order: SortOrder
  /// A role or pseudonym to sign with what is said of translations; nil for nobody.
  public var signature: String?
  /// A sentence to show at the start, such as that marks are not kept; nil for none.
  public var notice: String?

  /// Whether addresses are given to the clipboard.
  public enum Copying: Sendable, Equatable {
    /// When a person asks for it.
    case allowed
    /// Not, by the settings.
    case off
    /// Not in private: other programs keep what was in the clipboard.
    case offInPrivate
  }

  /// Makes a configuration.
  public init(
    version: String = "", libraryTitle: String = "", today: CalendarDate, look: Look = .terminal,
    glyphs: GlyphSet = .unicode, preferredLanguages: [LanguageTag] = [], measure: Int = 72, ordersText: Bool = true,
    copying: Copying = .allowed, keyOverrides: [String: [String]] = [:], filter: Filter = Filter(),
    order: SortOrder = .title, signature: String? = nil, notice: String? = nil
  ) {
    self.version = version
    self.libraryTitle = libraryTitle
    self.today = today
    self.look = look
    self.glyphs = glyphs
    self.preferredLanguages = preferredLanguages
    self.measure = measure
    self.ordersText = ordersText
    self.copying = copying
    self.keyOverrides = keyOverrides
    self.filter = filter
    self.order = order
    self.signature = signature
    self.notice = notice
  }
}
