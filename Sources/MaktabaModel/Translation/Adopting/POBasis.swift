import MaktabaText

/// What a PO file says of the source that each section of a translation was made from.
///
/// A section's text was made from the messages whose sources, one after the other, are the section's source, and whose
/// translations, one after the other, are its text. Texts are compared as a reader sees them and without spaces, since each
/// program cuts and wraps them its own way.
struct POBasis {
  private let messages: [[UInt8]: ForeignPO.Message]
  private let lengths: [Int]

  /// - Throws: ``TranslationError/notRead(path:reason:)``.
  init(_ path: String) throws(TranslationError) {
    let bytes = try OutsideFile.bytes(path, limit: 64 << 20)
    self.init(ForeignPO(bytes))
    if messages.isEmpty {
      throw .notRead(path: CleanText.line(path), reason: "there is no message of a PO file in it")
    }
  }

  init(_ file: ForeignPO) {
    let keyed = file.messages.map { (Self.visible($0.source), $0) }.filter { !$0.0.isEmpty }
    messages = Dictionary(keyed) { first, second in first.target.isEmpty ? second : first }
    lengths = Set(messages.keys.map(\.count)).sorted(by: >)
  }

  /// What is found out of a section.
  enum Finding: Equatable {
    /// It was made from this very source.
    case today
    /// It was made from an earlier source, of which some pieces read so.
    case earlier([Piece])
    /// Nothing can be said; why.
    case unknown(String)
  }

  /// A piece of source text that was another when it was translated.
  struct Piece: Equatable {
    var now: String
    var then: String
  }

  /// What a section was made from. O(bytes of the source × different lengths of messages).
  func finding(source: [UInt8], text: [UInt8]) -> Finding {
    guard let pieces = pieces(of: source[...]) else {
      return .unknown("The PO file has no message for some of its source.")
    }
    guard pieces.allSatisfy({ !$0.target.isEmpty }) else {
      return .unknown("The PO file has no translation for some of its source.")
    }
    guard pieces.flatMap({ Self.visible($0.target) }) == text else {
      return .unknown("Its text is not the one that the PO file has.")
    }
    let stale = pieces.filter(\.isFuzzy)
    if stale.isEmpty { return .today }
    let known = stale.compactMap { piece in piece.previous.map { Piece(now: piece.source, then: $0) } }
    return known.count == stale.count
      ? .earlier(known) : .unknown("The PO file says that it is fuzzy, and not which source it was made from.")
  }

  /// Messages whose sources make up a text.
  private func pieces(of text: ArraySlice<UInt8>) -> [ForeignPO.Message]? {
    // From the end: for each place, the length of the message that begins there and leads to the end.
    var steps = [Int?](repeating: nil, count: text.count + 1)
    steps[text.count] = 0
    for place in (0..<text.count).reversed() {
      steps[place] = lengths.first { length in
        let end = place + length
        return end <= text.count && steps[end] != nil
          && messages[Array(text[(text.startIndex + place)..<(text.startIndex + end)])] != nil
      }
    }
    var found: [ForeignPO.Message] = []
    var place = 0
    while place < text.count {
      guard let length = steps[place] else { return nil }
      let key = Array(text[(text.startIndex + place)..<(text.startIndex + place + length)])
      found += [messages[key]].compactMap(\.self)
      place += length
    }
    return found
  }

  /// What a reader sees of a piece of Markdown, without spaces.
  static func visible(_ markdown: String) -> [UInt8] {
    NormalText.withoutSpaces(
      String(decoding: MarkdownDocument.outline(markdown: Array(markdown.utf8)).plain, as: UTF8.self))
  }
}

extension TranslationDesk {
  func adopt(
    _ file: POBasis, _ pair: DocumentPair, _ open: [TranslationStatus.SectionState],
    _ action: TranslationEvent.Action, _ signature: Signature, _ report: inout TranslationReport
  ) throws {
    let textMarkdown = SectionMarkdown(try library.file(of: pair.text.card))
    let sourceMarkdown = SectionMarkdown(pair.sourceFile)
    var facts: [SectionFact] = []
    for state in open {
      guard let source = state.source, let text = state.text else { continue }
      let markdown = sourceMarkdown.text(of: source, in: pair.source.sections)
      let finding = file.finding(
        source: POBasis.visible(markdown),
        text: POBasis.visible(textMarkdown.text(of: text, in: pair.text.sections)))
      guard let basis = Self.basis(finding, source, markdown) else {
        report.leave(state, Self.reason(finding))
        continue
      }
      facts.append(SectionFact(source: basis.section, text: text))
      report.done.append(state.key)
      if !report.isRehearsal { try folder.keep(basis.markdown, as: basis.section.fingerprint) }
    }
    guard !facts.isEmpty, !report.isRehearsal else { return }
    try append(action, facts, pair.work, pair.language, signature, evidence: .foreign)
  }

  private static func basis(
    _ finding: POBasis.Finding, _ source: SectionText, _ markdown: String
  ) -> (section: SectionText, markdown: String)? {
    switch finding {
    case .today: return (source, markdown)
    case .unknown: return nil
    case .earlier(let pieces):
      var old = markdown
      for piece in pieces {
        guard old.contains(piece.now), !source.isFront else { return nil }
        old = old.replacing(piece.now, with: piece.then, maxReplacements: 1)
      }
      let outline = MarkdownDocument.outline(markdown: Array(old.utf8))
      let sections = SectionText.sections(of: outline, title: nil, summary: nil)
      guard sections.count == 1, var section = sections.first else { return nil }
      section.key = source.key
      return (section, old)
    }
  }

  private static func reason(_ finding: POBasis.Finding) -> String {
    if case .unknown(let reason) = finding { return reason + " It stays unknown." }
    return "The PO file says that it was made from an earlier source, which cannot be put together. It stays unknown."
  }
}
