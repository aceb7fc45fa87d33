/// What is new or changed in a library since a visit.
public struct News: Equatable, Sendable {
  /// What happened to one document.
  public enum Change: Equatable, Sendable {
    /// It was not there, and neither was the work.
    case newWork
    /// It was not there, and the work was.
    case newLanguage(LanguageTag)
    /// Its file is another; with the editions where both say one and they differ.
    case changed(LanguageTag, editions: Editions?)
  }

  /// From one edition to another.
  public struct Editions: Equatable, Sendable {
    /// The edition then.
    public var old: Int
    /// The edition now.
    public var new: Int

    /// Makes a step.
    public init(old: Int, new: Int) {
      self.old = old
      self.new = new
    }
  }

  /// The works with news.
  let works: WorkSet
  /// What happened, by work.
  let changes: [Int: [Change]]

  /// Compares a catalogue with what stood there. Without a record nothing is new. At once when nothing has changed; else
  /// some milliseconds for 50,000 documents.
  init(in catalogue: Catalogue, since record: VisitRecord?) {
    changes = record.map { Self.changes(in: catalogue, since: $0) } ?? [:]
    works = WorkSet(capacity: catalogue.workCount, changes.keys)
  }

  private static func changes(in catalogue: Catalogue, since record: VisitRecord) -> [Int: [Change]] {
    if record.catalogue == catalogue.checksum { return [:] }
    var comparison = VisitComparison(record)
    var changes: [Int: [Change]] = [:]
    for work in 0..<catalogue.workCount {
      let found = comparison.changes(ofWork: work, in: catalogue)
      if !found.isEmpty { changes[work] = found }
    }
    return changes
  }
}

/// Goes through a catalogue and a record side by side: where nothing was added or removed the next stands next.
private struct VisitComparison {
  private let record: VisitRecord
  private var next = 0
  /// Positions by name, made when the next does not stand next.
  private lazy var positions = Dictionary(
    record.documents.indices.map { (record.documents[$0].name, $0) }, uniquingKeysWith: { first, _ in first })

  init(_ record: VisitRecord) { self.record = record }

  mutating func changes(ofWork work: Int, in catalogue: Catalogue) -> [News.Change] {
    var changes: [News.Change] = []
    var isKnown = false
    for document in catalogue.documents(ofWork: work) {
      let language = catalogue.language(ofDocument: document)
      guard let before = earlier(catalogue.nameNumber(ofDocument: document)) else {
        changes.append(.newLanguage(language))
        continue
      }
      isKnown = true
      guard before.content != catalogue.contentNumber(ofDocument: document) else { continue }
      changes.append(.changed(language, editions: Self.step(before.edition, catalogue.edition(ofDocument: document))))
    }
    return isKnown || changes.isEmpty ? changes : [.newWork]
  }

  private mutating func earlier(_ name: UInt64) -> VisitRecord.Document? {
    let documents = record.documents
    if next < documents.count, documents[next].name != name {
      guard let position = positions[name] else { return nil }
      next = position
    }
    guard next < documents.count, documents[next].name == name else { return nil }
    defer { next += 1 }
    return documents[next]
  }

  private static func step(_ old: UInt32, _ new: UInt32) -> News.Editions? {
    old > 0 && new > 0 && old != new ? News.Editions(old: Int(old), new: Int(new)) : nil
  }
}
