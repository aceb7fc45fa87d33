import MaktabaText

/// How the program paints: three looks that cannot fail on any terminal.
public enum Look: String, CaseIterable, Sendable {
  /// The terminal's own colours, with few accents.
  case terminal
  /// White on black, bright accents, nothing dim.
  case highContrast = "high-contrast"
  /// No colour at all (`NO_COLOR`): bold, underline and reverse only.
  case monochrome
}

/// What a piece of the screen is, for the look to paint.
enum Role: Hashable, Sendable {
  /// Bars and panes.
  case plain, bar, heading, faint, key, rule, selected, selectedElsewhere
  /// What is said.
  case notice, problem, warning, match, currentMatch, state
  /// What an edit took out and put in.
  case removed, added
}

extension Look {
  /// The style of a role.
  func style(_ role: Role) -> CellStyle {
    let style = Look.base(role)
    switch self {
    case .terminal: return style
    case .monochrome: return CellStyle(attributes: style.attributes)
    case .highContrast:
      let isReversed = style.attributes.contains(.reverse)
      return CellStyle(
        foreground: isReversed || style.foreground == .standard ? .white : style.foreground, background: .black,
        attributes: style.attributes.subtracting(.dim))
    }
  }

  private static func base(_ role: Role) -> CellStyle {
    switch role {
    case .plain: .plain
    case .bar, .selected: CellStyle(attributes: .reverse)
    case .selectedElsewhere: CellStyle(attributes: .bold)
    case .heading: CellStyle(attributes: .bold)
    case .faint, .rule: CellStyle(attributes: .dim)
    case .key: CellStyle(attributes: .bold)
    case .notice: .plain
    case .problem: CellStyle(foreground: .red, attributes: .bold)
    case .warning: CellStyle(foreground: .yellow, attributes: .bold)
    case .match: CellStyle(foreground: .yellow, attributes: [.bold, .underline])
    case .currentMatch: CellStyle(attributes: [.bold, .reverse])
    case .state: CellStyle(foreground: .cyan)
    case .removed: CellStyle(foreground: .red, attributes: .underline)
    case .added: CellStyle(foreground: .green, attributes: .bold)
    }
  }

  /// The style of a stretch of a document.
  func style(_ text: TextStyle) -> CellStyle {
    var style = CellStyle(foreground: Look.colour(text.role), attributes: Look.attributes(text.role))
    if text.isEmphasis { style.attributes.insert(.italic) }
    if text.isStrong { style.attributes.insert(.bold) }
    if text.isStruck { style.attributes.insert(.dim) }
    switch self {
    case .terminal: break
    case .monochrome: style.foreground = .standard
    case .highContrast:
      style.foreground = style.foreground == .standard ? .white : style.foreground
      style.background = .black
      style.attributes.subtract(.dim)
    }
    return style
  }

  private static func colour(_ role: TextStyle.Role) -> Colour {
    switch role {
    case .link: .cyan
    case .code: .green
    case .warning: .yellow
    case .heading: .standard
    default: .standard
    }
  }

  private static func attributes(_ role: TextStyle.Role) -> CellStyle.Attributes {
    switch role {
    case .heading(let level): level <= 2 ? [.bold, .underline] : .bold
    case .tableHeader: .bold
    case .link: .underline
    case .quote, .caption: .italic
    case .warning: .bold
    case .rule, .marker, .footnote, .remark: .dim
    case .body, .code: []
    }
  }
}
