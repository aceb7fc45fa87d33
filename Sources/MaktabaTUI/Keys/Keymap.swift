/// What keys mean in each context: the table of actions with the configuration's changes.
public struct Keymap: Sendable {
  /// What a key, after those pressed before, means.
  public enum Meaning: Equatable, Sendable {
    /// The action; it may also begin longer chords, which then follow.
    case action(Action, mayFollow: [ActionEntry])
    /// The beginning of these.
    case prefix([ActionEntry])
    /// Nothing.
    case nothing
  }

  /// The rows in effect, in the order of the table.
  public let entries: [ActionEntry]
  /// What could not be understood in the overrides, one sentence each.
  public let problems: [String]
  private let lookup: [Context: [KeyChord: Action]]
  private let prefixes: [Context: [KeyChord: [ActionEntry]]]

  /// Makes a keymap.
  /// - Parameter overrides: key names by action name. The keys given replace all keys of that action, and are taken from
  ///   whatever had them in the same context. Keys for typing cannot be changed.
  public init(overrides: [String: [String]] = [:]) {
    var problems: [String] = []
    entries = Keymap.applying(overrides, problems: &problems)
    self.problems = problems
    var lookup: [Context: [KeyChord: Action]] = [:]
    var prefixes: [Context: [KeyChord: [ActionEntry]]] = [:]
    for entry in entries {
      for (context, chord) in entry.bindings {
        lookup[context, default: [:]][chord] = entry.action
        for length in 1..<max(1, chord.keys.count) {
          prefixes[context, default: [:]][KeyChord(Array(chord.keys.prefix(length))), default: []].append(entry)
        }
      }
    }
    self.lookup = lookup
    self.prefixes = prefixes
  }

  /// What `keys`, pressed one after another, mean in a context.
  public func meaning(of keys: [Key], in context: Context) -> Meaning {
    let chord = KeyChord(keys)
    let following = prefixes[context]?[chord] ?? []
    if let action = lookup[context]?[chord] { return .action(action, mayFollow: following) }
    return following.isEmpty ? .nothing : .prefix(following)
  }

  /// The rows whose keys work in a context.
  public func entries(in context: Context) -> [ActionEntry] { entries.filter { $0.contexts.contains(context) } }

  /// The first key of an action in a context, to be named in a sentence; nil when it has none.
  public func keyName(of action: Action, in context: Context) -> String? {
    entries.first { $0.action == action && $0.contexts.contains(context) }?.chords.first?.name
  }

  private static func applying(_ overrides: [String: [String]], problems: inout [String]) -> [ActionEntry] {
    var entries = ActionTable.all
    for (name, keys) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let action = Action(rawValue: name),
        ActionTable.all.contains(where: { $0.action == action && !$0.isTyping })
      else {
        problems.append("keys: there is no action called \(name)")
        continue
      }
      let unknown = keys.filter { KeyChord(name: $0) == nil }
      problems += unknown.map { "keys: \(name): there is no key called \($0)" }
      entries = rebinding(entries, action, to: keys.compactMap(KeyChord.init(name:)))
    }
    return entries
  }

  private static func rebinding(_ entries: [ActionEntry], _ action: Action, to chords: [KeyChord]) -> [ActionEntry] {
    let contexts = entries.filter { $0.action == action }.reduce(into: Set<Context>()) { $0.formUnion($1.contexts) }
    return entries.map { entry in
      if entry.isTyping { return entry }
      if entry.action == action { return entry.with(chords: chords) }
      guard !entry.contexts.isDisjoint(with: contexts) else { return entry }
      return entry.with(chords: entry.chords.filter { !chords.contains($0) })
    }
  }
}

extension ActionEntry {
  /// The row is about typing alone; its keys stay as they are.
  var isTyping: Bool { contexts == [.typing] }

  fileprivate var bindings: [(Context, KeyChord)] {
    contexts.flatMap { context in chords.map { (context, $0) } }
  }
}
