extension MarkdownDocument {
  /// What the index and the fingerprints need of a document, without the cost of building blocks.
  public struct Outline: Sendable {
    /// The bytes of ``MarkdownDocument/plain``.
    public let plain: [UInt8]
    /// Equal to ``MarkdownDocument/sections``.
    public let sections: [Section]
    /// Equal to ``MarkdownDocument/isPlainFallback``.
    public let isPlainFallback: Bool
    /// What links and pictures lead to, in order.
    public let targets: [Target]
    /// The plain ranges of code, in order.
    public let codes: [Range<Int>]
    /// Where footnotes are referred to, in order.
    public let footnoteReferences: [FootnoteReference]
    /// The plain ranges of the footnotes' texts by their numbers, from 1, with the line feed before each. They stand at the
    /// end of a document, wherever they were written.
    public let footnotes: [Range<Int>]

    /// Where a link or a picture leads.
    public struct Target: Equatable, Sendable {
      /// The plain offset at which its text begins.
      public let plain: Int
      /// The address as parsed.
      public let address: String
      /// It is a picture's.
      public let isPicture: Bool
    }

    /// A `[1]` in the text.
    public struct FootnoteReference: Equatable, Sendable {
      /// With its brackets.
      public let plain: Range<Int>
      /// The number of the footnote in the document's order, from 1.
      public let number: Int
    }
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
      targets: reading.targets, codes: reading.codes, footnoteReferences: reading.footnoteReferences,
      footnotes: reading.footnoteTexts)
  }
}
