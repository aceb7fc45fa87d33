import TestSupport
import Testing

/// A library with one work in English and Swahili, section by section, and somebody at a command line beside it.
struct TranslatedLibrary {
  let library: TemporaryLibrary
  let shell = Shell()

  static let source = """
    ---
    work: card
    title: The field card
    summary: What to look for.
    topic: [identification]
    ---
    # The field card {#card}

    Notice, do not interrogate.

    ## Papers {#papers}

    Somebody else keeps the passport. The fine is 500 shillings.

    ## Help {#help}

    Call [the line](tel:116) at any hour of the day.

    """
  static let translation = """
    ---
    work: card
    title: Kadi ya kazini
    summary: Mambo ya kutazama.
    translation: {of: en}
    ---
    # Kadi ya kazini {#card}

    Tazama, usihoji.

    ## Hati {#papers}

    Mtu mwingine anashika pasipoti. Faini ni shilingi 500.

    ## Msaada {#help}

    Piga simu [kwa laini](tel:116) saa yoyote.

    """

  init() {
    library = TemporaryLibrary([
      "library.yml": "maktaba: 1\nid: t\nsource_language: en\nlanguages: [en, sw, fr]\nlayout: \"{lang}/{path}\"\n",
      "en/card.md": Self.source, "sw/card.md": Self.translation,
    ])
  }

  /// `maktaba translate …` in this library.
  @discardableResult
  func translate(_ words: String...) throws -> CommandRun { try translate(words) }

  /// `maktaba translate …` in this library.
  @discardableResult
  func translate(_ words: [String]) throws -> CommandRun {
    try shell.run(["translate"] + words + ["--library", library.root])
  }

  /// Somebody changes a text.
  func replace(_ old: String, with new: String, in path: String) {
    let text = String(decoding: library.bytes(path) ?? [], as: UTF8.self)
    var parts: [Substring] = []
    var rest = text[...]
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(old) }) {
      parts.append(rest[..<start])
      rest = rest[rest.index(start, offsetBy: old.count)...]
    }
    precondition(!parts.isEmpty, "“\(old)” is not in \(path)")
    library.write(path, (parts + [rest]).joined(separator: new))
  }

  /// The text of a file of the library.
  func text(_ path: String) -> String { String(decoding: library.bytes(path) ?? [], as: UTF8.self) }

  /// Key, state, grade and flags of each section of a translation, such as `papers out-of-date critical f`.
  func states(_ language: String = "sw", work: String = "card") throws -> [String] {
    let run = try shell.run("translations", "--library", library.root, "--json", work)
    let entries = try #require(try JSONReading.objects(run).first?["translations"] as? [[String: Any]])
    let entry = try #require(entries.first { $0["language"] as? String == language })
    let sections = try #require(entry["sections"] as? [[String: Any]])
    return sections.map { section in
      ["key", "state", "grade", "flags"].compactMap { section[$0] as? String }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  /// State of the whole document.
  func state(_ language: String = "sw", work: String = "card") throws -> String {
    let run = try shell.run("translations", "--library", library.root, "--json", work)
    let entries = try #require(try JSONReading.objects(run).first?["translations"] as? [[String: Any]])
    return try #require(entries.first { $0["language"] as? String == language }?["state"] as? String)
  }
}
