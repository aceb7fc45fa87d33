/// A document's text, parsed: blocks, sections, and the visible text they address.
///
/// All offsets called `plain` are UTF-8 offsets into ``plain``: search hits, positions and bookmarks are kept in
/// them, so that they survive a change of width.
public struct MarkdownDocument: Sendable {
  /// How deep blocks nest at most. A page of 80 columns shows fewer levels.
  public static let deepestNesting = 32

  /// The visible text: blocks (and the cells of tables) one after another, separated by line feeds; clean (see
  /// ``CleanText``). Bullets, numbers and borders are not part of it.
  public let plain: String
  /// Blocks in order.
  public let blocks: [Block]
  /// Sections in order, never none. The first is the lead (level 0, empty heading) when text stands before the first
  /// heading, or when there is no heading.
  public let sections: [Section]
  /// The blocks as pieces to be laid out.
  let flow: DocumentFlow
  /// The items of lists that can be ticked, in the order in which they begin.
  public let tasks: [DocumentTask]
  /// The pictures, in the order in which they stand.
  public let pictures: [DocumentPicture]
  /// The text was not parsed, because parsing it would take far too long (see ``ParseCost``): it is shown as it
  /// stands, as plain paragraphs in one section.
  public let isPlainFallback: Bool

  /// Parses Markdown (CommonMark with tables, task lists, strikethrough, bare links and footnotes).
  ///
  /// Time and memory are proportional to the text, for any text. Safe to call from several threads at once.
  /// - Parameters:
  ///   - markdown: the body, front matter taken off. Any bytes: invalid UTF-8 becomes U+FFFD.
  ///   - firstLine: the line of the file on which the body begins, from 1.
  public init(markdown: [UInt8], firstLine: Int = 1) {
    let reading = markdown.withUnsafeBufferPointer {
      DocumentReading(of: $0, firstLine: firstLine, assembly: BlockAssembly())
    }
    plain = String(decoding: reading.text.bytes, as: UTF8.self)
    sections = reading.sections
    isPlainFallback = reading.isPlainFallback
    blocks = reading.blocks
    flow = reading.text.bytes.withUnsafeBufferPointer { DocumentFlow(reading.blocks, text: $0) }
    tasks = reading.tasks
    pictures = reading.pictures
  }

  /// The section in which a plain offset lies. O(log sections).
  public func sectionIndex(at plainOffset: Int) -> Int {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].plain.lowerBound <= plainOffset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
