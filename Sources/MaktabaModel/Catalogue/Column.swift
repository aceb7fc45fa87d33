/// Numbers that stand one after the other in a blob, little-endian: read where they are, never copied.
struct Column<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  private let blob: [UInt8]
  private let start: Int
  let count: Int

  private static var width: Int { MemoryLayout<Element>.size }

  /// - Returns: nil when the bytes are not a whole number of elements, or not in the blob.
  init?(_ blob: [UInt8], _ bytes: Range<Int>) {
    guard bytes.lowerBound >= 0, bytes.upperBound <= blob.count, bytes.count % Self.width == 0 else { return nil }
    self.blob = blob
    start = bytes.lowerBound
    count = bytes.count / Self.width
  }

  private init() {
    blob = []
    start = 0
    count = 0
  }

  static var empty: Column { Column() }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return blob.withUnsafeBytes { Self.load($0, start + index * Self.width) }
  }

  /// Calls `body` with the elements of a range, in order.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Element) -> Void) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    blob.withUnsafeBytes { bytes in
      for index in range { body(Self.load(bytes, start + index * Self.width)) }
    }
  }

  @inline(__always)
  func forEach(_ body: (Element) -> Void) { forEach(in: 0..<count, body) }

  /// Every element is less than `limit`.
  func isBelow(_ limit: Int) -> Bool {
    var largest = Element.min
    forEach { largest = max(largest, $0) }
    return count == 0 || Int(largest) < limit
  }

  /// Ranges begin where the one before ends, the first at 0 and the last at `end`; there are `ranges` of them.
  func bounds(ranges: Int, to end: Int) -> Bool {
    guard count == ranges + 1, self[0] == 0, Int(self[count - 1]) == end else { return false }
    var last: Element = 0
    var isAscending = true
    forEach {
      isAscending = isAscending && last <= $0
      last = $0
    }
    return isAscending
  }

  /// The range that this column bounds at `index`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { Int(self[index])..<Int(self[index + 1]) }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Element {
    Element(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Element.self))
  }
}

/// Texts that stand one after the other in a blob; a `String` is made for the one that is asked for.
struct TextColumn: Sendable {
  private let offsets: Column<UInt32>
  private let blob: [UInt8]
  /// Where all texts stand together in the blob.
  let pool: Range<Int>
  let count: Int

  /// - Returns: nil when the offsets do not bound the pool.
  init?(_ blob: [UInt8], offsets: Range<Int>, pool: Range<Int>) {
    guard let offsets = Column<UInt32>(blob, offsets), offsets.count > 0,
      offsets.bounds(ranges: offsets.count - 1, to: pool.count)
    else { return nil }
    self.offsets = offsets
    self.blob = blob
    self.pool = pool
    count = offsets.count - 1
  }

  private init() {
    offsets = .empty
    blob = []
    pool = 0..<0
    count = 0
  }

  static var empty: TextColumn { TextColumn() }

  subscript(index: Int) -> String {
    withBytes(index) { String(decoding: $0, as: UTF8.self) }
  }

  /// The UTF-8 of one text.
  @inline(__always)
  func withBytes<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let range = offsets.range(index)
    return try blob.withUnsafeBytes {
      try body(
        UnsafeRawBufferPointer(rebasing: $0[pool.lowerBound + range.lowerBound..<pool.lowerBound + range.upperBound]))
    }
  }

  /// All texts, without anything between them.
  func withPool<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try blob.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[pool])) }
  }

  /// Where a text begins and ends in the pool.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { offsets.range(index) }

  /// A text equals another, byte by byte.
  func equals(_ index: Int, _ text: String) -> Bool {
    withBytes(index) { $0.elementsEqual(text.utf8) }
  }

  /// The number of a text among texts in bytewise order; `order` gives that order where it is not the column's own.
  func firstIndex(of text: String, order: Column<UInt32>? = nil) -> Int? {
    var text = text
    return text.withUTF8 { wanted in
      let wanted = UnsafeRawBufferPointer(wanted)
      func at(_ position: Int) -> Int { order.map { Int($0[position]) } ?? position }
      let position = partition(count) { withBytes(at($0)) { ByteOrder.compare($0, wanted) < 0 } }
      guard position < count, withBytes(at(position), { ByteOrder.compare($0, wanted) == 0 }) else { return nil }
      return at(position)
    }
  }
}

/// The first of 0..<count for which `isBefore` does not hold; it must hold for all before.
@inline(__always)
func partition(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
  var low = 0
  var high = count
  while low < high {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
