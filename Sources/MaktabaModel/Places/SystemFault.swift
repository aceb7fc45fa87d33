import Glibc

/// A system call that failed, by its `errno`.
public struct SystemFault: Error, Equatable, Hashable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  /// Makes a fault from an `errno`.
  public init(code: Int32) { self.code = code }

  /// The fault of the call that just failed on this thread.
  static var last: SystemFault { SystemFault(code: errno) }

  /// The cause as part of a sentence: "the disk is full".
  public var description: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the medium is read-only"
    case EACCES, EPERM: "permission is denied"
    case EIO: "the disk reports an error"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case EWOULDBLOCK: "another copy of the program is using it"
    default: String(cString: strerror(code))
    }
  }
}
