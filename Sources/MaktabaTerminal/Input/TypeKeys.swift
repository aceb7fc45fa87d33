import CNcurses
import MaktabaTUI

/// The key sequences that terminfo names for this terminal type, for types that follow neither xterm nor VT220.
enum TypeKeys {
  private static let names: [(capability: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Sequences without their leading escape character; those that begin otherwise are left out.
  static func load() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (capability, key) in names {
      guard let value = mnc_capability(capability) else { continue }
      let bytes = Array(String(cString: value).utf8)
      if bytes.count > 2, bytes[0] == 0x1B { keys[Array(bytes.dropFirst())] = key }
    }
    return keys
  }
}
