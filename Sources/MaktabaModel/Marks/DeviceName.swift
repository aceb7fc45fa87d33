import Glibc

/// The random name of this device, under which it writes its journal. It says nothing about the machine or the person.
///
/// It stands in the folder for state, not beside the journals: those may be carried about (Syncthing, a stick), and two
/// devices with one name would write the same file.
struct DeviceName {
  let folder: PrivateFolder

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
  private var path: String { folder.path + "/device" }

  /// The name, when there is one.
  func read() -> String? {
    guard let number = try? folder.calls.open(path, O_RDONLY | O_NONBLOCK) else { return nil }
    return DeviceName.name(in: Descriptor(number))
  }

  /// The name; made when there is none. Two copies that ask at the same time get the same one.
  func obtain() throws(MarkError) -> String {
    if let name = read() { return name }
    try MarkError.saving { () throws(SystemFault) in try folder.make() }
    let number = try MarkError.saving { () throws(SystemFault) in try folder.calls.open(path, O_RDWR | O_CREAT) }
    let file = Descriptor(number)
    try FileLock.take(file)
    if let name = DeviceName.name(in: file) { return name }
    do {
      return try make(in: file)
    } catch {
      throw .notSaved(error)
    }
  }

  private func make(in file: borrowing Descriptor) throws(SystemFault) -> String {
    let name = String((0..<12).map { _ in DeviceName.letters[Int.random(in: 0..<32)] })
    try folder.calls.truncate(file.number, 0)
    try folder.calls.writeAll(Array((name + "\n").utf8), to: file.number)
    try folder.calls.sync(file.number)
    try folder.sync(levels: 3)
    return name
  }

  /// A name cut off by a power failure has no line feed, and counts as none.
  private static func name(in file: borrowing Descriptor) -> String? {
    guard let bytes = try? file.read(0..<64), bytes.last == UInt8(ascii: "\n"), (2...33).contains(bytes.count) else {
      return nil
    }
    let name = bytes.dropLast()
    let isPlain = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isPlain ? String(decoding: name, as: UTF8.self) : nil
  }
}

/// The lock that keeps two copies of the program from writing one file at the same time.
enum FileLock {
  /// Takes the lock, which lasts until the file is closed; gives up after two seconds, because a copy that was suspended
  /// would keep it for ever. On file systems without locks it does nothing.
  static func take(_ file: borrowing Descriptor) throws(MarkError) {
    for _ in 0..<400 {
      if isFree(file) { return }
      usleep(5_000)
    }
    throw .busy
  }

  /// Takes the lock when nobody has it.
  static func isFree(_ file: borrowing Descriptor) -> Bool {
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { return true }
    }
    return true
  }
}
