/// CRC-32C (Castagnoli; RFC 3720, appendix B.4): what tells a damaged journal line from a whole one.
///
/// Chosen over a cut SHA-256 because it is checked for every line at every start: it finds every burst of up to 32 bits,
/// costs a tenth, and any tool can compute it. It does not protect against somebody who forges lines; nothing here does.
enum Checksum {
  /// Eight tables of 256, so that eight bytes are taken at a time.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var value = UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 0 ? value >> 1 : value >> 1 ^ 0x82F6_3B78 }
      tables[byte] = value
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of some bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { table in
      var sum = ~UInt32(0)
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(sum)
        sum = 0
        for lane in 0..<8 {
          sum ^= table[(7 - lane) << 8 | Int(truncatingIfNeeded: word >> UInt64(8 * lane)) & 0xFF]
        }
        index += 8
      }
      while index < raw.count {
        sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ raw[index])]
        index += 1
      }
      return ~sum
    }
  }
}
