/// The list of everything that can be done; typing searches it, Enter does it.
struct HelpState: Sendable {
  var input = TextInput()
  var cursor = ListCursor()
  /// The context it was asked for from; what is run runs there.
  var origin = Context.shelf
}

/// A row of the help.
enum HelpRow: Equatable, Sendable {
  case heading(String)
  case entry(ActionEntry)
  case text(String, String)

  var isEntry: Bool {
    if case .entry = self { return true }
    return false
  }
}
