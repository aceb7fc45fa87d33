/// Rows put into a layout that are not part of the document: what the reader has to know of a section, below its heading,
/// and what is shown with it, behind its last row.
///
/// They take rows and nothing else: no place in the plain text is theirs, so that places, hits and bookmarks stay as they are.
public struct LayoutInserts: Equatable, Sendable {
  /// By section: rows below its heading; above the text of a lead.
  public var below: [Int: [LayoutLine]]
  /// By section: rows behind its last row; by -1: above everything.
  public var after: [Int: [LayoutLine]]

  /// Makes them.
  public init(below: [Int: [LayoutLine]] = [:], after: [Int: [LayoutLine]] = [:]) {
    self.below = below
    self.after = after
  }

  /// There are none.
  public var isEmpty: Bool { below.isEmpty && after.isEmpty }

  /// A chunk's rows with those that belong into it. O(rows).
  func applied(to rows: [LayoutLine], isFirst: Bool, isLast: Bool, in sections: [Section]) -> [LayoutLine] {
    if isEmpty { return rows }
    var page = Page()
    if isFirst {
      page.put(after[-1], for: -1)
      if sections.first?.level == 0 { page.put(below[0], for: 0) }
    }
    for (index, row) in rows.enumerated() {
      let next = index + 1 < rows.count ? rows[index + 1] : nil
      if let section = row.headingOf, section > 0, index == 0 || rows[index - 1].headingOf != section {
        page.put(after[section - 1], for: section - 1)
      }
      page.rows.append(row)
      page.endHeading(row, next: next, self)
    }
    if isLast { page.put(after[sections.count - 1], for: sections.count - 1) }
    return page.finish()
  }

  /// The rows so far.
  private struct Page {
    var rows: [LayoutLine] = []
    private var underlined: Int?

    /// Puts rows behind the last one that is not blank.
    mutating func put(_ inserted: [LayoutLine]?, for section: Int) {
      guard let inserted else { return }
      let end = (rows.lastIndex { !$0.isBlank } ?? -1) + 1
      rows.insert(contentsOf: inserted.map { $0.inserted(for: section) }, at: end)
    }

    /// Below the last row of a heading, and the line under it.
    mutating func endHeading(_ row: LayoutLine, next: LayoutLine?, _ inserts: LayoutInserts) {
      if let section = underlined {
        underlined = nil
        put(inserts.below[section], for: section)
      } else if let section = row.headingOf, next?.headingOf != section {
        if next?.isRule == true { underlined = section } else { put(inserts.below[section], for: section) }
      }
    }

    /// A row that was put in has the offset of the row before it, so that offsets never fall.
    func finish() -> [LayoutLine] {
      var plain = rows.first { $0.insertedFor == nil }?.plain ?? 0
      return rows.map { row in
        if row.insertedFor != nil { return row.at(plain: plain) }
        plain = row.plain
        return row
      }
    }
  }
}

extension LayoutLine {
  /// The line under a heading.
  fileprivate var isRule: Bool {
    !isBlank && runs.allSatisfy { $0.style.role == .rule || $0.text.utf8.allSatisfy { $0 == 0x20 } }
  }
}
