import Glibc
import MaktabaText

/// A text that came back and could not take its place, kept as a file that people can read.
struct Suggestion {
  let work: String
  let language: LanguageTag
  /// The source section's key; empty where nobody knows.
  let key: String
  /// The fingerprint of the source that it was made from; empty where nobody knows.
  let source: String
  let text: String
  /// Why it could not take its place.
  let why: String

  /// Relative to the library: the same for the same text, and for no other.
  var path: String {
    var hash = SHA256()
    hash.add(Array((key + "\0" + text).utf8))
    let digits = hash.digest().prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let name = SafeName.of(key.isEmpty ? "section" : key.replacing("/", with: "-"))
    return TranslationPlace.suggestions(forWork: work, in: language) + "/\(name)~\(digits).md"
  }

  /// The file, with what is known of the text before it.
  func bytes(_ signature: TranslationDesk.Signature) -> [UInt8] {
    let fields: [(String, String?)] = [
      ("work", work), ("lang", language.text), ("section", key), ("source", source), ("why", why), ("by", signature.by),
      ("date", signature.date?.description),
    ]
    let lines = fields.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : "\(name): \(YAMLText.scalar($0))\n" }
    }
    return Array(("---\n" + lines.joined() + "---\n" + text + "\n").utf8)
  }

  /// Writes it, unless it is kept already.
  func keep(
    in root: String, _ calls: FileSystemCalls, _ signature: TranslationDesk.Signature
  ) throws(TranslationError) {
    try DocumentPlace(root: root, path: path, calls: calls).makeOnce(bytes(signature))
  }
}

extension DocumentPlace {
  /// Makes the file unless there is one of its name, which has the same text then.
  func makeOnce(_ bytes: [UInt8]) throws(TranslationError) {
    if isTaken { return }
    do {
      try make(bytes)
    } catch .placeTaken {
      return
    }
  }

  /// Takes a file back that was just made.
  func unmake(_ bytes: [UInt8]) {
    if (try? self.bytes()) == bytes { unlink(root + "/" + path) }
  }
}
