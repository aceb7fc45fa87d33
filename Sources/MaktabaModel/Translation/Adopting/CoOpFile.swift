import Foundation
import MaktabaText

/// The file `.co-op-translator.json` in a language's folder: for the path of each source, the MD5 of the file that it was
/// when it was translated (`original_hash`).
struct CoOpFile {
  let path: String
  private let entries: [String: Entry]

  private struct Entry: Decodable {
    var original_hash: String?
    var source_file: String?
    var language_code: String?
  }

  private static let greatestSize = 16 << 20

  /// - Throws: ``TranslationError/notRead(path:reason:)``.
  init(_ path: String) throws(TranslationError) {
    let bytes = try OutsideFile.bytes(path, limit: Self.greatestSize)
    self.path = CleanText.line(path)
    do {
      entries = try JSONDecoder().decode([String: Entry].self, from: Data(bytes))
    } catch {
      throw .notRead(path: self.path, reason: "it is no JSON of the form {file: {original_hash: …}}")
    }
  }

  /// The MD5 of a translation's source, in lower-case hexadecimal digits; nil when the file does not say it.
  func original(of pair: DocumentPair) -> String? {
    let candidates = entries.filter { key, entry in
      isSame(entry.source_file ?? key, pair.source.card) && entry.language_code.map { isLanguage($0, pair) } ?? true
    }
    // The longest path says most of which file it is; two that differ say nothing.
    let hashes = Set(candidates.values.compactMap { $0.original_hash?.lowercased() })
    return hashes.count == 1 ? hashes.first : nil
  }

  private func isLanguage(_ code: String, _ pair: DocumentPair) -> Bool {
    LanguageTag(code).map { $0 == pair.language || pair.language.serves($0) } ?? false
  }

  private func isSame(_ source: String, _ card: DocumentCard) -> Bool {
    let path = source.replacing("\\", with: "/")
    return !path.isEmpty && OldSources.paths(of: card).contains(path)
  }
}
