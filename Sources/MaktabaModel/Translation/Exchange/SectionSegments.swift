import MaktabaText

/// A section cut into what a translator meets one at a time: its blocks (a heading, a paragraph, a whole list, a table, a
/// piece of code).
///
/// Cutting loses nothing: the segments joined again are the section, up to empty lines between blocks and line ends, which
/// are line feeds. Each block keeps what follows it and is none itself, such as link definitions. Where the text joined
/// again would not read the same, it is not cut.
struct SectionSegments: Equatable {
  typealias Kind = MarkdownDocument.TopBlock.Kind

  /// The texts, none of them empty, without empty lines around them.
  let texts: [String]
  /// What each of them is.
  let kinds: [Kind]

  /// Cuts a section. O(bytes).
  init(of text: String, key: String) {
    if key == ExchangeUnit.metaKey {
      let meta = MetaText(text)
      texts = [meta.title, meta.summary ?? ""].filter { !$0.isEmpty }
      kinds = texts.map { _ in .paragraph }
    } else {
      let lines = TextLines(text).all
      let blocks = MarkdownDocument.topBlocks(markdown: Array(lines.joined(separator: "\n").utf8))
      let cut = Self.cut(lines, blocks)
      let isSafe = cut.count < 2 || Self.reads(Self.joined(cut.map(\.text)), like: lines.joined(separator: "\n"))
      let whole = TextLines.trimmed(lines[...]).joined(separator: "\n")
      texts = isSafe ? cut.map(\.text) : [whole]
      kinds = isSafe ? cut.map(\.kind) : [.other]
    }
  }

  /// The section of its segments.
  static func joined(_ texts: [String]) -> String { texts.joined(separator: "\n\n") }

  private static func cut(_ lines: [String], _ blocks: [MarkdownDocument.TopBlock]) -> [(text: String, kind: Kind)] {
    // What stands before the first block goes with it.
    let starts = [0] + blocks.dropFirst().map { $0.line - 1 } + [lines.count]
    let kinds = blocks.isEmpty ? [.other] : blocks.map(\.kind)
    return zip(kinds, zip(starts, starts.dropFirst())).compactMap { kind, range in
      guard range.0 < range.1, range.1 <= lines.count else { return nil }
      let text = TextLines.trimmed(lines[range.0..<range.1])
      return text.isEmpty ? nil : (text.joined(separator: "\n"), kind)
    }
  }

  private static func reads(_ a: String, like b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return MarkdownDocument.outline(markdown: a).plain == MarkdownDocument.outline(markdown: b).plain
      && MarkdownDocument.topBlocks(markdown: a).map(\.kind) == MarkdownDocument.topBlocks(markdown: b).map(\.kind)
  }
}
