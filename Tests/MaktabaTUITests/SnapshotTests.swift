import MaktabaTUI
import TestSupport
import Testing

@Suite("Pictures of every screen") struct SnapshotTests {
  private let snapshot = Snapshot()
  static let sizes = [(80, 24), (120, 40), (40, 12), (20, 5)].map { Size(columns: $0.0, rows: $0.1) }

  @Test("At every size", arguments: Scene.all, sizes)
  func everySize(scene: Scene, size: Size) {
    var app = makeApp(columns: size.columns, rows: size.rows)
    scene.visit(&app)
    expect(app, "\(scene.name)-\(size.columns)x\(size.rows)")
  }

  @Test("Without colour", arguments: Scene.all)
  func monochrome(scene: Scene) {
    var app = makeApp(look: .monochrome)
    scene.visit(&app)
    expect(app, "\(scene.name)-monochrome")
    let colours = app.frame.cells.filter { $0.style.foreground != .standard || $0.style.background != .standard }
    #expect(colours.isEmpty, "nothing is coloured")
  }

  @Test(
    "With high contrast every cell is on black, and nothing is dim", arguments: Scene.all.filter { $0.name != "hidden" }
  )
  func highContrast(scene: Scene) {
    var app = makeApp(look: .highContrast)
    scene.visit(&app)
    let wrong = app.frame.cells.filter { $0.style.background != .black || $0.style.attributes.contains(.dim) }
    #expect(wrong.isEmpty)
  }

  @Test("With ASCII signs the program's own text is ASCII", arguments: Scene.all)
  func ascii(scene: Scene) {
    let plain = FakeLibrary.documents.filter { $0.language == "en" }
    var app = makeApp(library: FakeLibrary(plain), glyphs: .ascii)
    scene.visit(&app)
    let foreign = app.screen.unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty, "\(app.screen)")
  }

  @Test(
    "A screen that is too small says so in one line", arguments: [(19, 5), (20, 4), (5, 2), (1, 1), (1, 50), (300, 1)])
  func tooSmall(columns: Int, rows: Int) {
    let app = makeApp(columns: columns, rows: rows)
    let frame = app.frame
    #expect(frame.size == Size(columns: columns, rows: rows))
    #expect("maktaba needs 20x5".hasPrefix(String(frame.rows[0].prefix(max(0, columns - 1)))))
    #expect(frame.rows.dropFirst().allSatisfy { $0.isEmpty })
  }

  @Test("A size of nothing gives a frame of nothing", arguments: [(0, 0), (0, 5), (5, 0), (-3, -3)])
  func nothing(columns: Int, rows: Int) {
    #expect(makeApp(columns: columns, rows: rows).frame.cells.isEmpty)
  }

  private func expect(_ app: HeadlessApp, _ name: String, _ location: SourceLocation = #_sourceLocation) {
    if let difference = snapshot.difference(of: app.frame, named: name) {
      Issue.record(Comment(rawValue: difference), sourceLocation: location)
    }
  }
}
