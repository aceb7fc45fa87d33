import Glibc
import TestSupport
import Testing

@testable import MaktabaPictures

@Suite("A picture is drawn by a process of its own") struct DrawerTests {
  private let shelf: PictureShelf

  init() throws { shelf = try PictureShelf() }

  /// Left half white, right half black.
  private let halves = PNGFile(16, 8) { x, _ in x < 8 ? Paint.white : Paint.black }.bytes

  @Test("A PNG, whatever it is called", arguments: ["picture.png", "picture.jpg", "media/deep/Bild 1", "map.md"])
  func png(name: String) throws {
    let drawn = shelf.draw(halves, as: name, size: (4, 1), colours: .none)
    #expect(drawn.text == ["██  "])
  }

  @Test("A JPEG, in one pass and in several", arguments: [false, true])
  func jpeg(progressive: Bool) throws {
    let file = try JPEGFile.bytes(64, 32, progressive: progressive) { x, _ in x < 32 ? [255, 255, 255] : [0, 0, 0] }
    #expect(shelf.draw(file, size: (4, 1), colours: .none).text == ["██  "])
  }

  @Test("A large JPEG is decoded small, and looks the same")
  func largeJPEG() throws {
    let file = try JPEGFile.bytes(1600, 800) { x, _ in x < 800 ? [255, 255, 255] : [0, 0, 0] }
    #expect(shelf.draw(file, size: (4, 1), colours: .none).text == ["██  "])
    try file.span.withUnsafeBytes { bytes in
      let pixels = try Pixels.decoded(bytes, needed: (32, 8))
      #expect((pixels.width, pixels.height) == (200, 100))
    }
  }

  @Test("A WebP")
  func webP() throws {
    // Two red pixels, without loss.
    let file: [UInt8] =
      Array("RIFF".utf8) + [0x1C, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0x0F, 0, 0, 0]
      + [0x2F, 0x01, 0, 0, 0, 0x07, 0x10, 0xFD, 0x8F, 0xFE, 0x07, 0x22, 0xA2, 0xFF, 0x01, 0]
    let drawn = shelf.draw(file, size: (4, 2))
    let cells = try drawn.get().cells
    #expect(cells.count == 2)
    #expect(cells.allSatisfy { ($0.text == "█" ? $0.foreground : $0.background) == 1 })
  }

  @Test("ASCII on wish")
  func ascii() {
    let drawn = shelf.draw(halves, size: (4, 1), colours: .none, asciiOnly: true)
    #expect(drawn.text.joined().utf8.allSatisfy { 0x20...0x7E ~= $0 })
    #expect(drawn.text.joined().hasSuffix("  "))
  }

  @Test(
    "Other kinds of files are refused with a sentence",
    arguments: ["GIF89a\u{1}\u{1}", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM", "# Text\n", "%PDF-1.7"])
  func otherFormats(text: String) { #expect(shelf.draw(Array(text.utf8)).error == .otherFormat) }

  @Test("A file that is not there, a folder, a pipe, a file for others")
  func noFile() throws {
    shelf.library.makeFolder("folder")
    mkfifo(shelf.library.path("pipe"), 0o600)
    #expect(shelf.draw("nothing.png").error == .missing)
    #expect(shelf.draw("folder").error == .notAFile)
    #expect(shelf.draw("pipe").error == .notAFile)
    #expect(shelf.draw("").error == .missing)
    #expect(shelf.draw([]).error == .damaged)
  }

  @Test("A link that stays in the library is followed; one that leaves it is not, nor is a path")
  func links() {
    let outside = TemporaryLibrary()
    outside.write("out.png", bytes: halves)
    shelf.library.write("media/in.png", bytes: halves)
    shelf.library.link("media/near.png", to: "in.png")
    shelf.library.link("far.png", to: outside.path("out.png"))
    shelf.library.link("folder", to: outside.root)
    shelf.library.link("up", to: "..")
    shelf.library.link("circle", to: "circle")
    #expect(shelf.draw("media/near.png").error == nil)
    for path in [
      "far.png", "folder/out.png", "up/library/media/in.png", "../library/media/in.png", "/etc/hostname", "circle",
    ] {
      #expect(shelf.draw(path).error == .outside, "\(path)")
    }
  }

  @Test("A file of more than 20 MB is not opened by the decoder")
  func largeFile() {
    shelf.library.write("large.png", bytes: halves)
    truncate(shelf.library.path("large.png"), PictureLimits.fileBytes * 3)
    #expect(shelf.draw("large.png").error == .tooManyBytes(PictureLimits.fileBytes * 3))
  }

  @Test("A program that is not there is said")
  func noProgram() {
    shelf.library.write("picture.png", bytes: halves)
    let drawn = PictureDrawer(program: "/nowhere").draw(
      "picture.png", in: shelf.library.root, size: (4, 1), colours: .none, asciiOnly: false)
    #expect(drawn.error == .notStarted(code: ENOENT))
  }

  @Test(
    "A process that does not do what it should is seen through, and is gone",
    arguments: [
      ("exit 0", PictureError.badAnswer), ("echo nonsense", .badAnswer), ("kill -SEGV $$", .crashed(signal: SIGSEGV)),
      ("exec yes", .badAnswer), ("exec tail -f /dev/null", .tooSlow),
      ("exec >/dev/null; exec tail -f /dev/null", .tooSlow),
      ("kill -XCPU $$", .tooSlow), ("env >&2; exec cat", .badAnswer),
    ])
  func badProcess(script: String, error: PictureError) {
    shelf.library.write("picture.png", bytes: halves)
    // The shell finds its programs without PATH: the environment is empty.
    shelf.library.write("program", "#!/bin/sh\n\(script)\n")
    chmod(shelf.library.path("program"), 0o700)
    let drawer = PictureDrawer(program: shelf.library.path("program"), limit: .milliseconds(500))
    let drawn = drawer.draw("picture.png", in: shelf.library.root, size: (4, 1), colours: .none, asciiOnly: false)
    #expect(drawn.error == error)
  }
}
