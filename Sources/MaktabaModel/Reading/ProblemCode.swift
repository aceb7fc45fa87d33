import MaktabaText

/// Every kind of problem that reading and checking a library can find. The raw values are stable: scripts rely on them.
public enum ProblemCode: String, CaseIterable, Sendable {
  // The folder.
  case folderUnreadable = "folder-unreadable"
  case folderTooDeep = "folder-too-deep"
  case nameEncoding = "name-encoding"
  case linkBroken = "link-broken"
  case linkLoop = "link-loop"
  case linkOutside = "link-outside"
  case linkRepeated = "link-repeated"
  // The manifest.
  case manifestUnreadable = "manifest-unreadable"
  case manifestSyntax = "manifest-syntax"
  case manifestField = "manifest-field"
  case manifestVersion = "manifest-version"
  case layoutInvalid = "layout-invalid"
  // The vocabularies.
  case vocabularyUnreadable = "vocabulary-unreadable"
  case vocabularySyntax = "vocabulary-syntax"
  case vocabularyField = "vocabulary-field"
  case valueDeprecated = "value-deprecated"
  case valueSynonym = "value-synonym"
  case valueUnknown = "value-unknown"
  // The file.
  case unreadable
  case vanished
  case notAFile = "not-a-file"
  case tooLarge = "too-large"
  case binary
  case empty
  case encodingUTF8 = "encoding-utf8"
  case encodingUTF16 = "encoding-utf16"
  case byteOrderMark = "byte-order-mark"
  case nulBytes = "nul-bytes"
  case lineEnds = "line-ends"
  // The front matter.
  case frontMatterUnterminated = "front-matter-unterminated"
  case frontMatterSyntax = "front-matter-syntax"
  case frontMatterDuplicateKey = "front-matter-duplicate-key"
  case frontMatterNotAMapping = "front-matter-not-a-mapping"
  case frontMatterTooLarge = "front-matter-too-large"
  case frontMatterTOML = "front-matter-toml"
  case fieldType = "field-type"
  case fieldValue = "field-value"
  case dateInvalid = "date-invalid"
  case statusUnknown = "status-unknown"
  case languageUnknown = "language-unknown"
  case translationBasis = "translation-basis"
  case translationFacts = "translation-facts"
  // What editors look at.
  case sourcesInvalid = "sources-invalid"
  case sourceUnknown = "source-unknown"
  case claimUnsourced = "claim-unsourced"
  case figureUnclaimed = "figure-unclaimed"
  case contactInText = "contact-in-text"
  case scriptUnexpected = "script-unexpected"
  case reviewPassed = "review-passed"
  case termDiffers = "term-differs"
  // Between documents.
  case duplicateWork = "duplicate-work"
  case fieldMissing = "field-missing"
  case languageDiffers = "language-differs"
  case languageAbsent = "language-absent"
  case supersededByUnknown = "superseded-by-unknown"
  case relationUnknown = "relation-unknown"
  case structureDiffers = "structure-differs"
  case linkTargetMissing = "link-target-missing"
  case linkTargetUntranslated = "link-target-untranslated"

  /// How bad, and what it means: one line for each, as the manual lists them.
  public var meaning: (severity: Problem.Severity, summary: String) {
    switch self {
    case .folderUnreadable: (.error, "A folder may not be opened; the documents in it are not shown.")
    case .folderTooDeep: (.warning, "Folders are nested too deeply; what lies below is not shown.")
    case .nameEncoding: (.error, "A name is not valid UTF-8; the file is not shown.")
    case .linkBroken: (.warning, "A symbolic link leads nowhere.")
    case .linkLoop: (.warning, "A symbolic link leads back to a folder above it; it is not followed.")
    case .linkOutside: (.warning, "A symbolic link leads out of the library; it is not followed.")
    case .linkRepeated: (.note, "A symbolic link leads to a folder of the library that is shown already.")
    case .manifestUnreadable: (.error, "The manifest may not be read; the library opens without it.")
    case .manifestSyntax: (.error, "The manifest is no YAML; the library opens without it.")
    case .manifestField: (.warning, "A field of the manifest is not of the form it should have; it is ignored.")
    case .manifestVersion: (.note, "The manifest is of a newer version; what is understood is used.")
    case .layoutInvalid: (.error, "The manifest's layout is none; the layout is looked for instead.")
    case .vocabularyUnreadable:
      (.error, "A vocabulary may not be read; its values are shown as they stand in documents.")
    case .vocabularySyntax: (.error, "An entry of a vocabulary is no YAML; the other entries are used.")
    case .vocabularyField: (.warning, "A field of a vocabulary is not of the form it should have; it is ignored.")
    case .valueDeprecated: (.warning, "A document has a value that is no longer used; it counts as what replaces it.")
    case .valueSynonym:
      (.warning, "A document has a label or synonym where the vocabulary has an id; it is another value.")
    case .valueUnknown: (.note, "A document has a value that the vocabulary of its facet does not know.")
    case .unreadable: (.error, "A file may not be read.")
    case .vanished: (.warning, "A file was gone between being listed and being read.")
    case .notAFile: (.warning, "Something with the name of a document is no regular file.")
    case .tooLarge: (.error, "A file is too large to be opened.")
    case .binary: (.error, "A file with the name of a document holds no text.")
    case .empty: (.warning, "A document has no text.")
    case .encodingUTF8: (.warning, "A file is not valid UTF-8; the damaged places are shown as such.")
    case .encodingUTF16: (.warning, "A file is in UTF-16; it is shown converted.")
    case .byteOrderMark: (.note, "A file begins with a byte order mark; it is ignored.")
    case .nulBytes: (.warning, "A text holds NUL bytes.")
    case .lineEnds: (.note, "A file has line ends of Windows or of old Macs; they are understood.")
    case .frontMatterUnterminated: (.error, "Front matter begins and does not end; it is shown as text.")
    case .frontMatterSyntax: (.error, "Front matter is no YAML; the lines that can be understood alone are used.")
    case .frontMatterDuplicateKey: (.error, "A key stands twice in the front matter; the first is used.")
    case .frontMatterNotAMapping: (.warning, "What looks like front matter has no keys; it is shown as text.")
    case .frontMatterTooLarge: (.warning, "Front matter is too large; only its first lines are used.")
    case .frontMatterTOML: (.warning, "Front matter is TOML, which is not read; it is taken off.")
    case .fieldType: (.warning, "A field is a list, a text or a mapping where it should be another; it is ignored.")
    case .fieldValue: (.warning, "A field has a value that it cannot have; it is ignored.")
    case .dateInvalid: (.warning, "A date is none; it is ignored.")
    case .statusUnknown: (.warning, "A status is none of the known ones; the document counts as current.")
    case .languageUnknown: (.warning, "A language tag is none; it is ignored.")
    case .translationBasis: (.warning, "The basis of a translation is no fingerprint; its state is unknown.")
    case .translationFacts:
      (.warning, "Facts about a translation are damaged, of a newer version, or about a work that is gone.")
    case .sourcesInvalid: (.error, "The list of sources cannot be read, or a source in it is not whole.")
    case .sourceUnknown: (.error, "A claim names a source that is not in the list of sources.")
    case .claimUnsourced: (.error, "A claim names no source.")
    case .figureUnclaimed:
      (.warning, "A number, date, percentage or article stands in a text, and no claim says where it is from.")
    case .contactInText: (.error, "A telephone number or an e-mail address stands in a document.")
    case .scriptUnexpected: (.warning, "A text is not in the script of its language.")
    case .termDiffers: (.note, "A translation renders a term otherwise than the glossary does.")
    case .reviewPassed: (.warning, "A document was to be reviewed by a day that has passed.")
    case .relationUnknown: (.warning, "A document names another work that is not there.")
    case .structureDiffers: (.note, "A translation has other headings than its source.")
    case .duplicateWork: (.error, "Two files are the same work in the same language; only the first is shown.")
    case .fieldMissing: (.warning, "A field is missing that every document of a library with a manifest has.")
    case .languageDiffers: (.warning, "The front matter names another language than the place of the file.")
    case .languageAbsent: (.note, "No document is in a language that the manifest names.")
    case .supersededByUnknown: (.warning, "A document is superseded by a work that is not there.")
    case .linkTargetUntranslated: (.note, "A link leads to a work that is not there in the language of its document.")
    case .linkTargetMissing: (.warning, "A link leads to a file of the library that is not there.")
    }
  }
}

extension Problem {
  /// Makes a problem of a kind; foreign text in `path` and `message` is cleaned.
  public init(_ code: ProblemCode, path: String, line: Int? = nil, _ message: String) {
    self.init(
      path: CleanText.line(path), line: line, severity: code.meaning.severity, code: code.rawValue,
      message: CleanText.line(message))
  }
}

extension Problem: Comparable {
  /// By path, then line (the whole file first), then code, then message.
  public static func < (a: Problem, b: Problem) -> Bool {
    (a.path, a.line ?? 0, a.code, a.message) < (b.path, b.line ?? 0, b.code, b.message)
  }
}
