/// Where in a library's folder the facts about translations stand.
public enum TranslationPlace {
  /// The folder of all of them, relative to the library.
  static let folder = ".maktaba/translations"
  /// The folder of source texts, relative to the library.
  public static let sources = ".maktaba/sources"

  /// The folder of a work's events: its id with its slashes, each part made safe for every file system.
  static func folder(ofWork work: String) -> String {
    let parts = work.split(separator: "/", omittingEmptySubsequences: false).map { safe(String($0)) }
    return folder + "/" + parts.joined(separator: "/")
  }

  /// The file of a translation's events, relative to the library.
  public static func file(ofWork work: String, in language: LanguageTag) -> String {
    folder(ofWork: work) + "/" + language.text + ".jsonl"
  }

  /// A name may be a file's of this translation: programs that carry folders about write what they cannot merge beside it,
  /// as `sw.sync-conflict-….jsonl`.
  static func isFile(_ name: String, of language: LanguageTag) -> Bool {
    name == language.text + ".jsonl" || name.hasPrefix(language.text + ".") && name.hasSuffix(".jsonl")
      || name.hasPrefix(language.text + " (") && name.hasSuffix(".jsonl")
  }

  /// Letters of every script stay as they are; what some file system forbids is written `%` and two digits. A part that
  /// would be too long ends in the digest of the whole.
  private static func safe(_ part: String) -> String {
    var name = encoded(part)
    if name.isEmpty || name.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) || name.hasSuffix(".jsonl") {
      name = name.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "%2E")
      if name.isEmpty { name = "%" }
    }
    guard name.utf8.count > longestPart else { return name }
    var hash = SHA256()
    hash.add(Array(part.utf8))
    let digits = hash.digest().prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return String(decoding: Array(part.utf8.filter { isLetterOrDigit($0) }.prefix(40)), as: UTF8.self) + "~" + digits
  }

  private static func encoded(_ part: String) -> String {
    var bytes: [UInt8] = []
    for byte in part.utf8 {
      if byte <= 0x20 || byte == 0x7F || "\"%*:<>?\\|".utf8.contains(byte) {
        bytes +=
          Array("%".utf8) + Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let longestPart = 180

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
