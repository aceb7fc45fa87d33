import TestSupport
import Testing

@testable import MaktabaModel

@Suite(
  "A real library: Umbrella", .enabled(if: Corpora.path("umbrella") != nil, "shared/corpora is not beside the package"))
struct UmbrellaTests {
  @Test("opens without a manifest: languages, works, titles, nothing lost")
  func opens() throws {
    let root = try #require(Corpora.path("umbrella"))
    let folder = try LibraryFolder.scan(root: root)
    #expect(folder.files.count == 3720)
    #expect(folder.identity.layout == "{lang}/{path}")
    #expect(folder.identity.languages.map(\.text) == ["ar", "en", "es", "fa", "fr", "ru", "zh-Hant"])
    #expect(folder.identity.sourceLanguage.text == "en")
    #expect(folder.problems.isEmpty)
    #expect(folder.files.allSatisfy { $0.language != nil && $0.workPath.first != "/" })
    var untitled: [String] = []
    for file in folder.files {
      let document = try DocumentFile.read(root: folder.root, file: file)
      if document.metadata.title == nil { untitled.append(file.path) }
      #expect(document.problems.allSatisfy { $0.severity != .error }, "\(document.problems)")
      #expect(document.size == file.size)
    }
    #expect(untitled.isEmpty)
  }
}
