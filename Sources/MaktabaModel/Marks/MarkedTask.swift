import MaktabaText

/// A task of a document that can be found again after the text has changed, and in another language.
public struct MarkedTask: Equatable, Hashable, Sendable {
  /// Unicode scalars that ``words`` holds at most.
  public static let wordsKept = 120

  /// Key of the section (``MaktabaText/Section/key``).
  public var section: String
  /// Which of the section's tasks it is, from 0.
  public var ordinal: Int
  /// How many tasks the section has.
  public var count: Int
  /// How the task's text begins, clean, at most ``wordsKept`` Unicode scalars of it.
  public var words: String
  /// CRC-32C of the whole text, so that two long tasks that begin alike are not taken for one.
  public var checksum: UInt32

  /// Makes a task from its parts.
  public init(section: String, ordinal: Int, count: Int, words: String, checksum: UInt32) {
    self.section = section
    self.ordinal = ordinal
    self.count = count
    self.words = words
    self.checksum = checksum
  }

  /// Makes a task from its whole text, clean and on one line. O(text).
  public init(section: String, ordinal: Int, count: Int, text: String) {
    let words = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.wordsKept)))
    self.init(section: section, ordinal: ordinal, count: count, words: words, checksum: Checksum.of(text))
  }

  /// ``words`` is the whole text.
  var isWhole: Bool { Checksum.of(words) == checksum }

  /// Both say the same, to the letter.
  func saysTheSame(as other: MarkedTask) -> Bool { checksum == other.checksum && words == other.words }
}

extension MarkdownDocument {
  /// The tasks as marks name them, one for each of ``tasks``. O(text of the tasks).
  public var markedTasks: [MarkedTask] {
    let counts = tasks.reduce(into: [Int: Int]()) { $0[$1.section, default: 0] += 1 }
    var ordinals: [Int: Int] = [:]
    return tasks.map { task in
      let ordinal = ordinals[task.section, default: 0]
      ordinals[task.section] = ordinal + 1
      return MarkedTask(
        section: sections[task.section].key, ordinal: ordinal, count: counts[task.section] ?? 0, text: text(of: task))
    }
  }
}

extension Checksum {
  fileprivate static func of(_ text: String) -> UInt32 { Array(text.utf8).withUnsafeBufferPointer(of) }
}
