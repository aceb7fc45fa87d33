/// The parts of an encoded catalogue, in the order in which they stand.
enum BlobPart: Int, CaseIterable {
  case identity
  case termOffsets, termPool
  case languages
  case workOffsets, workPool, workDocuments, workSources
  case documentWorks, documentLanguages, statuses, issued, reviewBy
  case sizes, modified, firstRows, sectionCounts
  case titleOffsets, titlePool, foldedOffsets, foldedPool, pathOffsets, pathPool, hashOffsets, hashPool
  case recordOffsets, recordPool
  case titleOrder, pathOrder, rowOrder, dateOrder, reviewOrder
  case contestedWorks
  case facetKeys, facetValueBounds, facetValues, postingBounds, postings
  case thesaurusKeyOffsets, thesaurusKeyPool, thesaurusRecordOffsets, thesaurusRecordPool
  case phraseOffsets, phrasePool, phraseEntries
}

/// A container of named byte ranges with a checksum: magic, version, checksum, then for each part its end, then the parts.
///
/// Another version, a missing byte or a flipped bit make it unreadable, which for a cache is the right answer.
struct Blob {
  private static let magic: UInt64 = 0x6761_7461_6B61_6D31  // "1makatag", as good as any
  /// Raise it whenever a part changes its meaning.
  static let version: UInt64 = 5
  private static let headerSize = 24
  private static let partsStart = headerSize + BlobPart.allCases.count * 8

  let bytes: [UInt8]
  private let ends: Column<UInt64>

  /// Opens a blob; O(bytes) for the checksum, some 10 GB a second.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.partsStart, let header = Column<UInt64>(bytes, 0..<Self.headerSize),
      header[0] == Self.magic, header[1] == Self.version, header[2] == Self.checksum(bytes),
      let ends = Column<UInt64>(bytes, Self.headerSize..<Self.partsStart),
      ends[ends.count - 1] == bytes.count, Self.areBounds(ends)
    else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  private static func areBounds(_ ends: Column<UInt64>) -> Bool {
    var last = UInt64(partsStart)
    for index in 0..<ends.count {
      if ends[index] < last { return false }
      last = ends[index]
    }
    return true
  }

  /// Where a part stands.
  func range(_ part: BlobPart) -> Range<Int> {
    let start = part.rawValue == 0 ? Self.partsStart : Int(ends[part.rawValue - 1])
    return start..<Int(ends[part.rawValue])
  }

  func column<Element>(_ part: BlobPart) -> Column<Element>? { Column(bytes, range(part)) }

  func texts(_ offsets: BlobPart, _ pool: BlobPart) -> TextColumn? {
    TextColumn(bytes, offsets: range(offsets), pool: range(pool))
  }

  /// Puts parts together.
  static func joining(_ parts: [BlobPart: [UInt8]]) -> [UInt8] {
    var ends: [UInt64] = []
    var end = partsStart
    for part in BlobPart.allCases {
      end += parts[part]?.count ?? 0
      ends.append(UInt64(end))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end)
    for number in [magic, version, 0] + ends { bytes.appendLittleEndian(number) }
    for part in BlobPart.allCases { bytes += parts[part] ?? [] }
    let sum = checksum(bytes)
    withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<headerSize, with: $0) }
    return bytes
  }

  /// A sum of everything behind the checksum itself, in four lanes that a processor works on side by side. Each step is a
  /// bijection of what came before and of the eight bytes that come in, so that a change within eight bytes is always
  /// noticed; against chance, not against malice.
  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      var (a, b, c, d) = (1 as UInt64, 2 as UInt64, 3 as UInt64, 4 as UInt64)
      var offset = headerSize
      while offset + 32 <= bytes.count {
        a = mix(a, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        b = mix(b, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        c = mix(c, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
        d = mix(d, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
        offset += 32
      }
      while offset < bytes.count {
        a = mix(a, UInt64(bytes[offset]))
        offset += 1
      }
      return [a, b, c, d].reduce(UInt64(bytes.count), mix)
    }
  }

  @inline(__always)
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  mutating func appendLittleEndian(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// The bytes of numbers, one after the other.
  init<Number: FixedWidthInteger & BitwiseCopyable>(littleEndian numbers: [Number]) {
    self = numbers.map(\.littleEndian).withUnsafeBytes { Array($0) }
  }
}
