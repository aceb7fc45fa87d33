import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import MaktabaModel

@Suite("Watching a folder", .serialized)
struct FolderWatchTests {
  /// Counts, and lets a test wait for the count.
  private final class Counter: Sendable {
    private let changes = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    let count = Mutex(0)

    func change() {
      count.withLock { $0 += 1 }
      changes.signal()
    }

    func becomeReady() { ready.signal() }

    /// False when nothing came for ten seconds.
    func waitForChange() -> Bool { changes.wait(timeout: .now() + 10) == .success }

    func waitUntilReady() -> Bool { ready.wait(timeout: .now() + 10) == .success }
  }

  private func watch(_ library: TemporaryLibrary, _ counter: Counter, polling: Bool) -> FolderWatch {
    let timing = FolderWatch.Timing(quiet: 20, longest: 500, poll: 20, onlyPolls: polling)
    return FolderWatch(root: library.root, timing: timing, onReady: counter.becomeReady, onChange: counter.change)
  }

  @Test("tells of every kind of change", arguments: [false, true])
  func changes(polling: Bool) {
    let library = TemporaryLibrary(["en/a.md": "a", "sw/a.md": "a"])
    let counter = Counter()
    let watch = watch(library, counter, polling: polling)
    defer { watch.stop() }
    #expect(counter.waitUntilReady())
    let changes: [(String, () -> Void)] = [
      ("a new file", { library.write("en/b.md", "b") }), ("another text", { library.write("en/a.md", "another") }),
      ("a file moved", { library.move("en/b.md", to: "en/c.md") }), ("a file gone", { library.remove("en/c.md") }),
      ("a new folder with a file", { library.write("fr/deep/er/a.md", "a") }),
      ("a file in the new folder", { library.write("fr/deep/er/b.md", "b") }),
      ("a folder moved", { library.move("fr/deep", to: "fr/moved") }),
      ("a file in the moved folder", { library.write("fr/moved/er/c.md", "c") }),
      ("a folder gone", { library.remove("fr") }), ("a manifest", { library.write("library.yml", "id: x") }),
    ]
    for (what, change) in changes {
      change()
      #expect(counter.waitForChange(), "\(what)")
    }
  }

  @Test("says nothing of what is no part of the library")
  func irrelevant() {
    let library = TemporaryLibrary(["en/a.md": "a", ".git/x": "x"])
    let counter = Counter()
    let watch = watch(library, counter, polling: false)
    defer { watch.stop() }
    #expect(counter.waitUntilReady())
    for name in ["en/.a.md.swp", "en/4913", ".git/y.md", "en/picture.png"] { library.write(name, "x") }
    // What follows is told; were the others told, too, there would be two calls, or one before this file is there.
    library.write("en/b.md", "b")
    #expect(counter.waitForChange())
    #expect(counter.count.withLock { $0 } == 1)
  }

  @Test("tells of many changes at once")
  func bursts() {
    let library = TemporaryLibrary(["en/a.md": "a"])
    let counter = Counter()
    let watch = watch(library, counter, polling: false)
    defer { watch.stop() }
    #expect(counter.waitUntilReady())
    for number in 0..<500 { library.write("en/\(number).md", "x") }
    #expect(counter.waitForChange())
    #expect(counter.count.withLock { $0 } < 50)
  }

  @Test("survives the folder going away and coming back", arguments: [false, true])
  func pulledOut(polling: Bool) {
    let place = TemporaryLibrary(["stick/en/a.md": "a"])
    let counter = Counter()
    let timing = FolderWatch.Timing(quiet: 20, longest: 500, poll: 20, onlyPolls: polling)
    let watch = FolderWatch(
      root: place.path("stick"), timing: timing, onReady: counter.becomeReady, onChange: counter.change)
    defer { watch.stop() }
    #expect(counter.waitUntilReady())
    place.move("stick", to: "pocket")
    #expect(counter.waitForChange())
    place.move("pocket", to: "stick")
    #expect(counter.waitForChange())
    place.write("stick/en/b.md", "b")
    #expect(counter.waitForChange())
  }

  @Test("is over when it is stopped, or let go")
  func stopped() {
    let library = TemporaryLibrary(["en/a.md": "a"])
    let counter = Counter()
    let watch = watch(library, counter, polling: false)
    #expect(counter.waitUntilReady())
    watch.stop()
    library.write("en/b.md", "b")
    let second = Counter()
    let other = self.watch(library, second, polling: false)
    #expect(second.waitUntilReady())
    library.write("en/c.md", "c")
    #expect(second.waitForChange())
    other.stop()
    #expect(counter.count.withLock { $0 } == 0)
  }

  @Test(
    "knows which file systems do not tell",
    arguments: [
      ("/", "ext4"), ("/home/x", "ext4"), ("/mnt/share", "cifs"), ("/mnt/share/a", "cifs"), ("/mnt/shared", "ext4"),
      ("/mnt/a b/c", "fuse.sshfs"),
    ])
  func mounts(path: String, kind: String) {
    let mounts = """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:40 / /mnt/share rw - cifs //host/share rw
      31 22 0:41 / /mnt/a\\040b rw shared:3 master:2 - fuse.sshfs x rw
      """
    #expect(MountedFileSystem.kind(of: path, mounts: mounts).map(String.init) == kind)
  }
}
