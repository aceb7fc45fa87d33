import MaktabaModel
import Testing

@Suite("Where a picture lies") struct PicturePathTests {
  @Test(arguments: [
    ("../media/x.png", "en/guide.md", "media/x.png"), ("x.png", "guide.md", "x.png"),
    ("x.png", "en/a/guide.md", "en/a/x.png"),
    ("/media/x.png", "en/a/guide.md", "media/x.png"), ("./x.png?v=2#part", "en/guide.md", "en/x.png"),
    ("my%20map.png", "en/guide.md", "en/my map.png"), ("%2E%2E/x.png", "en/guide.md", "x.png"),
    ("..%2Fx.png", "en/guide.md", "x.png"), ("ramani%C3%A9.png", "guide.md", "ramanié.png"),
    ("a//b/./x.png", "guide.md", "a/b/x.png"),
    ("100%.png", "guide.md", "100%.png"), ("c:/x.png", "guide.md", "c:/x.png"),
  ])
  func `a path becomes the library's`(target: String, document: String, path: String) {
    #expect(PicturePath.resolved(target, in: document) == path)
  }

  @Test(arguments: [
    "https://example.org/x.png", "HTTP://example.org/x.png", "//example.org/x.png", "data:image/png;base64,AAAA",
    "file:///etc/passwd", "../../x.png", "..", "/", "/../x.png", "", "?x", "#x", "a/../../../x.png", "%00.png",
    "{{ picture }}",
    "..%2F..%2Fx.png",
  ])
  func `what is not in the library has none`(target: String) {
    #expect(PicturePath.resolved(target, in: "en/guide.md") == nil)
  }
}
