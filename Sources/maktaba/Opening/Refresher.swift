import Glibc
import MaktabaModel

/// Brings a library up to its folder, with a word on how far it is, and notes what the folder looked like.
struct Refresher {
  let library: Library
  let stamp: StampFile

  /// Times of files step by a few milliseconds: what changed later than this before a look may have changed again unseen.
  private static let doubt: Int64 = 50_000_000
  private static let patience = 1200
  private static let pause: UInt32 = 50_000

  /// Looks at everything. While another copy of the program is at it, a library of which nothing is known is waited for.
  func run() throws {
    var progress = ProgressLine()
    defer { progress.clear() }
    for _ in 0..<Self.patience {
      let now = Self.now
      let folders = library.options.isPrivate ? nil : FolderWalk.entries(below: library.root)
      let outcome = try library.refresh(progress: { progress.show($0) })
      guard outcome == .busyElsewhere else { return keep(folders, seen: now) }
      guard library.isNew else { return StandardError.say(Wording.busyElsewhere) }
      usleep(Self.pause)
    }
    throw Failure.system(Wording.busyForLong)
  }

  /// Looks, on another core, whether everything still stands.
  func check(everyFile: Bool) -> FreshnessCheck {
    FreshnessCheck(
      library.catalogue, root: library.root, layout: library.options.layout, stamp: stamp, everyFile: everyFile)
  }

  private func keep(_ folders: [FolderStamp.Entry]?, seen now: Int64) {
    guard !library.options.isPrivate else { return }
    let catalogue = library.catalogue
    let made = folders.map {
      FolderStamp(
        layout: FolderStamp.layouts(asked: library.options.layout, catalogue), documents: catalogue.documentCount,
        entries: $0)
    }
    stamp.keep(made.flatMap { $0.newest < now - Self.doubt ? $0 : nil })
  }

  private static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.nanoseconds
  }
}
