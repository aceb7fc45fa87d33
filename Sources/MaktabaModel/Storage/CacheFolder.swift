import Glibc

/// The folder of one library's cache, and the right to write into it.
struct CacheFolder: Sendable {
  /// `$XDG_CACHE_HOME/maktaba/<folder's name>-<hash of its path>`: two folders of one name never share a cache.
  let path: String

  init(places: Places, root: String) {
    let name = root.split(separator: "/").last.map(String.init) ?? "root"
    let plain = name.unicodeScalars.map { $0.isASCII && $0.properties.isXIDContinue ? Character($0) : "-" }
    path = "\(places.cache)/\(String(plain.prefix(40)))-\(Self.shortHash(of: root))"
  }

  private static func shortHash(of text: String) -> String {
    var hash = SHA256()
    hash.add(Array(text.utf8))
    return hash.digest().prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }

  /// The only refresh that may write, in all running copies of the program; given back when it is let go of.
  final class WriteRight: Sendable {
    private let descriptor: Int32

    /// Nil while another copy has it.
    init?(_ folder: CacheFolder) {
      descriptor = open(folder.path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return nil }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        return nil
      }
    }

    deinit { close(descriptor) }
  }
}
