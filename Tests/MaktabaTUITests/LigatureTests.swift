import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel
@testable import MaktabaTUI

@Suite("Lam and alef take one column, and no column behind them moves") struct LigatureTests {
  private static let documents: [FakeLibrary.Document] = ["Plain", "سلام لا إله إلا الله", "الإسلام والأمان", "字 لا"]
    .map {
      title in
      .init(work: "w" + String(title.utf8.count), language: "ar", title: title, body: "# \(title)\n\nلا سلام.\n") {
        $0.facets = ["topic": ["لا سلام", "law"], "type": ["الأول"]]
        $0.status = .draft
      }
    }

  private func app(_ keys: [String] = []) -> HeadlessApp {
    var app = makeApp(columns: 120, rows: 40, library: FakeLibrary(Self.documents))
    for key in keys { app.press(key) }
    return app
  }

  /// The columns at which words begin, in those rows where they stand.
  private func columns(of words: String, in frame: Frame, rows: Range<Int>) -> [Int] {
    rows.compactMap { row in
      (0..<frame.size.columns - words.count).first { column in
        words.enumerated().allSatisfy { frame[row: row, column: column + $0].text == String($1) }
      }
    }
  }

  @Test("On the shelf: state and languages") func shelf() {
    let frame = makeApp(library: FakeLibrary(Self.documents)).frame
    let states = columns(of: "draft ar", in: frame, rows: 2..<6)
    #expect(states.count == 4 && Set(states).count == 1)
  }

  @Test("On the wide shelf: the lines between the panes", arguments: [[], ["f"], ["j"], ["j", "j"]])
  func panes(keys: [String]) {
    let frame = app(keys).frame
    #expect((3..<36).allSatisfy { frame[row: $0, column: 28].text == "│" && frame[row: $0, column: 79].text == "│" })
  }

  @Test("In the facets: boxes and counts") func facets() {
    let frame = app(["f"]).frame
    let boxes = (0..<40).filter { row in frame[row: row, column: 2].text == "[" }
    #expect(boxes.count == 7)
    #expect(boxes.allSatisfy { frame[row: $0, column: 26].text.first?.isNumber == true }, "\(frame.rows)")
  }

  @Test("In the translations: sign and state stand in line, an Arabic name at the left of its column")
  func translations() {
    var app = makeApp()
    app.press("j", "j", "j", "t")
    let states = ["o original", "? unknown", ". missing"].flatMap { columns(of: $0, in: app.frame, rows: 4..<8) }
    #expect(states.count == 4 && Set(states).count == 1, "\(app.screen)")
    #expect(app.rows[7].contains("ar ﺔﻴﺑﺮﻌﻟﺍ   . missing"))
  }
}
