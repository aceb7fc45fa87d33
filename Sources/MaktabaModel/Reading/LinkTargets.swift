import Glibc

/// Tells whether what relative links lead to is there.
struct LinkTargets {
  private let root: String
  /// Folders that a link with a slash in front may be meant from: the library's, and those of its languages.
  private let roots: [String]
  private var known: [String: Bool] = [:]

  /// - Parameter folder: the library.
  init(of folder: LibraryFolder) {
    root = folder.root
    roots = [""] + folder.identity.languages.map(\.text)
  }

  /// What a link leads to, and whether it is there; nil for what leads elsewhere (an address, a place in the same page).
  /// - Parameters:
  ///   - target: as written.
  ///   - path: the document it stands in.
  mutating func isMissing(_ target: String, in path: String) -> Bool {
    guard let wanted = Self.relativePath(target) else { return false }
    if wanted.hasPrefix("/") { return !roots.contains { exists($0 + wanted) } }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return !exists(folder + "/" + wanted)
  }

  /// The path a target names, percent signs resolved; nil when it names none.
  static func relativePath(_ target: String) -> String? {
    let path = target.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("//"), !path.contains("{{"), !path.contains("{%") else { return nil }
    // `mailto:`, `https:`, and the schemes of other programs.
    let scheme = path.prefix { $0 != ":" && $0 != "/" }
    if scheme.endIndex < path.endIndex, path[scheme.endIndex] == ":", scheme.utf8.count > 1 { return nil }
    return decoded(path)
  }

  /// What `#` in a target names, percent signs resolved; nil when it names nothing.
  static func fragment(_ target: String) -> String? {
    guard let mark = target.firstIndex(of: "#") else { return nil }
    let fragment = decoded(target[mark...].dropFirst())
    return fragment?.isEmpty == false ? fragment : nil
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else if byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      }
    }
    return bytes.contains(0) ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The path, or the document that generators of web sites serve under it.
  private mutating func exists(_ path: String) -> Bool {
    guard let path = Self.resolved(path) else { return false }
    if let known = known[path] { return known }
    let isThere = Self.candidates(path).contains { access(root + "/" + $0, F_OK) == 0 }
    known[path] = isThere
    return isThere
  }

  /// The files that a path may mean.
  static func candidates(_ path: String) -> [String] {
    let candidates = [path, path + ".md", path + ".markdown"]
    return path.hasSuffix(".html") ? candidates + [path.dropLast(5) + ".md"] : candidates
  }

  /// Without `.` and `..`; nil when it leaves the library.
  static func resolved(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
