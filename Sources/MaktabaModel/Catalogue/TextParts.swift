/// Texts that occur often, each kept once.
struct TermList {
  private var numbers: [String: UInt32] = [:]
  private(set) var texts = TextParts()

  mutating func number(_ text: String) -> UInt32 {
    if let number = numbers[text] { return number }
    let number = UInt32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }
}

/// Texts on their way into a ``TextColumn``.
struct TextParts {
  private(set) var offsets: [UInt32] = [0]
  private(set) var pool: [UInt8] = []

  var count: Int { offsets.count - 1 }

  mutating func reserve(_ count: Int) { offsets.reserveCapacity(count + 1) }

  mutating func append(_ text: String) { append { $0 += text.utf8 } }

  mutating func append(_ bytes: some Sequence<UInt8>) { append { $0 += bytes } }

  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&pool)
    offsets.append(UInt32(clamping: pool.count))
  }

  func bytes(_ index: Int) -> ArraySlice<UInt8> { pool[Int(offsets[index])..<Int(offsets[index + 1])] }

  subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  func areEqual(_ a: Int, _ b: Int) -> Bool { bytes(a) == bytes(b) }

  /// Positions of the texts in bytewise order, equal ones as they stand.
  func order() -> [UInt32] {
    pool.withUnsafeBytes { pool in
      func bytes(_ index: UInt32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: pool[Int(offsets[Int(index)])..<Int(offsets[Int(index) + 1])])
      }
      // Eight bytes decide nearly always, without a visit to the pool.
      var keys = (0..<UInt32(count)).map { (beginning: Self.beginning(bytes($0)), index: $0) }
      keys.sort { a, b in
        if a.beginning != b.beginning { return a.beginning < b.beginning }
        let order = ByteOrder.compare(bytes(a.index), bytes(b.index))
        return order == 0 ? a.index < b.index : order < 0
      }
      return keys.map(\.index)
    }
  }

  private static func beginning(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<8 { number = number << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return number
  }
}
