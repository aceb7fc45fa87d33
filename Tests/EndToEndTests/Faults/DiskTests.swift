import Glibc
import TestSupport
import Testing

/// A medium of its own kind under a folder, for as long as the value lives.
final class Medium {
  private let path: String

  /// A file system in memory of a few bytes; nil where mounting is not permitted.
  init?(bytes: Int, at path: String) {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0 else { return nil }
  }

  /// The folder itself, read-only; nil where mounting is not permitted.
  init?(readOnly path: String) {
    self.path = path
    let bind = UInt(MS_BIND), still = UInt(MS_REMOUNT) | bind | UInt(MS_RDONLY)
    guard mount(path, path, nil, bind, nil) == 0 else { return nil }
    guard mount(nil, path, nil, still, nil) == 0 else {
      umount2(path, Int32(MNT_DETACH))
      return nil
    }
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Whether this process may mount at all.
  static let isPermitted: Bool = {
    let folder = TemporaryLibrary()
    return Medium(bytes: 65_536, at: folder.root) != nil
  }()

  static let isForbidden: Comment = "Mounting is not permitted here: no full and no read-only disk to be had."
}

@Suite("Full and read-only disks", .enabled(if: Medium.isPermitted, Medium.isForbidden))
struct DiskTests {
  @Test("A full disk: marking says so, nothing acknowledged is lost, reading goes on, and so does marking with room")
  func full() throws {
    let state = TemporaryLibrary(named: "state")
    let medium = try #require(Medium(bytes: 1 << 20, at: state.root))
    defer { withExtendedLifetime(medium) {} }
    let place = try MarkedLibrary(works: 20, state: state)
    fill(state)
    let refused = try (0..<40).lazy.map { _ in try place.mark() }.first { !$0.isDone }
    let end = try #require(refused)
    #expect(end.end == .code(74) && end.errors.contains("full"), "\(end)")
    #expect(try place.lost() == [])
    #expect(try place.run(["search", "needle"]).isDone)
    #expect(try place.run(["show", "w3"]).isDone)
    state.remove("filler")
    #expect(try place.mark().isDone)
    #expect(try place.lost() == [])
  }

  @Test("A full disk from the first start: the library is on the screen, and the screen says what is not saved")
  func fullOnScreen() throws {
    let state = TemporaryLibrary(named: "state")
    let medium = try #require(Medium(bytes: 65_536, at: state.root))
    defer { withExtendedLifetime(medium) {} }
    fill(state)
    let run = try ScreenRun(library: Shelves.eight, state: state)
    run.waitForCursor(on: "Children")
    run.press("r")
    run.waitFor("Not saved")
    run.press("s").type("children")
    run.wait { $0.shows("section") && $0.row(3).hasPrefix(">") }
    run.leave(typing: true)
  }

  @Test(
    "However little room there is, the first start answers as it does with room", arguments: [1, 2, 4, 6, 8, 10, 12])
  func little(room: Int) throws {
    let state = TemporaryLibrary(named: "state")
    let medium = try #require(Medium(bytes: room * 28_672, at: state.root))
    defer { withExtendedLifetime(medium) {} }
    let place = try MarkedLibrary(works: 20, isFresh: true, state: state)
    for question in [["list"], ["search", "needle"], ["list", "needle"]] {
      let end = try place.run(question)
      #expect(end.isDone && end.output.contains("w19"), "\(room): \(end)")
    }
  }

  @Test("A read-only state folder: everything can be read, and marking says that it cannot be saved")
  func readOnlyState() throws {
    let place = try MarkedLibrary(works: 20)
    let medium = try #require(Medium(readOnly: place.state.root))
    defer { withExtendedLifetime(medium) {} }
    for command in [["list"], ["search", "needle"], ["show", "w3"], ["translations"]] {
      let end = try place.run(command)
      #expect(end.isDone, "\(command): \(end)")
    }
    let end = try place.mark()
    #expect(end.end == .code(74) && end.errors.contains("read-only"), "\(end)")
    #expect(try place.lost() == [])
    let run = try ScreenRun(library: place.library.root, state: place.state)
    run.waitForCursor(on: "Work 0")
    run.press("r")
    run.waitFor("Not saved")
    run.leave()
  }

  @Test("A read-only library opens, is searched, read and marked")
  func readOnlyLibrary() throws {
    let place = try MarkedLibrary(works: 20, isFresh: true)
    let medium = try #require(Medium(readOnly: place.library.root))
    defer { withExtendedLifetime(medium) {} }
    let run = try ScreenRun(library: place.library.root, state: place.state)
    run.waitForCursor(on: "Work 0")
    run.press("r").waitFor("Marked as read")
    run.press("Enter").waitFor("The text of work")
    run.leave()
    #expect(try place.run(["search", "needle"]).isDone)
  }

  /// Takes every byte that is left.
  private func fill(_ folder: TemporaryLibrary) {
    let file = open(folder.path("filler"), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    let zeros = [UInt8](repeating: 0, count: 4096)
    while write(file, zeros, zeros.count) > 0 {}
  }
}
