import MaktabaText
import TestSupport
import Testing

@testable import MaktabaModel

@Suite(
  "Sections of a real library's translations",
  .enabled(if: Corpora.path("umbrella") != nil, "shared/corpora is not beside the package"))
struct UmbrellaAlignmentTests {
  /// Every document by work and language.
  static let works: [String: [String: LanguageText]] = {
    guard let root = Corpora.path("umbrella"), let folder = try? LibraryFolder.scan(root: root) else { return [:] }
    var works: [String: [String: LanguageText]] = [:]
    for file in folder.files {
      guard let document = try? DocumentFile.read(root: folder.root, file: file), let language = file.language,
        let card = try? DocumentCard.of(language.text, text: "")
      else { continue }
      works[file.workPath, default: [:]][language.text] = LanguageText(card, document)
    }
    return works
  }()

  @Test(
    "find their section of the source without a guess, 93 in 100 at least",
    arguments: ["ar", "es", "fa", "fr", "ru", "zh-Hant"])
  func aligned(_ language: String) throws {
    var (all, sure, guessed) = (0, 0, 0)
    for texts in Self.works.values {
      guard let source = texts["en"], let text = texts[language] else { continue }
      let places = SectionAlignment(source.sections, text.sections).places
      all += places.count
      sure += places.count { $0?.isGuess == false }
      guessed += places.count { $0?.isGuess == true }
    }
    print(
      "\(language): \(all) sections, \(sure * 1000 / max(1, all)) in 1000 sure, \(guessed * 1000 / max(1, all)) guessed"
    )
    #expect(all > 1000 && sure * 100 >= all * 93)
  }
}
