import Glibc
import MaktabaModel

/// Where the stamp of a library is kept: beside the caches, and as disposable as they are.
struct StampFile {
  let path: String
  private let folder: String

  init(places: Places, root: String) {
    folder = places.cache + "/stamps"
    path = "\(folder)/\(String(Self.hash(root), radix: 16))"
  }

  /// The stamp; nil when there is none that can be used.
  func read() -> FolderStamp? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size < 1 << 26 else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, size))
    }
    return FolderStamp(decoding: bytes)
  }

  /// Keeps a stamp, or none. Failing to is harmless: the next answer looks at the whole folder again.
  func keep(_ stamp: FolderStamp?) {
    unlink(path)
    guard let bytes = stamp?.encoded, (try? Places.make(folder)) != nil else { return }
    let temporary = "\(path).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let isWhole = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count
    close(descriptor)
    if !isWhole || rename(temporary, path) != 0 { unlink(temporary) }
  }

  /// FNV-1a, 64 bits: only to tell folders apart; a stamp of another folder never fits anyway.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
