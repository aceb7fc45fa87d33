internal import CSodium

/// SHA-256 (FIPS 180-4) by libsodium, fed piece by piece.
struct SHA256 {
  /// Bytes of a digest.
  static let digestCount = 32
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  /// Adds bytes.
  mutating func add(_ bytes: [UInt8]) {
    crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
  }

  /// Adds bytes.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let base = bytes.baseAddress { crypto_hash_sha256_update(&state, base, UInt64(bytes.count)) }
  }

  /// Adds one byte.
  mutating func add(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { add($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// The digest of all bytes added.
  consuming func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: SHA256.digestCount)
    crypto_hash_sha256_final(&state, &digest)
    return digest
  }
}
