/// One section as it came back.
public struct ReturnedUnit: Equatable, Sendable {
  /// The section's key.
  public var key: String
  /// The fingerprint of the source it was sent out with; empty when the file no longer says it.
  public var sourcePrint: String
  /// The fingerprint of the translation that was sent out with it; empty when there was none.
  public var targetPrint = ""
  /// The source as the file has it: to compare with, never to be taken over.
  public var source: String
  /// The Markdown of the whole section; of an unfinished one, what there is.
  public var target: String
  /// Not finished: a segment is missing, empty, marked, damaged, or was translated from a changed source.
  public var needsWork: Bool
  /// The line of the file it begins on, from 1.
  public var line: Int?
}

/// A text in a returned file that belongs to no section, or a second one for a segment: kept as a suggestion.
public struct UnplacedText: Equatable, Sendable {
  /// What it says it belongs to, such as `1.2/3`; nil when it says nothing that can be read.
  public var code: String?
  /// The source it stands beside.
  public var source: String
  /// The text.
  public var target: String
  /// The line of the file it begins on, from 1.
  public var line: Int
}

/// What a translator gave back.
public struct ReturnedDocument: Equatable, Sendable {
  /// The library's id; nil when the file no longer says it.
  public var libraryID: String?
  /// The work's id; nil when the file no longer says it.
  public var work: String?
  /// The language translated from; nil when the file no longer says it.
  public var sourceLanguage: LanguageTag?
  /// The language translated into; nil when the file no longer says it.
  public var targetLanguage: LanguageTag?
  /// The edition of the source.
  public var edition: Int?
  /// The sections, in the order of the file.
  public var units: [ReturnedUnit] = []
  /// Texts that have no place.
  public var unplaced: [UnplacedText] = []
  /// What is wrong, by line; at most ``greatestProblemCount`` and one that says that there are more.
  public var problems: [ExchangeProblem] = []

  /// Problems that are listed.
  public static let greatestProblemCount = 1000
}
