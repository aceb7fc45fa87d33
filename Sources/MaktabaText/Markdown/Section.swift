/// A heading and what stands under it up to the next heading of any level (a leaf section: sections do not nest here;
/// `level` gives the outline).
///
/// Only headings at the top level of a document begin sections; one inside a quotation or a list is part of its
/// section.
public struct Section: Equatable, Sendable {
  /// 1 to 6, or 0 for the lead before the first heading.
  public let level: Int
  /// The heading's visible text; empty for the lead.
  public let heading: String
  /// An explicit `{#id}`, taken off the heading.
  public let anchor: String?
  /// The path of ordinals, such as `1.2`: each number says which child of its parent a heading is, and the parent is
  /// the nearest earlier heading of a higher rank, so that keys are unique even where levels skip; `0` for the lead.
  public let key: String
  /// The line of the file where the section begins, from 1.
  public let line: Int
  /// The plain text of heading and body, without the line feed that parts it from the next section.
  public let plain: Range<Int>
  /// The plain text of the body alone.
  public let body: Range<Int>

  /// Makes a section.
  public init(
    level: Int, heading: String, anchor: String?, key: String, line: Int, plain: Range<Int>, body: Range<Int>
  ) {
    self.level = level
    self.heading = heading
    self.anchor = anchor
    self.key = key
    self.line = line
    self.plain = plain
    self.body = body
  }
}
