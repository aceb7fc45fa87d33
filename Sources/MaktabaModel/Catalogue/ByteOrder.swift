import Glibc

/// The order of texts by their bytes, the same everywhere and in every locale.
enum ByteOrder {
  /// Negative, 0 or positive as `a` comes before, equals or comes after `b`.
  static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
    let shared = min(a.count, b.count)
    if shared > 0, let first = a.baseAddress, let second = b.baseAddress {
      let difference = memcmp(first, second, shared)
      if difference != 0 { return Int(difference) }
    }
    return a.count - b.count
  }

  /// The same for strings. Swift's own `<` compares what looks alike as equal, which is another order.
  static func compare(_ a: String, _ b: String) -> Int {
    a.utf8.withContiguousStorageIfAvailable { first in
      b.utf8.withContiguousStorageIfAvailable { second in
        compare(UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
      }
    }.flatMap { $0 } ?? compare(Array(a.utf8), Array(b.utf8))
  }

  private static func compare(_ a: [UInt8], _ b: [UInt8]) -> Int {
    a.withUnsafeBytes { first in b.withUnsafeBytes { compare(first, $0) } }
  }
}
