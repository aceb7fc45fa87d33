import MaktabaText

/// A source that translations are said to have been made from: today's, or one of an earlier day.
struct SourceText {
  let file: DocumentFile
  let sections: [SectionText]

  /// Reads a document's bytes. - Throws: ``LibraryError/unreadableDocument(path:reason:)`` for what is no text.
  init(_ bytes: [UInt8], path: String) throws(LibraryError) {
    do {
      self.init(try DocumentFile(bytes, path: path))
    } catch {
      throw .unreadableDocument(path: CleanText.line(path), reason: "\(error)")
    }
  }

  /// Takes a document that was read.
  init(_ file: DocumentFile) {
    let outline = MarkdownDocument.outline(markdown: file.body, firstLine: file.firstLine)
    self.file = file
    sections = SectionText.sections(of: outline, title: file.metadata.title, summary: file.metadata.summary)
  }

  /// The fingerprint of the whole.
  var fingerprint: Fingerprint { Fingerprint.document(sections) }

  /// Reads a file that is none of the library's. - Throws: ``TranslationError/notRead(path:reason:)``.
  static func outside(_ path: String) throws(TranslationError) -> SourceText {
    let bytes = try OutsideFile.bytes(path, limit: DocumentFile.greatestSize)
    do {
      return SourceText(try DocumentFile(bytes, path: path))
    } catch {
      throw .notRead(path: CleanText.line(path), reason: "\(error)")
    }
  }

  /// The Markdown of sections, kept in the library so that it can be shown later what has changed.
  func keep(_ kept: [SectionText], in folder: FactFolder) throws(TranslationError) {
    let markdown = SectionMarkdown(file)
    for section in kept { try folder.keep(markdown.text(of: section, in: sections), as: section.fingerprint) }
  }

  /// What each section of a translation was made from, when all of it was made from this source.
  func facts(for text: LanguageText) -> [Finding] {
    let alignment = SectionAlignment(sections, text.sections, known: [:])
    return zip(sections, alignment.places).compactMap { source, place in
      place.map { Finding(source: source, text: text.sections[$0.index], isGuess: $0.isGuess) }
    }
  }

  /// A section of the source with the section of the translation that stands for it.
  struct Finding {
    var source: SectionText
    var text: SectionText
    var isGuess: Bool

    var fact: SectionFact { SectionFact(source: source, text: text) }
  }

  /// Today's section that each of this source's has become, by fingerprint; those that are gone have none.
  func successors(in today: [SectionText]) -> [Fingerprint: SectionText] {
    let traces = sections.map(\.trace)
    let places = SectionTracking.places(of: traces, in: today)
    let pairs = zip(sections, places).compactMap { section, place in
      place.map { (section.fingerprint, today[$0.index]) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension SectionText {
  /// What finds it again in another state of its document.
  var trace: SectionTracking.Trace {
    SectionTracking.Trace(fingerprint: fingerprint, key: key, heading: heading, words: words, time: 0)
  }
}

/// A file outside of the library, that somebody named.
enum OutsideFile {
  /// Its bytes. - Throws: ``TranslationError/notRead(path:reason:)``.
  static func bytes(_ path: String, limit: Int) throws(TranslationError) -> [UInt8] {
    do {
      return try FileBytes.read(root: "/", path: path, limit: limit)
    } catch .vanished {
      throw .notRead(path: CleanText.line(path), reason: "there is no such file")
    } catch {
      throw .notRead(path: CleanText.line(path), reason: "\(DocumentFile.ReadError(error))")
    }
  }
}
