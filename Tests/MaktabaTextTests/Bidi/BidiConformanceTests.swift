import Foundation
import Testing

@testable import MaktabaText

/// BidiCharacterTest.txt and BidiTest.txt of the Unicode character database (Debian's unicode-data, 15.0): every case, none
/// left out. Of BidiTest.txt both base directions are tested; how the text decides is tested with the other file.
@Suite("Unicode's own cases of the bidirectional algorithm")
struct BidiConformanceTests {
  @Test("Levels and order of every case are Unicode's")
  func everyCase() throws {
    let cases = try BidiCase.all()
    #expect(cases.count == 91_707)
    let wrong = cases.filter { !$0.isResolved }
    #expect(wrong.count == 0, "\(wrong.prefix(5).map(\.source))")
  }

  @Test("So are those of every combination of classes")
  func classes() throws {
    let cases = try BidiCase.ofClasses()
    #expect(cases.count == 513_494)
    let wrong = cases.filter { !$0.isResolved }
    #expect(wrong.count == 0, "\(wrong.prefix(5).map(\.source))")
  }

  @Test("The base direction of every case is Unicode's")
  func baseDirection() throws {
    let cases = try BidiCase.all().filter { $0.direction == 2 && !$0.opensUnclosedIsolate }
    let wrong = cases.filter { $0.base != ($0.isRightToLeft ? .rightToLeft : .leftToRight) }
    #expect(cases.count == 28)
    #expect(wrong.count == 0, "\(wrong.prefix(5).map(\.source))")
  }
}
