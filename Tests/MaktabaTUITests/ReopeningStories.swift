import Foundation
import MaktabaModel
import MaktabaText
import TestSupport
import Testing

@testable import MaktabaTUI

@Suite("Stories: the open document changes") struct ReopeningStories {
  private func changing(
    _ app: inout HeadlessApp, _ library: FakeLibrary, _ change: (inout [FakeLibrary.Document]) -> Void
  ) {
    var documents = FakeLibrary.documents
    change(&documents)
    library.replace(documents)
    app.send(.libraryChanged)
  }

  @Test("A changed text takes the place of the old one, at the same place") func changed() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("Enter", "]", "]", "]", "]", "]")
    changing(&app, library) { documents in
      for index in documents.indices where documents[index].work == "long-guide" {
        documents[index].body = documents[index].body.replacingOccurrences(of: "Duty 1\n", with: "Duty 1\n\nNew.\n")
      }
    }
    #expect(app.rows[1].contains("Duty 5"))
    #expect(app.screen.contains("This document has changed; here is the new text"))
    app.press("g")
    #expect(app.screen.contains("New."))
  }

  @Test("A text that is gone stays on the screen, and a banner says that it is gone") func gone() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("Enter")
    changing(&app, library) { $0.removeAll { $0.work == "long-guide" } }
    #expect(app.screen.contains("GONE: this document is no longer in the library."))
    #expect(app.screen.contains("Duties of care"))
    changing(&app, library) { _ in }
    #expect(!app.screen.contains("GONE"))
  }

  @Test("A change of other documents leaves the open one alone") func others() {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("Enter", "j")
    let before = app.screen
    app.forgetEffects()
    changing(&app, library) { $0.removeAll { $0.work == "old-hotline" } }
    #expect(app.screen == before)
    #expect(!app.effects.contains { if case .open = $0 { true } else { false } })
  }

  @Test("A changed text that cannot be read leaves the old one, and a banner says so") func unreadable() throws {
    let library = FakeLibrary()
    var app = makeApp(library: library)
    app.press("Enter")
    app.isHeldBack = { if case .open = $0 { true } else { false } }
    app.forgetEffects()
    changing(&app, library) { documents in
      for index in documents.indices { documents[index].body += "\nNew.\n" }
    }
    let opens = app.effects.compactMap { if case .open(let request) = $0 { request } else { nil } }
    app.send(.openFailed(try #require(opens.first), reason: "No."))
    #expect(app.screen.contains("CHANGED since you opened it, and the new text cannot be read. F5 looks"))
    #expect(app.screen.contains("Duties of care"))
  }

  @Test("ASCII signs stay ASCII after a change of width") func asciiAtEveryWidth() {
    let plain = FakeLibrary.documents.filter { $0.language == "en" }
    var app = makeApp(library: FakeLibrary(plain), glyphs: .ascii)
    app.press("j", "j", "j", "Enter")
    app.resize(columns: 50, rows: 40)
    #expect(app.rows.count == 40 && app.screen.unicodeScalars.allSatisfy(\.isASCII), "\(app.screen)")
  }

  @Test("An empty document says so") func empty() {
    var app = makeApp(library: FakeLibrary([.init(work: "nothing", language: "en", title: "Nothing", body: "")]))
    app.press("Enter")
    #expect(app.screen.contains("This document is empty."))
  }
}
