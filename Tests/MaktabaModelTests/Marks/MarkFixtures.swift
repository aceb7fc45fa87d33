import Foundation

@testable import MaktabaModel

/// Places in a temporary folder that goes away with this value.
final class TemporaryPlaces: Sendable {
  let root: String
  let places: Places

  init() throws {
    root = NSTemporaryDirectory() + "marks-" + UUID().uuidString
    places = Places(stateDirectory: root)
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The folder of the standard profile's journals.
  var journals: String { places.data + "/default" }

  /// Opens the marks of the library `lib`.
  func open(library: String = "lib", calls: FileSystemCalls = .system) -> Marks {
    Marks.open(places: places, profile: .standard, library: library, calls: calls, clock: { 1_795_348_210 })
  }

  /// The bytes of every journal file, by name.
  func files() throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: journals)
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try bytes($0)) })
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: journals + "/" + name)))
  }

  /// Writes a journal file as another device or an accident would have left it.
  func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(atPath: journals, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: journals + "/" + name))
  }

  func path(_ name: String) -> String { root + "/" + name }
}

extension LanguageTag {
  static func tag(_ text: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text) else { throw FixtureError.noLanguage(text) }
    return tag
  }
}

extension FileSystemCalls {
  /// Without waiting for the medium, for tests that write thousands of times.
  static let unsynced: FileSystemCalls = {
    var calls = system
    calls.sync = { (_) throws(SystemFault) in }
    return calls
  }()
}

enum FixtureError: Error { case noLanguage(String), noLine }

extension Mark {
  /// A mark with little said.
  static func of(
    _ work: String, _ action: Action, language: String = "en", place: MarkedPlace? = nil, task: MarkedTask? = nil,
    hash: String = "h1"
  ) throws -> Mark {
    Mark(
      work: work, language: try .tag(language), action: action, edition: 1, contentHash: hash,
      title: "Title of " + work,
      place: place, task: task)
  }
}

extension MarkedPlace {
  static func at(_ offset: Int, section: String = "1") -> MarkedPlace {
    MarkedPlace(section: section, heading: "Heading", words: "words around it", offset: offset, percent: 10)
  }
}

extension MarkedTask {
  /// A task of a section with three.
  static func of(_ text: String, _ ordinal: Int = 0, count: Int = 3, section: String = "1") -> MarkedTask {
    MarkedTask(section: section, ordinal: ordinal, count: count, text: text)
  }
}

/// A generator whose numbers depend on the seed alone (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension Journal {
  /// A random history: the lines several devices wrote, each having seen some of the others.
  static func randomLines(seed: UInt64, count: Int = 60) throws -> [[UInt8]] {
    var random = SeededNumbers(seed: seed)
    let devices = ["aaaa", "bbbb", "cccc"]
    var highest: [String: UInt64] = [:]
    return try (0..<count).map { _ in
      let device = devices[Int.random(in: 0..<3, using: &random)]
      let others = Bool.random(using: &random) ? highest.values.max() ?? 0 : highest[device] ?? 0
      let counter = max(highest[device] ?? 0, others) + 1
      highest[device] = counter
      let mark = try Mark.random(before: counter, devices, &random)
      let entry = JournalEntry(
        id: MarkID(counter: counter, device: device), batch: counter, library: "lib", mark: mark)
      guard let line = JournalEncoder.line(entry, time: 0) else { throw FixtureError.noLine }
      return line
    }
  }
}

extension MarkState {
  /// The fold of whole lines, without any file.
  static func folding(_ lines: some Sequence<[UInt8]>) -> MarkState {
    var history = MarkHistory()
    var decoder = JournalDecoder(library: "lib")
    for line in lines {
      let text = line.last == UInt8(ascii: "\n") ? Array(line.dropLast()) : line
      if case .entry(let entry) = text.withUnsafeBufferPointer({ decoder.decode($0) }) { history.add(entry) }
    }
    history.sort()
    return history.state
  }
}

extension Mark {
  fileprivate static func random(
    before counter: UInt64, _ devices: [String], _ random: inout SeededNumbers
  ) throws -> Mark {
    let work = "work-\(Int.random(in: 0..<6, using: &random))"
    let place = MarkedPlace.at(Int.random(in: 0..<3, using: &random))
    let undone = MarkID(
      counter: UInt64.random(in: 1...counter, using: &random), device: devices[Int.random(in: 0..<3, using: &random)])
    let task = MarkedTask.of("Task", Int.random(in: 0..<3, using: &random))
    let choices: [(Action, MarkedPlace?, MarkedTask?)] = [
      (.read, nil, nil), (.unread, nil, nil), (.bookmark, place, nil), (.unbookmark, place, nil),
      (.unbookmark, nil, nil), (.position, place, nil), (.undo(undone), nil, nil), (.tick, nil, task),
      (.tick, nil, task), (.untick, nil, task), (.untick, nil, nil),
    ]
    let choice = choices[Int.random(in: 0..<choices.count, using: &random)]
    let language = ["en", "sw"][Int.random(in: 0..<2, using: &random)]
    return try .of(work, choice.0, language: language, place: choice.1, task: choice.2)
  }
}
