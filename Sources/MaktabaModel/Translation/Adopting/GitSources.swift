import MaktabaText

/// Sources as they were in a commit of a git repository, read by the git program.
struct GitSources {
  private let folder: String

  /// - Parameter folder: absolute; the repository, or a folder in it.
  init(_ folder: String) { self.folder = folder }

  /// The source of a translation as it was.
  /// - Parameters:
  ///   - root: the library.
  ///   - commit: nil for the one that the translation's front matter names.
  /// - Throws: ``TranslationError``.
  func source(of pair: DocumentPair, in root: String, _ commit: String?) throws -> SourceText {
    let named = try commit ?? CommitField.commit(of: pair.text.card.path, in: root)
    guard let named else { throw TranslationError.noCommit(work: pair.work, path: pair.text.card.path) }
    guard CommitField.isSafe(named) else { throw TranslationError.badCommit(CleanText.line(named)) }
    for path in OldSources.paths(of: pair.source.card) {
      // `./` is what lets a path count from the folder, which may lie inside of the repository (gitrevisions).
      let answer = try GitProgram.run(["cat-file", "blob", "\(named):./\(path)"], in: folder)
      if let answer { return try SourceText(answer, path: path) }
    }
    throw TranslationError.notInCommit(path: pair.source.card.path, commit: named, folder: CleanText.line(folder))
  }
}

/// What front matter says of the commit that a translation was made from.
enum CommitField {
  /// `default_lang_commit`, as Hugo themes have it, or `sourceCommit` in `l10n`, as MDN has it.
  static func commit(of path: String, in root: String) throws -> String? {
    let place = DocumentPlace(root: root, path: path, calls: .system)
    let utf8 = try DocumentText(try place.bytes(), path: path).utf8
    guard case .found(let found) = FrontMatter.find(in: utf8), found.kind == .yaml,
      let value = try? YAMLReader.read(String(decoding: utf8[found.block], as: UTF8.self), firstLine: 2)
    else { return nil }
    let text = value["default_lang_commit"]?.text ?? value["l10n"]?["sourceCommit"]?.text
    return text?.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  /// The name of a commit, and nothing that git could take for something else.
  static func isSafe(_ name: String) -> Bool {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/~^-"
    return (1...200).contains(name.utf8.count) && name.first != "-" && name.utf8.allSatisfy(letters.utf8.contains)
  }
}
