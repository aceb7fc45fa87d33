import Foundation
import MaktabaText
import TestSupport
import Testing

/// Pages as `maktaba show --width N --bidi self` prints them, looked at by eye and kept.
@Suite("Golden pages")
struct GoldenPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Documents")
  private let snapshot = Snapshot(in: "Pages")

  static let languages = [
    "am", "ar", "bn", "en", "fa", "fr", "he", "hi", "km", "my", "so", "sw", "th", "ti", "ur", "zh",
  ]

  private func page(_ name: String, columns: Int) throws -> String {
    let markdown = try Data(contentsOf: Self.folder.appending(path: name + ".md"))
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(markdown)), columns: columns)
    return PlainRendering.text(layout, styled: false)
  }

  private func expect(_ name: String, columns: Int, _ location: SourceLocation = #_sourceLocation) throws {
    if let difference = snapshot.difference(of: try page(name, columns: columns), named: "\(name)-\(columns)") {
      Issue.record(Comment(rawValue: difference), sourceLocation: location)
    }
  }

  @Test(arguments: languages, [30, 60, 100])
  func `a page in every script`(language: String, columns: Int) throws { try expect(language, columns: columns) }

  @Test(arguments: [30, 60, 100])
  func `lines in two directions`(columns: Int) throws { try expect("mixed", columns: columns) }

  @Test(arguments: languages + ["mixed"], [30, 60, 100])
  func `no row begins with what closes, or ends with what opens`(language: String, columns: Int) throws {
    let markdown = try Data(contentsOf: Self.folder.appending(path: language + ".md"))
    let options = LayoutOptions(columns: columns, ordersText: false)
    let layout = DocumentLayout(MarkdownDocument(markdown: Array(markdown)), options: options)
    for line in PlainRendering.text(layout, styled: false).split(separator: "\n") {
      let text = line.trimmingPrefix { " │•◦▪".contains($0) }
      #expect(!",.;:!?)»”،؛؟۔、。，）」！？：；።፣፤៖។၊။".contains(text.first ?? " "), "\(line)")
      #expect(!"(«“（「".contains(text.last ?? " "), "\(line)")
    }
  }
}
