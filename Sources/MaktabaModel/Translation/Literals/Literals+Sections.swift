import MaktabaText

extension Literals {
  /// The facts of every section of a document, in the order of ``MaktabaText/MarkdownDocument/sections``: code and link
  /// targets are taken from its blocks. O(bytes).
  public static func sections(of document: MarkdownDocument) -> [Literals] {
    var marks = LiteralMarks()
    var plain = document.plain
    return plain.withUTF8 { text in
      for block in document.blocks { marks.collect(block, text) }
      return document.sections.map { section in
        let marks = marks.take(until: section.plain.upperBound, from: section.plain.lowerBound)
        return Literals(
          plain: UnsafeBufferPointer(rebasing: text[section.plain]), codes: marks.codes, targets: marks.targets)
      }
    }
  }
}

/// Where code stands in a document, and where its links lead, in the order of the text.
private struct LiteralMarks {
  private var codes: [Range<Int>] = []
  private var targets: [(plain: Int, text: String)] = []
  private var takenCodes = 0
  private var takenTargets = 0

  mutating func collect(_ block: Block, _ text: UnsafeBufferPointer<UInt8>) {
    switch block {
    case .heading(_, _, let inlines), .paragraph(let inlines): collect(inlines, text)
    case .quote(let blocks), .footnote(_, let blocks): blocks.forEach { collect($0, text) }
    case .list(let list): list.items.forEach { $0.blocks.forEach { collect($0, text) } }
    case .table(let table): (table.header + table.rows.joined()).forEach { collect($0, text) }
    case .code(let plain, _): codes.append(plain)
    case .rule, .html: break
    }
  }

  private mutating func collect(_ inlines: [Inline], _ text: UnsafeBufferPointer<UInt8>) {
    for inline in inlines {
      if inline.style.role == .code { codes.append(inline.plain) }
      guard let destination = inline.destination, !inline.isImage else { continue }
      // An address that stands in the text is read there.
      if !destination.utf8.reversed().starts(with: text[inline.plain].reversed()) {
        targets.append((inline.plain.lowerBound, destination))
      }
    }
  }

  /// What stands before an offset and was not taken yet; ranges are counted from `start`.
  mutating func take(until end: Int, from start: Int) -> (codes: [Range<Int>], targets: [String]) {
    let codes = self.codes[takenCodes...].prefix { $0.lowerBound < end }
    let targets = self.targets[takenTargets...].prefix { $0.plain < end }
    takenCodes += codes.count
    takenTargets += targets.count
    let ranges = codes.map { max(0, $0.lowerBound - start)..<max(0, $0.upperBound - start) }
    return (ranges, targets.map(\.text))
  }
}
