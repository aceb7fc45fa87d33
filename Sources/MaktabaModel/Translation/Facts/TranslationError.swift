import Glibc

/// Why work on a translation could not be done. Nothing has changed then.
public enum TranslationError: Error, Equatable, Sendable {
  /// The library could not be written.
  case notSaved(SystemFault)
  /// A link in the library's own folder leads elsewhere.
  case leadsElsewhere
  /// More was to be written down at once than one line holds.
  case tooMuch
  /// The document is what the others were translated from.
  case isOriginal(work: String, language: LanguageTag)
  /// The document it was translated from is not here.
  case noSource(work: String, language: LanguageTag)
  /// The source has no section of that key; those that it has.
  case noSection(String, work: String, known: [String])
  /// No section of the translation stands for one of the source.
  case nothingToRecord(work: String, language: LanguageTag)

  /// The library's rights forbid to write into it.
  case notWritable(SystemFault)
  /// A review has to be signed.
  case noReviewer
  /// A claim would have run out before it was made.
  case runsOutBefore(CalendarDate)
  /// There is no claim to give up.
  case nothingClaimed(work: String, language: LanguageTag, by: String?)
  /// Somebody who gave a name is at work on it, and nobody in particular claims it or gives it up.
  case claimedBy(String)

  /// The document was changed by somebody while it was worked on.
  case changedMeanwhile(path: String)
  /// The layout gives no place for a document.
  case noPlace(work: String, language: LanguageTag, layout: String)
  /// Where the document would be made there is a file already, which is not shown as this document.
  case placeTaken(path: String)

  /// A folder of earlier sources has none of this work.
  case noOldSource(work: String, folder: String)
  /// What was said is written down; the block in the translation's own file could not be.
  case frontMatterNotSaved(path: String, SystemFault)
  /// Texts that came back stand in the translation; what they were made from could not be written down.
  case basisNotSaved(path: String, SystemFault)

  /// A file of another program says nothing of the work.
  case noEntry(path: String, work: String)
  /// Another program had translated a source that is not here, by its MD5.
  case otherSource(work: String, known: String)
  /// No commit was named, neither by the person nor by the translation.
  case noCommit(work: String, path: String)
  /// What was named is no commit.
  case badCommit(String)
  /// The commit, or the file in it, is not there.
  case notInCommit(path: String, commit: String, folder: String)
  /// The git program is not installed.
  case noGit
  /// The git program gave no answer in time, or too long a one.
  case gitTooSlow

  /// A file that somebody named cannot be read, or is none of its kind.
  case notRead(path: String, reason: String)

  /// A library cannot be merged with itself.
  case sameFolder(path: String)
  /// The folder is another library than this one.
  case otherLibrary(path: String, id: String)

  static func saving<Value>(_ body: () throws(SystemFault) -> Value) throws(TranslationError) -> Value {
    do {
      return try body()
    } catch {
      switch error.code {
      case ELOOP: throw .leadsElsewhere
      case EMSGSIZE: throw .tooMuch
      default: throw .notSaved(error)
      }
    }
  }
}

extension TranslationError: CustomStringConvertible {
  /// What failed, and what to do.
  public var description: String {
    switch self {
    case .isOriginal(let work, let language):
      "“\(work)” was written in \(language.englishName) (\(language)): it is the source, not a translation. Name another language."
    case .noSource(let work, let language):
      "The text that “\(work)” was translated from is not here in \(language.englishName) (\(language)). Add it to the library first."
    case .noSection(let key, let work, let known):
      "“\(work)” has no section “\(key)”. It has: \(known.joined(separator: ", "))."
    case .nothingToRecord(let work, let language):
      "“\(work)” has no section in \(language.englishName) (\(language)) that stands for one of its source."
    case .notWritable(let fault):
      "The library cannot be written: \(fault). Nothing was begun; work in a copy, or ask whoever keeps it for the right."
    case .noReviewer:
      "A review counts when it is signed: say who reviewed with --by, a role or a pseudonym."
    case .runsOutBefore(let date):
      "A claim until \(date) would have run out already. Name a later day with --until."
    case .nothingClaimed(let work, let language, let by):
      "“\(work)” is not claimed in \(language.englishName) (\(language))\(by.map { " by \($0)" } ?? ""). There is nothing to give up."
    case .claimedBy(let name):
      "\(name) is at work on it. Nothing was written; to claim it, too, say who you are with --by NAME."
    case .changedMeanwhile(let path):
      "\(path) was changed while it was worked on. Nothing was written; do it again."
    case .noPlace(let work, let language, let layout):
      "The layout \(layout) gives “\(work)” no place in \(language.englishName) (\(language)). Make its file yourself, with work and lang in its front matter."
    case .placeTaken(let path):
      "There is a file \(path) already, and it is another document. It was left as it is; look at it first."
    case .noOldSource(let work, let folder):
      "There is no earlier source of “\(work)” in \(folder). Give the folder that holds it, or its file with --basis-file."
    case .frontMatterNotSaved(let path, let fault):
      "What was said is written down; the front matter of \(path) was not brought up: \(fault). Make room and say it again."
    case .basisNotSaved(let path, let fault):
      "The texts stand in \(path), and what they were made from could not be written down: \(fault). Make room and import the file again."
    case .noEntry(let path, let work):
      "\(path) does not say which source of “\(work)” was translated. It stays unknown."
    case .otherSource(let work, let known):
      "“\(work)” was translated from a source with the MD5 \(known), which is not today's. It stays unknown; give the folder with the earlier sources, too."
    case .noCommit(let work, let path):
      "\(path) names no commit (default_lang_commit, or sourceCommit in l10n). “\(work)” stays unknown; name the commit with --commit."
    case .badCommit(let name):
      "“\(name)” is not the name of a commit."
    case .notInCommit(let path, let commit, let folder):
      "git finds no \(path) in the commit \(commit) of \(folder). It stays unknown; name another commit, or the earlier source with --basis-folder."
    case .noGit:
      "The program git is not installed. Install it, or give the earlier sources with --basis-folder."
    case .gitTooSlow:
      "git gave no answer in time. It stays unknown; give the earlier sources with --basis-folder."
    case .notRead(let path, let reason):
      "“\(path)” cannot be read: \(reason). Nothing was written down."
    case .leadsElsewhere:
      "The library was not changed: in its folder .maktaba stands a link, and nothing is written through one. Put the folder or file itself in its place."
    case .tooMuch:
      "The library was not changed: so many sections cannot be written down at once. Name fewer of them."
    case .sameFolder(let path):
      "“\(path)” is this library itself. Name another copy of it."
    case .otherLibrary(let path, let id):
      "“\(path)” is another library (\(id)). Only copies of one library are merged."
    case .notSaved(let fault):
      "The library was not changed: \(fault). Make room, or ask whoever keeps the library for the right to write into it."
    }
  }
}
