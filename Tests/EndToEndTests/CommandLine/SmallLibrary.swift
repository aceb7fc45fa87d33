import TestSupport

/// A library in three languages, with everything that the commands speak of.
enum SmallLibrary {
  static func make() -> TemporaryLibrary {
    TemporaryLibrary([
      "library.yml": """
      maktaba: 1
      id: small
      title: {en: Small}
      source_language: en
      languages: [en, sw, fr]
      layout: "{lang}/{path}"
      facets: [topic, type]
      """,
      "en/card.md": """
      ---
      work: card
      title: The field card
      topic: [identification, safety]
      type: card
      ---
      # The field card

      Notice, do not interrogate.

      ## Papers

      Somebody else keeps the passport.
      """,
      "sw/card.md": """
      ---
      work: card
      title: Kadi ya kazini
      topic: [identification]
      type: card
      translation: {of: en, method: machine, date: 2026-01-02}
      ---
      # Kadi ya kazini

      Mtu mwingine anashika pasipoti.
      """,
      "en/law.md": """
      ---
      work: law
      title: What the law says
      topic: [law]
      type: reference
      status: withdrawn
      withdrawn: {date: 2026-02-03, reason: repealed}
      ---
      # What the law says

      The passport is never a pledge.
      """,
      "fr/old.md": """
      ---
      work: old
      title: Ancien
      topic: [law]
      ---
      # Ancien

      Texte.

      - [ ] Une question.
      """,
    ])
  }
}
