import MaktabaText

/// A section as its translations are judged by: its fingerprints, its facts and its words.
public struct SectionText: Equatable, Sendable {
  /// The key of the section of title and summary.
  public static let frontKey = "meta"

  /// The explicit id, else the path of ordinals (``MaktabaText/Section/key``); `meta` for title and summary.
  public var key: String
  /// The explicit id.
  public var anchor: String?
  /// 1 to 6; 0 for the lead and for title and summary.
  public var level: Int
  /// The heading's visible text; empty for the lead; the title for title and summary.
  public var heading: String
  /// The line of the file on which it begins, from 1.
  public var line: Int
  /// Which section of ``MaktabaText/MarkdownDocument/sections`` it is; nil for title and summary.
  public var index: Int?
  /// The fingerprint `n1`.
  public var fingerprint: Fingerprint
  /// What a reader sees of it, in UTF-8; a part of the document's text, which it keeps in memory.
  var visible: ArraySlice<UInt8>
  /// What must be the same in every language.
  public var literals: Literals
  /// Its words in order, folded and hashed.
  var words: [UInt32]
  /// The same without code; nil where there is none.
  var prose: [UInt32]?
  /// Nothing that a reader sees stands under its heading: no text, no picture, no link.
  var isBare = false

  /// The fingerprint of what it says, without links, ids and spacing. Worked out each time, for few sections are asked for
  /// it. O(bytes).
  var loose: UInt64 { Fingerprint.loose(CleanText.unordered(String(decoding: visible, as: UTF8.self))) }
  /// How much there is to translate.
  public var wordCount: Int { words.count }
  /// Title and summary.
  public var isFront: Bool { index == nil }
}

extension SectionText {
  /// The sections of a document, title and summary first where there are any. O(bytes).
  public static func sections(
    of outline: MarkdownDocument.Outline, title: String?, summary: String?
  ) -> [SectionText] {
    var reading = SectionReading(outline)
    let sections = outline.sections.indices.map { reading.section($0) }
    return (front(title: title, summary: summary).map { [$0] } ?? []) + sections
  }

  static func front(title: String?, summary: String?) -> SectionText? {
    guard title != nil || summary != nil else { return nil }
    let text = [title, summary].compactMap(\.self).joined(separator: "\n")
    return SectionText(
      key: frontKey, anchor: nil, level: 0, heading: title ?? "", line: 1, index: nil,
      fingerprint: .front(title: title, summary: summary), visible: Array(text.utf8)[...],
      literals: Literals(text), words: WordHashes.of(Array(text.utf8)[...]))
  }
}

extension Fingerprint {
  /// The fingerprint of a whole document. O(bytes); under 20 µs for 2 kB.
  public static func document(_ outline: MarkdownDocument.Outline, title: String?, summary: String?) -> Fingerprint {
    var reading = SectionReading(outline)
    return document(
      front: .front(title: title, summary: summary), sections: outline.sections.indices.map { reading.fingerprint($0) })
  }
}
