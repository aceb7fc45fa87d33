import Glibc
import MaktabaModel

/// Brings a library up to its folder, with a word on how far it is, and notes what the folder looked like.
struct Refresher {
  let library: Library
  let stamp: StampFile

  private static let patience = 1200
  private static let pause: UInt32 = 50_000

  /// Looks at everything. While another copy of the program is at it, a library of which nothing is known is waited for.
  func run(fromNothing: Bool) throws {
    var progress = ProgressLine()
    defer { progress.clear() }
    for _ in 0..<Self.patience {
      let folders = library.options.isPrivate ? nil : FolderLook(library.root)
      let outcome = try refresh(fromNothing) { progress.show($0) }
      guard outcome == .busyElsewhere else { return keep(folders) }
      guard library.isNew else { return StandardError.say(Wording.busyElsewhere) }
      usleep(Self.pause)
    }
    throw Failure.system(Wording.busyForLong)
  }

  private func refresh(_ fromNothing: Bool, _ show: (Library.Progress) -> Void) throws -> Library.RefreshOutcome {
    fromNothing ? try library.rebuild(progress: show) : try library.refresh(progress: show)
  }

  /// Looks, on another core, whether everything still stands.
  func check(everyFile: Bool) -> FreshnessCheck {
    FreshnessCheck(
      library.catalogue, root: library.root, layout: library.options.layout, stamp: stamp, everyFile: everyFile)
  }

  private func keep(_ look: FolderLook?) {
    if !library.options.isPrivate { stamp.keep(look?.stamp(for: library)) }
  }
}

/// The folders of a library just before a refresh looks at the files.
private struct FolderLook {
  private let paths: [UInt8]
  private let digest: TimesDigest

  /// Times of files step by a few milliseconds: a folder that changed this long before a look may change again unseen.
  private static let doubt: Int64 = 50_000_000

  /// Nil when they cannot all be looked at, or one has changed just now.
  init?(_ root: String) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    guard let paths = FolderWalk.paths(below: root),
      let digest = OpenFolder.with(root, { TimesDigest(of: paths, below: $0) }) ?? nil,
      digest.newest < now.nanoseconds - Self.doubt
    else { return nil }
    self.paths = paths
    self.digest = digest
  }

  /// The stamp of a catalogue that was made complete from these folders.
  func stamp(for library: Library) -> FolderStamp {
    let catalogue = library.catalogue
    return FolderStamp(
      documents: catalogue.documentCount, layouts: FolderStamp.layouts(asked: library.options.layout, catalogue),
      digest: digest, paths: paths)
  }
}
