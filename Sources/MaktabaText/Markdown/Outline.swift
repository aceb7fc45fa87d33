extension MarkdownDocument {
  /// What the index and the fingerprints need of a document, without the cost of building blocks.
  public struct Outline: Sendable {
    /// The bytes of ``MarkdownDocument/plain``.
    public let plain: [UInt8]
    /// Equal to ``MarkdownDocument/sections``.
    public let sections: [Section]
    /// Equal to ``MarkdownDocument/isPlainFallback``.
    public let isPlainFallback: Bool
    /// What a link or a picture leads to, in order: the plain offset at which its text begins, and the address as parsed.
    public let targets: [(plain: Int, address: String)]
    /// The plain ranges of code, in order.
    public let codes: [Range<Int>]
  }

  /// The plain text and the sections alone. The same reading as the whole document's, so the two never differ.
  /// - Parameters:
  ///   - markdown: the body, front matter taken off. Any bytes.
  ///   - firstLine: the line of the file on which the body begins, from 1.
  public static func outline(markdown: [UInt8], firstLine: Int = 1) -> Outline {
    markdown.withUnsafeBufferPointer { outline(markdown: $0, firstLine: firstLine) }
  }

  /// The same for bytes that lie in a file's buffer.
  public static func outline(markdown: UnsafeBufferPointer<UInt8>, firstLine: Int = 1) -> Outline {
    let reading = DocumentReading(of: markdown, firstLine: firstLine, assembly: nil)
    return Outline(
      plain: reading.text.bytes, sections: reading.sections, isPlainFallback: reading.isPlainFallback,
      targets: reading.targets, codes: reading.codes)
  }
}
