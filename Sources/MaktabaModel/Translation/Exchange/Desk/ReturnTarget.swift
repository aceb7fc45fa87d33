import MaktabaText

/// The translation that returned sections go into: the one that is there, or one with nothing in it yet.
struct ReturnTarget {
  let pair: DocumentPair
  let place: DocumentPlace
  /// As it stands in the file, or as it is begun.
  let bytes: [UInt8]
  let isNew: Bool
  /// The source's sections with what stands for them.
  let sections: [StandingSection]
  /// Everything that is known of the work, with this translation.
  private let facts: WorkFacts
  private let markdown: SectionMarkdown
  private let splice: SectionSplice

  init(
    _ subject: TranslationSubject, desk: TranslationDesk, method: String?, _ signature: TranslationDesk.Signature
  ) throws {
    isNew = !subject.isThere
    var facts = subject.facts
    var card = subject.source.card
    if let there = subject.card {
      card = there
      place = DocumentPlace(root: desk.library.root, path: card.path, calls: desk.calls)
      bytes = try place.bytes()
    } else {
      place = try desk.newPlace(for: subject)
      (card.language, card.path) = (subject.language, place.path)
      let file = try desk.library.file(of: subject.source.card)
      let skeleton = TranslationSkeleton(
        source: file, sections: subject.source.sections, hasComments: false, hasTitles: false)
      bytes = try desk.newText(of: subject, skeleton, method ?? "unknown", signature)
    }
    let file = try Self.file(bytes, place.path)
    facts.texts.removeAll { $0.card.language == card.language }
    facts.texts.append(LanguageText(card, file))
    facts.histories[card.language] = subject.history
    self.facts = facts
    pair = try DocumentPair(card, facts: facts, library: desk.library)
    sections = pair.standing
    markdown = SectionMarkdown(file)
    splice = try SectionSplice(bytes)
  }

  private static func file(_ bytes: [UInt8], _ path: String) throws(LibraryError) -> DocumentFile {
    do { return try DocumentFile(bytes, path: path) } catch {
      throw .unreadableDocument(path: CleanText.line(path), reason: "\(error)")
    }
  }

  /// The text that stands there now is one that came back, up to white space that no reader sees. A text with other emphasis
  /// has the same fingerprint, and is another text all the same.
  func says(_ target: String, _ section: StandingSection) -> Bool {
    guard let text = section.text else { return false }
    guard let index = text.index else {
      let front = front(target, section.source)
      return Fingerprint.front(title: front.title, summary: front.summary) == text.fingerprint
    }
    let standing = SectionSegments.joined(SectionSegments(of: splice.markdown(of: index), key: text.key).texts)
    if standing == target { return true }
    return standing.split(whereSeparator: \.isWhitespace) == target.split(whereSeparator: \.isWhitespace)
      && markdown.section(ofNew: target)?.fingerprint == text.fingerprint
  }

  /// Title and summary of a text that came back; where the source has no title, all of it is the summary.
  private func front(_ target: String, _ source: SectionText) -> (title: String?, summary: String?) {
    if source.heading.isEmpty { return (nil, target) }
    let text = MetaText(target)
    return (text.title, text.summary)
  }

  // MARK: Putting texts in

  /// The document with new texts for some sections, and the sections that they have become.
  struct Outcome {
    var bytes: [UInt8]
    /// By the line of the source section.
    var texts: [Int: SectionText] = [:]
  }

  /// Puts texts into their places. - Throws: ``SpliceError``; ``LibraryError`` never for what was read before.
  func outcome(_ texts: [(section: StandingSection, text: String)]) throws -> Outcome {
    if texts.isEmpty { return Outcome(bytes: bytes) }
    var splice = splice
    var inserted: [Int] = []
    var places: [(line: Int, index: Int?, earlier: Int)] = []
    for (section, text) in texts {
      if section.source.isFront {
        let front = front(text, section.source)
        if let title = front.title { splice.set(.title, to: title) }
        if let summary = front.summary { splice.set(.summary, to: summary) }
        places.append((section.source.line, nil, 0))
      } else if let index = section.place?.index {
        splice.replace(index, with: text)
        places.append((section.source.line, index, Int.max))
      } else {
        let index = sections.place(of: section.source, of: splice.sections.count)
        splice.insert(text, at: index)
        places.append((section.source.line, index, inserted.count { $0 == index }))
        inserted.append(index)
      }
    }
    var outcome = Outcome(bytes: try splice.result())
    let after = try SourceText(outcome.bytes, path: place.path).sections
    for place in places {
      // Of those inserted at one place, only the earlier ones stand before the next.
      let shift = place.index.map { index in
        inserted.count { $0 < index } + min(place.earlier, inserted.count { $0 == index })
      }
      let index = place.index.flatMap { index in shift.map { index + $0 } }
      outcome.texts[place.line] = after.first { $0.index == index }
    }
    return outcome
  }

  /// The document with the block in its front matter brought up to what will be known with an event.
  func broughtUp(_ bytes: [UInt8], with event: TranslationEvent, desk: TranslationDesk) throws -> [UInt8] {
    var facts = facts
    let text = LanguageText(pair.text.card, try Self.file(bytes, place.path))
    facts.texts.removeAll { $0.card.language == text.card.language }
    facts.texts.append(text)
    facts.histories[text.card.language] = TranslationHistory(pair.history.events + [event])
    facts.take(oldSources: desk.folder.section)
    let now = try DocumentPair(text.card, facts: facts, library: desk.library)
    var splice = try SectionSplice(bytes)
    for (field, value) in TranslationBlock(now, isFinished: true).changes { splice.set(field, to: value) }
    return try splice.result()
  }
}
