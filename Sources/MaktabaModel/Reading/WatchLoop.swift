internal import CSystem
import Glibc

/// One watch of one folder: a descriptor of the kernel with a watch per folder, or looking now and then.
struct WatchLoop {
  private let root: String
  private let timing: FolderWatch.Timing
  /// Readable when it is over.
  private let stop: Int32
  private var kernel: Int32 = -1
  /// Folders by watch, relative to the root, with a slash at the end or empty.
  private var folders: [Int32: String] = [:]
  /// What the folder looked like, where the kernel does not tell.
  private var snapshot: FolderSnapshot?

  private static let events = UInt32(
    bitPattern:
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF
      | IN_ONLYDIR)

  init(root: String, timing: FolderWatch.Timing, stop: Int32) {
    self.root = root
    self.timing = timing
    self.stop = stop
    startWatching()
  }

  /// Ends the watch.
  mutating func close() {
    if kernel >= 0 { Glibc.close(kernel) }
    kernel = -1
    folders = [:]
  }

  /// Waits until something changed and it has been quiet since; false when it is over.
  mutating func waitForChange() -> Bool {
    while true {
      guard kernel >= 0 else { return waitForDifference() }
      switch wait(milliseconds: -1) {
      case .stopped: return false
      case .time: continue
      case .events: if takeEvents() { return waitForQuiet() }
      }
    }
  }

  private enum Wake { case stopped, events, time }

  private func wait(milliseconds: Int32) -> Wake {
    var descriptors = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: kernel, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&descriptors, 2, milliseconds)
    if descriptors[0].revents != 0 { return .stopped }
    return count > 0 && descriptors[1].revents != 0 ? .events : .time
  }
}

// MARK: - The kernel tells

extension WatchLoop {
  private mutating func startWatching() {
    if !timing.onlyPolls, MountedFileSystem.tellsOfAllChanges(below: root) {
      kernel = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      if kernel >= 0, !watch("") { startPolling() }
    }
    if kernel < 0, snapshot == nil { snapshot = FolderSnapshot(of: root) }
    if kernel >= 0 { snapshot = nil }
  }

  private mutating func startPolling() {
    close()
    snapshot = FolderSnapshot(of: root)
  }

  /// Watches a folder and all below it. False when there are no more watches to be had.
  private mutating func watch(_ folder: String, depth: Int = 0) -> Bool {
    let path = root + "/" + folder
    // First the watch, then the look: what comes in between is seen by one of the two.
    let watch = inotify_add_watch(kernel, path, Self.events)
    guard watch >= 0 else {
      let isGone = errno == ENOENT || errno == ENOTDIR || errno == EACCES || errno == ELOOP
      return isGone && !folder.isEmpty
    }
    folders[watch] = folder
    guard depth < FolderWalk.greatestDepth, let listing = opendir(path) else { return true }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      guard let name = FolderSnapshot.folderName(entry) else { continue }
      if !self.watch(folder + name + "/", depth: depth + 1) { return false }
    }
    return true
  }

  private mutating func waitForQuiet() -> Bool {
    let deadline = ContinuousClock.now + .milliseconds(timing.longest)
    while ContinuousClock.now < deadline {
      switch wait(milliseconds: timing.quiet) {
      case .stopped: return false
      case .time: return true
      case .events: _ = takeEvents()
      }
      // The folder is gone or there are too many: from here on it is looked at.
      if kernel < 0 { return true }
    }
    return true
  }

  /// Takes what the kernel has to tell; true when a document or a folder is concerned.
  private mutating func takeEvents() -> Bool {
    var isRelevant = false
    let size = 64 << 10
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while kernel >= 0 {
      let count = read(kernel, buffer.baseAddress, size)
      guard count > 0 else { break }
      var offset = 0
      while kernel >= 0, offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let nameStart = offset + MemoryLayout<inotify_event>.size
        let name = UnsafeRawBufferPointer(rebasing: buffer[nameStart..<(nameStart + Int(event.len))])
        if take(event, name: name.prefix { $0 != 0 }) { isRelevant = true }
        offset = nameStart + Int(event.len)
      }
    }
    return isRelevant
  }

  private mutating func take(_ event: inotify_event, name: Slice<UnsafeRawBufferPointer>) -> Bool {
    if Self.has(event, IN_Q_OVERFLOW) || folders[event.wd] == "" && Self.has(event, IN_DELETE_SELF, IN_MOVE_SELF) {
      // Something was not told, or the folder itself is gone: look at it from now on, or watch it anew.
      close()
      startWatching()
      return true
    }
    guard let folder = folders[event.wd] else { return false }
    if Self.has(event, IN_IGNORED) {
      folders[event.wd] = nil
      return false
    }
    // Hidden entries: editors' own files, and what is no part of the library.
    guard name.first != 46 else { return false }
    guard Self.has(event, IN_ISDIR) else { return FolderSnapshot.isWatched(name) }
    if Self.has(event, IN_CREATE, IN_MOVED_TO), let name = String(validating: name, as: UTF8.self) {
      if !watch(folder + name + "/") { startPolling() }
    }
    return true
  }

  private static func has(_ event: inotify_event, _ flags: Int32...) -> Bool {
    flags.contains { event.mask & UInt32(bitPattern: $0) != 0 }
  }
}

// MARK: - Looking now and then

extension WatchLoop {
  private mutating func waitForDifference() -> Bool {
    while true {
      guard wait(milliseconds: timing.poll) != .stopped else { return false }
      let now = FolderSnapshot(of: root)
      guard now != snapshot else { continue }
      snapshot = now
      // A folder that came back can be watched again.
      startWatching()
      return true
    }
  }
}
