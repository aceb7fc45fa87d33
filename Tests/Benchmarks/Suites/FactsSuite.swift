import Foundation
import MaktabaModel
import MaktabaText

/// The facts of texts: how much a second, and how many sections of honest translations differ from their sources.
struct FactsSuite {
  let subject: Subject

  private static let source = "en"

  func run() throws {
    for language in try languages() {
      read(language)
      compare(language)
    }
  }

  private func languages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: subject.folder)
      .filter { $0.allSatisfy { $0.isLetter || $0 == "-" } && !paths(of: $0).isEmpty }.sorted()
  }

  private func read(_ language: String) {
    let lines = paths(of: language).compactMap { document(language, $0)?.plain }.joined(separator: "\n")
    let without = lines.split(separator: "\n").filter { Literals(String($0)).values.isEmpty }.joined(separator: "\n")
    Figure(
      name: "facts of running text, \(language)", value: rate(lines), budget: "30 MB/s",
      peer: "\(rate(without)) where there are none (budget 100 MB/s)"
    ).print()
  }

  private func rate(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let times = Times(runs: 5) { bytes.withUnsafeBufferPointer { _ = Literals(plain: $0).values.count } }
    return "\(Int(Double(bytes.count) / 1e3 / times.percentile(0.5))) MB/s"
  }

  /// Only documents whose headings have the same levels: in others it is not known which section stands for which.
  private func compare(_ language: String) {
    guard language != Self.source else { return }
    var (sections, withFacts, differing) = (0, 0, 0)
    for path in paths(of: language) {
      guard let mine = document(language, path), let source = document(Self.source, path),
        mine.sections.map(\.level) == source.sections.map(\.level)
      else { continue }
      for (mine, source) in zip(Literals.sections(of: mine), Literals.sections(of: source)) {
        sections += 1
        if !mine.values.isEmpty || !source.values.isEmpty { withFacts += 1 }
        if !mine.differences(from: source).isEmpty { differing += 1 }
      }
    }
    func share(of all: Int) -> String { "\((1000 * Double(differing) / Double(max(1, all))).rounded() / 10) %" }
    Figure(
      name: "sections whose facts differ from \(Self.source), \(language)", value: share(of: sections), budget: "-",
      peer: "\(differing) of \(sections); \(share(of: withFacts)) of the \(withFacts) with facts"
    ).print()
  }

  private func document(_ language: String, _ path: String) -> MarkdownDocument? {
    FileManager.default.contents(atPath: subject.folder + "/" + language + "/" + path).map { data in
      MarkdownDocument(markdown: withoutFrontMatter(Array(data)))
    }
  }

  private func withoutFrontMatter(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.first.map({ $0.elementsEqual("---".utf8) }) ?? false,
      let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual("---".utf8) })
    else { return text }
    return Array(lines[(end + 1)...].joined(separator: [0x0A]))
  }

  private func paths(of language: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: subject.folder + "/" + language)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }
}
