import CSystem
import Glibc
import TestSupport
import Testing

@Suite("Files are opened below a folder") struct LibraryFileTests {
  private let library = TemporaryLibrary(["media/map.png": "map", "map.png": "above"])
  private let outside = TemporaryLibrary(["map.png": "outside"])

  /// What is read, or the number of the error.
  private func read(_ path: String, _ opening: (Int32, UnsafePointer<CChar>) -> Int32) -> String {
    let folder = open(library.root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    let file = opening(folder, path)
    guard file >= 0 else { return "\(errno)" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test(
    "With and without the newer call",
    arguments: [
      ("media/map.png", "map", "map"), ("./media//map.png", "map", "map"), ("near", "map", "\(EXDEV)"),
      ("folder/map.png", "map", "\(ENOTDIR)"), ("media/../map.png", "above", "\(EXDEV)"),
      ("nothing", "\(ENOENT)", "\(ENOENT)"),
      ("../x", "\(EXDEV)", "\(EXDEV)"), ("far", "\(EXDEV)", "\(EXDEV)"), ("away/map.png", "\(EXDEV)", "\(ENOTDIR)"),
      ("map.png/x", "\(ENOTDIR)", "\(ENOTDIR)"), ("", "\(ENOENT)", "\(ENOENT)"),
    ])
  func opening(path: String, found: String, withoutLinks: String) {
    library.link("near", to: "media/map.png")
    library.link("folder", to: "media")
    library.link("far", to: outside.path("map.png"))
    library.link("away", to: outside.root)
    #expect(read(path, maktaba_open_below) == found)
    #expect(read(path, maktaba_open_below_without_links) == withoutLinks)
  }

  @Test("A long name is no name")
  func longName() {
    let name = String(repeating: "x", count: 300)
    #expect(read(name, maktaba_open_below_without_links) == "\(ENOENT)")
  }
}
