/// Looks for bytes in bytes, 32 places at a time: only where the needle's first and last byte stand at the right distance
/// are the bytes between them looked at.
package struct ByteSearch {
  private let needle: [UInt8]
  private let first: SIMD32<UInt8>
  private let last: SIMD32<UInt8>

  /// - Parameter needle: at least one byte; nothing is found for none.
  package init(_ needle: [UInt8]) {
    self.needle = needle
    first = SIMD32(repeating: needle.first ?? 0)
    last = SIMD32(repeating: needle.last ?? 0)
  }

  /// Where the needle first stands at or after `start`; nil when it does not.
  package func find(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard !needle.isEmpty else { return nil }
    var position = start
    while position + needle.count + 31 <= bytes.count {
      let heads = bytes.loadUnaligned(fromByteOffset: position, as: SIMD32<UInt8>.self) .== first
      let tails = bytes.loadUnaligned(fromByteOffset: position + needle.count - 1, as: SIMD32<UInt8>.self) .== last
      let both = heads .& tails
      if any(both) {
        for offset in 0..<32 where both[offset] && stands(in: bytes, at: position + offset) { return position + offset }
      }
      position += 32
    }
    while position + needle.count <= bytes.count {
      if stands(in: bytes, at: position) { return position }
      position += 1
    }
    return nil
  }

  private func stands(in bytes: UnsafeRawBufferPointer, at position: Int) -> Bool {
    needle.withUnsafeBytes { needle in
      (0..<needle.count).allSatisfy { bytes[position + $0] == needle[$0] }
    }
  }
}
