/// Finds the explicit bidirectional controls of a line that do not pair up.
///
/// Kept are embeddings and isolates that are closed on their line, up to 16 in one another. Overrides, which make letters
/// read backwards, are never kept, nor is what closes one. Time is proportional to the controls.
struct BidiControls {
  /// How deep embeddings and isolates are kept.
  static let deepest = 16

  private struct Open {
    var place: Int
    var isIsolate: Bool
    var isKept: Bool
  }

  private var open: [Open] = []
  private var isolates = 0
  /// Places of controls that are not kept, in no order.
  private(set) var unpaired: [Int] = []

  /// U+202A-202E and U+2066-2069.
  static func isExplicit(_ scalar: UInt32) -> Bool { 0x202A...0x202E ~= scalar || 0x2066...0x2069 ~= scalar }

  /// Takes the next explicit control of the line.
  mutating func take(_ scalar: UInt32, at place: Int) {
    switch scalar {
    case 0x202A, 0x202B: begin(Open(place: place, isIsolate: false, isKept: open.count < Self.deepest))
    case 0x202D, 0x202E: begin(Open(place: place, isIsolate: false, isKept: false))
    case 0x2066...0x2068: begin(Open(place: place, isIsolate: true, isKept: open.count < Self.deepest))
    case 0x202C: endEmbedding(place)
    default: endIsolate(place)
    }
  }

  /// What is still open at the end of a line is unpaired.
  mutating func endLine() {
    unpaired += open.lazy.filter(\.isKept).map(\.place)
    open.removeAll(keepingCapacity: true)
    isolates = 0
  }

  private mutating func begin(_ control: Open) {
    open.append(control)
    if control.isIsolate { isolates += 1 }
    if !control.isKept { unpaired.append(control.place) }
  }

  private mutating func endEmbedding(_ place: Int) {
    guard let last = open.last, !last.isIsolate else { return unpaired.append(place) }
    open.removeLast()
    if !last.isKept { unpaired.append(place) }
  }

  /// Closes the isolate; embeddings that were begun in it and are still open never pair up.
  private mutating func endIsolate(_ place: Int) {
    guard isolates > 0 else { return unpaired.append(place) }
    while let last = open.popLast() {
      if last.isIsolate {
        isolates -= 1
        if !last.isKept { unpaired.append(place) }
        return
      }
      if last.isKept { unpaired.append(last.place) }
    }
  }
}
