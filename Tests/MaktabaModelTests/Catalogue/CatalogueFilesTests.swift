import TestSupport
import Testing

@testable import MaktabaModel

struct CatalogueFilesTests {
  private let catalogue = Sample.catalogue([
    Sample.card("a", "en", path: "en/z.md", row: 20, sections: 3), Sample.card("b", "en", path: "en/a.md", row: 5),
    Sample.card("b", "sw", path: "Z.md", row: 6, sections: 2),
  ])

  @Test("files are found by path and listed bytewise")
  func files() {
    #expect(catalogue.fileStates.map(\.path) == ["Z.md", "en/a.md", "en/z.md"])
    for state in catalogue.fileStates {
      #expect(catalogue.fileState(path: state.path) == state)
      #expect(catalogue.card(state.document).path == state.path)
      #expect(state.size == 100 && state.modified == 1_000)
    }
    for path in ["", "A.md", "en/a.mdx", "en/b.md", "zzz"] { #expect(catalogue.fileState(path: path) == nil) }
  }

  @Test(
    "a row belongs to the document whose sections it is among",
    arguments: [
      (4, nil), (5, (1, 0)), (6, (2, 0)), (7, (2, 1)), (8, nil), (19, nil), (20, (0, 0)), (22, (0, 2)), (23, nil),
      (Int64.max, nil), (Int64.min, nil), (0, nil), (-1, nil),
    ] as [(Int64, (Int, Int)?)])
  func rows(row: Int64, place: (document: Int, section: Int)?) {
    #expect(catalogue.document(ofRow: row) == place.map { HitReference(document: $0.document, section: $0.section) })
  }

  @Test("the sections of all documents are counted")
  func sections() { #expect(catalogue.sectionCount == 6) }
}
