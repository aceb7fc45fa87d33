import MaktabaModel

/// Reading a library from nothing, looking again, and what it costs on disk.
struct IndexSuite {
  let subject: Subject
  let budget: String
  /// Of a look at a folder in which nothing has changed.
  let secondStartBudget: String

  func run() throws {
    try fromNothing()
    try nothingChanged()
    size()
  }

  private func fromNothing() throws {
    let times = try Times(runs: 5, prepare: subject.removeCache) {
      let library = try Library(subject.folder, places: subject.places)
      try library.refresh()
    }
    Figure(
      name: "index \(subject.name) from nothing", value: times.medianAndWorst, budget: budget, peer: sqlitePeer()
    ).print()
  }

  /// SQLite's own shell putting the same files into one FTS5 table, without reading Markdown or front matter.
  private func sqlitePeer() -> String {
    let script = """
      .open :memory:
      CREATE VIRTUAL TABLE t USING fts5(body, content='');
      INSERT INTO t(rowid, body) SELECT rowid, readfile(name) FROM
        (SELECT row_number() OVER () AS rowid, name FROM fsdir('\(subject.folder)') WHERE name LIKE '%.md');
      """
    return "FTS5 alone, " + Peer.time("sqlite3", [], runs: 3, input: script)
  }

  private func nothingChanged() throws {
    let library = try subject.open()
    let times = try Times(runs: 9) { try library.refresh() }
    let peer = Peer.time("find", [subject.folder, "-name", "*.md", "-newer", "/etc/hostname"])
    Figure(name: "second start, nothing changed", value: times.medianAndWorst, budget: secondStartBudget, peer: peer)
      .print()
  }

  private func size() {
    let share = Double(subject.cacheBytes) / Double(subject.textBytes)
    let text = "\(subject.textBytes / 1_000_000) MB of text"
    Figure(
      name: "catalogue and index on disk, \(text)", value: "\((share * 100).rounded() / 100) x text",
      budget: "1.5 x text"
    ).print()
  }
}
