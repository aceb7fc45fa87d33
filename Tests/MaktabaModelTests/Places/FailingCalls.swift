import Synchronization

@testable import MaktabaModel

/// System calls of which the Nth fails.
final class FailingCalls: Sendable {
  private let count = Mutex(0)
  private let failing: Int
  private let fault: SystemFault
  /// Instead of failing, a write takes less than it was given.
  private let isShort: Bool

  init(failing: Int, code: Int32, isShort: Bool = false) {
    self.failing = failing
    fault = SystemFault(code: code)
    self.isShort = isShort
  }

  /// The call that fails was reached.
  var wasInjected: Bool { count.withLock { $0 >= failing } }

  private func isTurn() -> Bool {
    count.withLock {
      $0 += 1
      return $0 == failing
    }
  }

  private func step() throws(SystemFault) {
    if isTurn() && !isShort { throw fault }
  }

  var calls: FileSystemCalls {
    let real = FileSystemCalls.system
    return FileSystemCalls(
      open: { (path, flags) throws(SystemFault) in
        try self.step()
        return try real.open(path, flags)
      },
      write: { (descriptor, bytes) throws(SystemFault) in
        guard self.isTurn() else { return try real.write(descriptor, bytes) }
        // A disk that becomes full takes a part first.
        let part = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
        let taken = try real.write(descriptor, part)
        if !self.isShort { throw self.fault }
        return taken
      },
      sync: { (_) throws(SystemFault) in try self.step() },
      truncate: { (descriptor, size) throws(SystemFault) in
        try self.step()
        try real.truncate(descriptor, size)
      },
      rename: { (from, to) throws(SystemFault) in
        try self.step()
        try real.rename(from, to)
      },
      renameNew: { (from, to) throws(SystemFault) in
        try self.step()
        try real.renameNew(from, to)
      },
      makeDirectory: { (path) throws(SystemFault) in
        try self.step()
        try real.makeDirectory(path)
      })
  }
}
