import Foundation
import MaktabaTUI

/// A frame or a text compared with the one kept in a file beside the tests.
///
/// A file that is missing is written and the comparison fails, so that a new picture is always looked at; a file that is
/// there is never changed. To take a new picture, delete the old one.
public struct Snapshot {
  private let folder: URL

  /// Snapshots in a folder beside a test file.
  public init(in name: String = "Snapshots", beside file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(name)
  }

  /// Compares a frame with `name.txt`.
  /// - Returns: nil when they are the same, else what differs, to be shown as the failure.
  public func difference(of frame: Frame, named name: String) -> String? {
    difference(of: Snapshot.text(of: frame), named: name)
  }

  /// Compares a text with `name.txt`.
  /// - Returns: nil when they are the same, else what differs, to be shown as the failure.
  public func difference(of actual: String, named name: String) -> String? {
    let file = folder.appendingPathComponent(name + ".txt")
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else { return write(actual, to: file) }
    return kept == actual ? nil : Snapshot.compare(kept, actual, name: name)
  }

  /// A frame as text: its size, its rows between bars, where the cursor stands, and, row by row, which cells are
  /// painted in which style.
  public static func text(of frame: Frame) -> String {
    var lines = ["\(frame.size.columns)x\(frame.size.rows)"]
    for row in 0..<frame.size.rows { lines.append("|" + frame.text(row: row) + "|") }
    if let cursor = frame.cursor { lines.append("cursor: row \(cursor.row), column \(cursor.column)") }
    lines.append("styles:")
    lines += (0..<frame.size.rows).compactMap { styles(ofRow: $0, in: frame) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func styles(ofRow row: Int, in frame: Frame) -> String? {
    var spans: [String] = []
    var start = 0
    for column in 1...max(1, frame.size.columns) {
      let style = frame[row: row, column: start].style
      let ends = column == frame.size.columns || frame[row: row, column: column].style != style
      guard ends else { continue }
      if style != .plain { spans.append("\(start)-\(column - 1) \(describe(style))") }
      start = column
      if column == frame.size.columns { break }
    }
    return spans.isEmpty ? nil : "  \(row): " + spans.joined(separator: ", ")
  }

  private static func describe(_ style: CellStyle) -> String {
    let attributes: [(CellStyle.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"), (.italic, "italic"),
    ]
    var words = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    if style.foreground != .standard { words.append("\(style.foreground)") }
    if style.background != .standard { words.append("on \(style.background)") }
    return words.joined(separator: "+")
  }

  private func write(_ text: String, to file: URL) -> String {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return "There was no snapshot \(file.lastPathComponent). It is written now: look at it, then run again.\n\(text)"
    } catch {
      return "There is no snapshot \(file.lastPathComponent), and it cannot be written: \(error)"
    }
  }

  private static func compare(_ kept: String, _ actual: String, name: String) -> String {
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var lines = ["Snapshot \(name) differs (- kept, + now). Delete the file to take a new picture."]
    for index in 0..<max(kept.count, actual.count) {
      let old = index < kept.count ? kept[index] : nil
      let new = index < actual.count ? actual[index] : nil
      if old == new { continue }
      if let old { lines.append(String(index) + " - " + old) }
      if let new { lines.append(String(index) + " + " + new) }
    }
    return lines.joined(separator: "\n")
  }
}
