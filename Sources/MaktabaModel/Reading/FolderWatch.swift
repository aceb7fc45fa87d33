internal import CSystem
import Dispatch
import Glibc
import Synchronization

/// Tells when something in a library changed, until it is stopped or let go.
///
/// The kernel tells (inotify) where it can; where it cannot (no more watches, a network or FUSE file system, a folder that is
/// gone) the folder is looked at every few seconds. Changes in quick succession are told once, when it has been quiet.
public final class FolderWatch: Sendable {
  /// How patient it is.
  public struct Timing: Sendable {
    /// A change is told when nothing followed it for so long, in milliseconds.
    public var quiet: Int32
    /// A change is told at the latest after so long, however much follows, in milliseconds.
    public var longest: Int32
    /// Time between two looks where the kernel does not tell, in milliseconds.
    public var poll: Int32
    /// Never ask the kernel.
    public var onlyPolls: Bool

    /// Makes a timing.
    public init(quiet: Int32 = 300, longest: Int32 = 3000, poll: Int32 = 3000, onlyPolls: Bool = false) {
      self.quiet = quiet
      self.longest = longest
      self.poll = poll
      self.onlyPolls = onlyPolls
    }
  }

  private let isStopped = Mutex(false)
  private let end = StopSignal()

  /// Begins to watch, on a thread of its own.
  /// - Parameters:
  ///   - root: the library's folder, absolute.
  ///   - onReady: called once, when every change from now on will be told.
  ///   - onChange: called on the watch's thread after changes; the next call waits until it returns.
  public init(
    root: String, timing: Timing = Timing(), onReady: @escaping @Sendable () -> Void = {},
    onChange: @escaping @Sendable () -> Void
  ) {
    DispatchQueue(label: "maktaba.folder-watch", qos: .utility).async { [weak self, end] in
      var loop = WatchLoop(root: root, timing: timing, stop: end.descriptor)
      onReady()
      while loop.waitForChange() {
        guard let self else { break }
        self.tell(onChange)
      }
      loop.close()
    }
  }

  deinit { end.send() }

  /// Stops. When it returns, no call is running and none will follow; not to be called from within one.
  public func stop() {
    isStopped.withLock { $0 = true }
    end.send()
  }

  private func tell(_ onChange: () -> Void) {
    isStopped.withLock { if !$0 { onChange() } }
  }
}

/// A pipe that wakes a waiting thread for good. Both who waits and who wakes hold it, so that neither finds it closed.
private final class StopSignal: Sendable {
  /// Readable once the signal was sent; -1 when the system has no pipe to give.
  let descriptor: Int32
  private let sender: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = ends.withUnsafeMutableBufferPointer { $0.baseAddress.map(maktaba_open_pipe) }
    (descriptor, sender) = (ends[0], ends[1])
  }

  deinit {
    for end in [descriptor, sender] where end >= 0 { close(end) }
  }

  func send() {
    var byte: UInt8 = 0
    if sender >= 0 { _ = write(sender, &byte, 1) }
  }
}
