import Foundation

/// Where in a library's folder the facts about translations stand.
public enum TranslationPlace {
  /// The folder of all of them, relative to the library.
  static let folder = ".maktaba/translations"
  /// The folder of source texts, relative to the library.
  public static let sources = ".maktaba/sources"

  /// The folder of texts that came back and could not take their place.
  static let suggestions = ".maktaba/suggestions"

  /// The folder of a work's events: its id with its slashes, each part made safe for every file system. Different ids have
  /// different folders, also where upper and lower case are the same, or where a name may not end in a full stop.
  static func folder(ofWork work: String) -> String {
    folder + "/" + path(ofWork: work)
  }

  /// The folder of the suggestions for a translation.
  static func suggestions(forWork work: String, in language: LanguageTag) -> String {
    suggestions + "/" + path(ofWork: work) + "/" + language.text
  }

  private static func path(ofWork work: String) -> String {
    work.split(separator: "/", omittingEmptySubsequences: false).map { SafeName.of(String($0)) }.joined(separator: "/")
  }

  /// The file of a translation's events, relative to the library.
  public static func file(ofWork work: String, in language: LanguageTag) -> String {
    folder(ofWork: work) + "/" + language.text + ".jsonl"
  }

  /// A name may be a file's of this translation: programs that carry folders about write what they cannot merge beside it,
  /// as `sw.sync-conflict-….jsonl`, `sw (1).jsonl` or `sw - Copy.jsonl`.
  static func isFile(_ name: String, of language: LanguageTag) -> Bool {
    guard name.hasPrefix(language.text), name.hasSuffix(".jsonl") else { return false }
    let rest = name.dropFirst(language.text.count)
    return rest.hasPrefix(".") || rest.hasPrefix(" ")
  }
}

/// A name that every file system takes, and that no other text has.
///
/// Letters stay as they are. What ext4, vfat or NTFS forbid is written `%` and two digits; so are a full stop at the end and
/// the first letter of a device's name (`con`, `com1.x`). A name with capital letters, which vfat and NTFS would take for
/// that without, and one that is too long, end in `~` and digits of a digest.
enum SafeName {
  /// The name for a part of an id; the text counts in form NFC.
  static func of(_ part: String) -> String {
    let part = part.utf8.allSatisfy { $0 < 0x80 } ? part : String(decoding: composed(part), as: UTF8.self)
    if part.isEmpty { return "%" }
    let name = encoded(part)
    if name.utf8.count > longest { return start(of: part) + "~" + digits(part, 12) }
    return hasTwins(part) ? name + "~" + digits(part, 6) : name
  }

  private static let longest = 160

  private static func composed(_ part: String) -> [UInt8] {
    var part = part
    // No line of a file's name is collapsed: only its form counts here.
    return part.withUTF8 { ComposedText.isCertain($0) }
      ? Array(part.utf8) : Array(part.precomposedStringWithCanonicalMapping.utf8)
  }

  private static func encoded(_ part: String) -> String {
    var bytes: [UInt8] = []
    let isDevice = isDevice(part)
    for (index, byte) in part.utf8.enumerated() {
      let isForbidden = byte <= 0x20 || byte == 0x7F || "\"%*:<>?\\|~".utf8.contains(byte)
      let isAtEnd = byte == UInt8(ascii: ".") && (index + 1 == part.utf8.count || isFile(part))
      if isForbidden || isAtEnd || isDevice && index == 0 {
        bytes += Array("%".utf8) + Array(hexadecimal(byte).uppercased().utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// It looks like a file of events.
  private static func isFile(_ part: String) -> Bool { part.lowercased().hasSuffix(".jsonl") }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + ["com", "lpt"].flatMap { name in
        "0123456789¹²³".map { name + String($0) }
      })

  /// Windows takes these for devices, whatever follows a full stop.
  private static func isDevice(_ part: String) -> Bool {
    let stem = part.prefix { $0 != "." }.lowercased()
    return devices.contains(stem.split(separator: " ").first.map(String.init) ?? stem)
  }

  /// Another text may be the same name where case does not count.
  private static func hasTwins(_ part: String) -> Bool {
    let lower = part.lowercased()
    return lower != part || lower.uppercased().lowercased() != part
  }

  private static func start(of part: String) -> String {
    String(decoding: Array(part.utf8.filter(isSmallLetterOrDigit).prefix(40)), as: UTF8.self)
  }

  private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func digits(_ part: String, _ count: Int) -> String {
    var hash = SHA256()
    hash.add(Array(part.utf8))
    return hash.digest().prefix(count).map(hexadecimal).joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
