import ArgumentParser
import MaktabaModel

/// What every command takes that writes down what somebody says of sections of translations.
struct StatementOptions: ParsableArguments {
  @OptionGroup var translations: TranslationChoice
  @OptionGroup var sections: SectionChoice
  @OptionGroup var deed: DeedOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try sections.validate(for: translations) }

  /// Writes it down for each of the translations, and says what was done.
  /// - Parameters:
  ///   - done: the sentence about a number of sections.
  ///   - withMissing: also where there is no document yet.
  ///   - body: writes it down for one.
  func write(
    _ done: (Int) -> String, withMissing: Bool = false,
    _ body: (TranslationDesk, _ work: String, _ language: LanguageTag) throws -> TranslationReport
  ) throws {
    try common.atDesk { desk, _ in
      try TranslationRound(translations, desk, withMissing: withMissing).run(answer, done) { work, language in
        try body(desk, work, language)
      }
    }
  }
}
