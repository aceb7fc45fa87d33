import MaktabaTUI
import MaktabaText
import TestSupport

@testable import MaktabaModel

/// A library on disk with a work whose source has moved on since it was translated, behind the screens.
///
/// English is the source. Swahili and Arabic were recorded before the English text changed: one section critically, one in
/// many words, one in a word; Swahili has one section reviewed. Amharic was never recorded. French is missing.
final class TranslatedLibrary {
  let folder: TemporaryLibrary
  private let state = TemporaryLibrary(named: "state")
  let library: Library
  /// Why nothing can be written; nil when it can.
  var refusal: String?
  let today = CalendarDate("2026-11-22") ?? CalendarDate(daysSince1970: 0)

  init(_ files: [String: String] = TranslatedLibrary.before, recording languages: [String] = ["sw", "ar"]) throws {
    folder = TemporaryLibrary(files)
    library = try Library(
      folder.root, places: Places(stateDirectory: state.root), options: .init(preferredLanguages: [tag("en")]))
    try library.refresh()
    for language in languages {
      try desk.record(work: "card", language: tag(language), method: "human", signed: officeA)
    }
  }

  /// The library after its source has changed, and one section was reviewed before.
  static func movedOn() throws -> TranslatedLibrary {
    let library = try TranslatedLibrary()
    try library.write(.review, in: "sw", sections: ["refer"], by: "office B")
    library.folder.write("en/card.md", after)
    try library.library.refresh()
    return library
  }

  private var desk: TranslationDesk { TranslationDesk(library: library, writer: "device", today: today, now: 0) }
  private var officeA: TranslationDesk.Signature { .init(by: "office A", date: today) }

  /// Writes an event about sections as they are now.
  func write(_ action: TranslationEvent.Action, in language: String, sections: [String], by: String) throws {
    let pair = try DocumentPair("card", tag(language), library: library, today: today)
    let facts = try pair.states(sections).compactMap { state in
      state.source.map { SectionFact(source: $0, text: state.text) }
    }
    try desk.append(action, facts, "card", tag(language), .init(by: by, date: today))
  }

  /// Answers as the effect runner does.
  func answer(_ effect: Effect) -> [Message] {
    let catalogue = library.catalogue
    switch effect {
    case .browse(let query):
      let listing = try? library.list(query.filter, order: query.order, marks: MarkState(), today: today)
      return listing.map { [.browsed(query, $0)] } ?? []
    case .open(let request): return [opened(request)]
    case .translations(let id):
      return catalogue.work(id: id).map {
        [.translated(library.translations(ofWork: $0, in: catalogue, today: today))]
      } ?? []
    case .change(let request):
      let change = catalogue.work(id: request.work).flatMap {
        try? library.change(in: request.section, language: request.language, ofWork: $0, in: catalogue, today: today)
      }
      return [.changed(request, change.map(ChangeAnswer.change) ?? .gone)]
    case .translate(let request): return [.told(request, outcome(request.deed))]
    case .find(let request): return [.found(request, request.perform())]
    default: return []
    }
  }

  private func outcome(_ deed: TranslationDeed) -> TranslationOutcome {
    if let refusal { return .notSaved(refusal) }
    do {
      return try desk.carryOut(deed)
    } catch {
      return .notSaved("\(error)")
    }
  }

  private func opened(_ request: OpenRequest) -> Message {
    let catalogue = library.catalogue
    do {
      let number = try library.document(ofWork: request.work, in: request.language, of: catalogue)
      let languages = catalogue.documents(ofWork: catalogue.work(ofDocument: number)).map {
        catalogue.language(ofDocument: $0)
      }
      return .opened(
        request, OpenedDocument(try library.read(number, in: catalogue), languages: languages, for: request))
    } catch {
      return .openFailed(request, reason: "\(error)")
    }
  }

  /// The screens over it, with the cursor on the work.
  func app(columns: Int = 80, rows: Int = 24, look: Look = .monochrome, glyphs: GlyphSet = .unicode, by: String? = nil)
    -> HeadlessApp
  {
    let configuration = Configuration(
      today: today, look: look, glyphs: glyphs, preferredLanguages: [tag("en")], signature: by)
    var app = HeadlessApp(
      configuration: configuration, size: Size(columns: columns, rows: rows), answer: answer)
    app.send(.refreshed(.unchanged))
    return app
  }

  static let before = [
    "library.yml":
      "maktaba: 1\nid: test\nsource_language: en\nlanguages: [en, sw, fr, ar, am]\nlayout: \"{lang}/{path}\"\n",
    "en/card.md": source(age: "18", safe: "Do not act alone. Tell your coordinator where you are.", ask: "little"),
    "sw/card.md": """
    ---
    title: Kadi
    ---
    # Kadi {#card}

    Ukurasa mmoja.

    ## Tambua {#notice}

    Huenda mtu yuko chini ya miaka 18.

    ## Usalama {#safe}

    Usifanye kazi peke yako.

    ## Uliza {#ask}

    Uliza machache.

    ## Toa rufaa {#refer}

    Piga simu.
    """,
    "ar/card.md": """
    ---
    title: بطاقة
    ---
    # بطاقة {#card}

    صفحة واحدة للجيب.

    ## لاحظ {#notice}

    قد يكون عمر الشخص أقل من 18 سنة، فلا تسأل كثيرا.

    ## السلامة {#safe}

    لا تعمل وحدك، وأخبر المنسق بمكانك.

    ## الإحالة {#refer}

    اتصل بمن يستطيع المساعدة.
    """,
    "am/card.md": """
    ---
    title: ካርድ
    ---
    # ካርድ {#card}

    አንድ ገጽ።

    ## አስተውል {#notice}

    ሰውየው ከ18 ዓመት በታች ሊሆን ይችላል።
    """,
  ]

  static let after = source(
    age: "21", safe: "Never go there by yourself, and let the others of your team know about it.", ask: "only a little")

  private static func source(age: String, safe: String, ask: String) -> String {
    """
    ---
    title: Field card
    ---
    # Field card {#card}

    One page for the pocket.

    ## Notice {#notice}

    The person may be under \(age).

    ## Safety {#safe}

    \(safe)

    ## Ask {#ask}

    Ask \(ask), when you are alone with the person and nobody can overhear what is said by either of you, and write
    nothing down before you have asked whether you may do so at all.

    ## Refer {#refer}

    Call those who can help.

    """
  }
}
