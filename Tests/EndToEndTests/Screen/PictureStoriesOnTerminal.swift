import TestSupport
import Testing

@Suite("Pictures on the screen")
struct PictureStoriesOnTerminal {
  private static let text = """
    # Signs

    First words.

    ![Red on the left, blue on the right](signs.png)

    ![Damaged](damaged.png)

    ![Elsewhere](https://example.org/a.png)

    ![Gone](gone.png)

    """

  private func library() -> TemporaryLibrary {
    let library = TemporaryLibrary(["en/signs.md": Self.text])
    let picture = PNGFile(160, 160) { x, _ in x < 80 ? [255, 0, 0, 255] : [0, 0, 255, 255] }
    library.write("en/signs.png", bytes: picture.bytes)
    library.write("en/damaged.png", bytes: Array(picture.bytes.prefix(2_000)))
    return library
  }

  private func opened(_ library: TemporaryLibrary, _ arguments: [String] = []) throws -> ScreenRun {
    let run = try ScreenRun(library: library.root, arguments: arguments)
    run.waitForCursor(on: "Signs")
    run.press("Enter").waitFor("First words.")
    return run
  }

  private func colours(_ screen: VirtualScreen, column: Int) -> [Int] {
    let cell = screen.cell(row: 8, column: column)
    return [cell.foreground, cell.background].compactMap { $0 }
  }

  @Test("A picture is drawn in colours, a file that is none says why, and reading goes on")
  func pictures() throws {
    let library = library()
    let run = try opened(library)
    run.press("i").waitFor("1 of 4")
    // The description is there before the picture.
    run.waitFor("Red on the left, blue on the right")
    run.wait { colours($0, column: 25).contains(1) && colours($0, column: 54).contains(4) }
    run.press("n").waitFor("The picture cannot be drawn: its file is damaged.")
    run.press("n").waitFor("it is not in the library.")
    run.press("n").waitFor("its file is not there.")
    run.press("q").waitFor("First words.")
    run.press("+").waitFor("Lines of 76 columns")
    run.leave()
  }

  @Test("Without colours, and in ASCII", arguments: ["--no-color", "--ascii"])
  func plain(option: String) throws {
    let library = library()
    let run = try opened(library, [option])
    run.press("i").waitFor("1 of 4")
    run.waitFor("Red on the left, blue on the right")
    run.wait { !$0.row(8).isEmpty }
    let found = (0..<80).flatMap { colours(run.screen, column: $0) }
    #expect(found.isEmpty == (option == "--no-color"))
    run.press("Esc").waitFor("First words.")
    run.leave()
  }
}
