import MaktabaText

extension Catalogue {
  /// Ids that somebody may have meant: those that contain the text, and those that a slip or two turn into it. At most
  /// three, the nearest first. O(works · length).
  public func ids(similarTo text: String) -> [String] {
    let wanted = Array(text.lowercased().utf8)
    guard !wanted.isEmpty else { return [] }
    let candidates = (0..<workCount).lazy.compactMap { work -> (id: String, distance: Int)? in
      let id = self.workID(work)
      let distance = Self.distance(Array(id.lowercased().utf8), wanted)
      return distance.map { (id, $0) }
    }
    return candidates.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }

  /// Edits (Levenshtein 1966) between two words when they are few, or a little more when one contains the other.
  private static func distance(_ id: [UInt8], _ wanted: [UInt8]) -> Int? {
    let most = max(1, wanted.count / 4)
    if wanted.count > 2, id.withUnsafeBytes({ ByteSearch(wanted).find(in: $0, from: 0) }) != nil { return most }
    guard abs(id.count - wanted.count) <= most else { return nil }
    var row = Array(0...wanted.count)
    for (line, byte) in id.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in wanted.indices {
        let replaced = diagonal + (byte == wanted[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[wanted.count] <= most ? row[wanted.count] : nil
  }
}
