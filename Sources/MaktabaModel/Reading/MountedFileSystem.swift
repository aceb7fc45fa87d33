/// Which file system a folder is on.
enum MountedFileSystem {
  /// Kinds whose contents change on other machines or in other programs: of that, the kernel here does not tell.
  private static let distant: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "virtiofs", "afs", "ceph", "coda", "fuse",
  ]

  /// The kernel tells of all changes below a folder. Unknown counts as yes.
  static func tellsOfAllChanges(below path: String) -> Bool {
    guard let bytes = try? FileBytes.read(systemFile: "/proc/self/mountinfo", limit: 4 << 20) else { return true }
    return kind(of: path, mounts: String(decoding: bytes, as: UTF8.self)).map { kind in
      !distant.contains(kind) && !kind.hasPrefix("fuse.")
    } ?? true
  }

  /// The kind of file system that a path is on: of the mounts above it, that which is nearest, and of equals the last.
  /// - Parameter mounts: in the form of `/proc/self/mountinfo` (proc(5)).
  static func kind(of path: String, mounts: String) -> Substring? {
    var best: (length: Int, kind: Substring)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 5, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      let point = unescaped(fields[4])
      guard point == "/" || path == point || path.hasPrefix(point + "/") else { continue }
      if point.utf8.count >= best?.length ?? 0 { best = (point.utf8.count, fields[dash + 1]) }
    }
    return best?.kind
  }

  /// Spaces, tabs, line feeds and backslashes are written as a backslash and three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
    var bytes: [UInt8] = []
    var rest = field.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let value = UInt8(String(Substring(rest.prefix(3))), radix: 8) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
