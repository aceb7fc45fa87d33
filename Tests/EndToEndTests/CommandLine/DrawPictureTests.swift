import MaktabaPictures
import TestSupport
import Testing

@Suite("The program draws pictures by itself") struct DrawPictureTests {
  private let shell = Shell()

  @Test func `a picture of the library becomes cells`() throws {
    let library = TemporaryLibrary()
    // Two red pixels.
    library.write(
      "red.webp",
      bytes: Array("RIFF".utf8) + [0x1C, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0x0F, 0, 0, 0]
        + [0x2F, 0x01, 0, 0, 0, 0x07, 0x10, 0xFD, 0x8F, 0xFE, 0x07, 0x22, 0xA2, 0xFF, 0x01, 0])
    let drawer = PictureDrawer(program: CommandRun.executable)
    let drawn = drawer.draw("red.webp", in: library.root, size: (10, 5), colours: .eight, asciiOnly: false)
    let cells = try drawn.get().cells
    #expect(cells.count == 2)
    #expect(cells.allSatisfy { ($0.text == "█" ? $0.foreground : $0.background) == 1 })
  }

  @Test func `nobody is shown the command, and who finds it is told what it is`() throws {
    #expect(try !shell.run("--help").text.contains(PictureDrawing.command))
    #expect(try !shell.run("manual").text.contains(PictureDrawing.command))
    let run = try shell.run(PictureDrawing.command, "10")
    #expect(run.code == 64)
    #expect(run.errors.hasPrefix("maktaba: This command is for maktaba itself"))
  }
}
