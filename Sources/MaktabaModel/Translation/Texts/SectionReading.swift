import MaktabaText

/// Goes over a document's sections with what belongs to each; they are asked for in order.
struct SectionReading {
  private let outline: MarkdownDocument.Outline
  private let footnotes: FootnotePlaces?
  private var targets: ArraySlice<MarkdownDocument.Outline.Target>
  private var codes: ArraySlice<Range<Int>>

  init(_ outline: MarkdownDocument.Outline) {
    self.outline = outline
    footnotes = FootnotePlaces(outline)
    targets = outline.targets[...]
    codes = outline.codes[...]
  }

  /// The fingerprint of the next section, without what else is known of it.
  mutating func fingerprint(_ index: Int) -> Fingerprint { parts(index).fingerprint }

  /// The next section.
  mutating func section(_ index: Int) -> SectionText {
    let section = outline.sections[index]
    let parts = parts(index)
    return SectionText(
      key: section.anchor ?? section.key, anchor: section.anchor, level: section.level, heading: section.heading,
      line: section.line, index: index, fingerprint: parts.fingerprint, visible: parts.plain,
      literals: parts.literals, words: WordHashes.of(parts.plain), prose: parts.prose,
      isBare: section.level > 0 && parts.isBare)
  }

  private mutating func parts(_ index: Int) -> SectionParts {
    let section = outline.sections[index]
    if let footnotes { return footnotes.parts(of: section) }
    let targets = take(&targets) { $0.plain <= section.plain.upperBound }
    let codes = take(&codes) { $0.lowerBound < section.plain.upperBound }
    return SectionParts(
      section: section, plain: outline.plain[section.plain], bodyStart: section.body.lowerBound,
      codes: codes.map { $0.clamped(to: section.plain) }, targets: targets)
  }

  /// A link without text at the very end of a section has the offset of the line feed behind it.
  private func take<Mark>(_ marks: inout ArraySlice<Mark>, _ isMine: (Mark) -> Bool) -> [Mark] {
    let mine = marks.prefix(while: isMine)
    marks = marks.dropFirst(mine.count)
    return Array(mine)
  }
}

/// The text of a section with its code and its links.
struct SectionParts {
  let section: Section
  /// Heading and body.
  var plain: ArraySlice<UInt8>
  /// Where in `plain` the body begins; before it, the heading may have its line feed.
  var bodyStart: Int
  /// Ranges of `plain`.
  var codes: [Range<Int>]
  var targets: [MarkdownDocument.Outline.Target]

  var fingerprint: Fingerprint {
    var text = plain
    if codes.contains(where: hasSpaces) {
      var bytes = Array(plain)
      for code in codes { NormalText.keepSpaces(of: shifted(code), in: &bytes) }
      text = bytes[...]
    }
    let start = text.startIndex + bodyStart - plain.startIndex
    let heading = String(decoding: text[..<start], as: UTF8.self)
    return .section(
      section, heading: heading, body: text[start...], targets: targets.map(\.address))
  }

  /// Nothing stands under the heading.
  var isBare: Bool {
    targets.isEmpty && !plain[max(plain.startIndex, min(bodyStart, plain.endIndex))...].contains { $0 > 0x20 }
  }

  var literals: Literals {
    let addresses = targets.lazy.filter { !$0.isPicture }.map(\.address)
    return plain.withUnsafeBufferPointer { text in
      Literals(plain: text, codes: codes.map(shifted), targets: Array(addresses))
    }
  }

  /// The words that are not code; nil where there is no code.
  var prose: [UInt32]? {
    if codes.isEmpty { return nil }
    var text = Array(plain)
    for code in codes.map(shifted) { for index in code { text[index] = 0x20 } }
    return WordHashes.of(text[...])
  }

  private func shifted(_ code: Range<Int>) -> Range<Int> {
    code.lowerBound - plain.startIndex..<code.upperBound - plain.startIndex
  }

  private func hasSpaces(_ code: Range<Int>) -> Bool {
    var last: UInt8 = 0
    for byte in plain[code] {
      if byte == 0x20, last == 0x20 { return true }
      last = byte
    }
    return false
  }
}
