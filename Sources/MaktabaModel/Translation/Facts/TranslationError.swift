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
    case .leadsElsewhere:
      "The library was not changed: in its folder .maktaba stands a link, and nothing is written through one. Put the folder or file itself in its place."
    case .tooMuch:
      "The library was not changed: so many sections cannot be written down at once. Name fewer of them."
    case .notSaved(let fault):
      "The library was not changed: \(fault). Make room, or ask whoever keeps the library for the right to write into it."
    }
  }
}
