import CPNG

/// A PNG file, byte by byte (RFC 2083): right by default, and wrong in any way that a test wants.
package struct PNGFile {
  package var width: UInt32
  package var height: UInt32
  /// Bits a sample, kind of colour (6 is RGBA), compression, filter, interlacing.
  package var kind: [UInt8] = [8, 6, 0, 0, 0]
  /// Chunks between the header and the pixels.
  package var extras: [(name: String, data: [UInt8])] = []
  /// The compressed rows.
  package var data: [UInt8]

  /// A picture whose pixels a function gives: red, green, blue, alpha.
  package init(_ width: Int, _ height: Int, _ pixel: (_ x: Int, _ y: Int) -> [UInt8]) {
    self.width = UInt32(width)
    self.height = UInt32(height)
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width { rows += pixel(x, y) }
    }
    data = Self.stored(rows)
  }

  /// A picture of zeros, compressed as well as it can be: a thousand bytes and more from each.
  package init(zeros width: Int, _ height: Int) {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
    image.width = UInt32(width)
    image.height = UInt32(height)
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    let pixels = [UInt8](repeating: 0, count: width * height * 4)
    var size: png_alloc_size_t = 1 << 20
    var file = [UInt8](repeating: 0, count: size)
    let isWritten = png_image_write_to_memory(&image, &file, &size, 0, pixels, 0, nil)
    precondition(isWritten != 0, "libpng writes")
    self.width = image.width
    self.height = image.height
    data = Self.chunks(in: Array(file.prefix(size))).filter { $0.name == "IDAT" }.flatMap(\.data)
  }

  /// The whole file.
  package var bytes: [UInt8] {
    let header = (name: "IHDR", data: Self.number(width) + Self.number(height) + kind)
    let all = [header] + extras + [(name: "IDAT", data: data), (name: "IEND", data: [])]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + all.flatMap { Self.chunk($0.name, $0.data) }
  }
}

extension PNGFile {
  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(UInt32(data.count)) + body + number(checksum(body))
  }

  private static func chunks(in file: [UInt8]) -> [(name: String, data: [UInt8])] {
    var rest = file.dropFirst(8)
    var found: [(name: String, data: [UInt8])] = []
    while rest.count >= 12 {
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      found.append((String(decoding: rest.prefix(4), as: UTF8.self), Array(rest.dropFirst(4).prefix(count))))
      rest = rest.dropFirst(count + 8)
    }
    return found
  }

  /// CRC-32 as PNG has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// Bytes as zlib holds them when it does not compress (RFC 1950, 1951).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65535)
      rest = rest.dropFirst(part.count)
      result.append(rest.isEmpty ? 1 : 0)
      for count in [UInt16(part.count), ~UInt16(part.count)] { result += [UInt8(count & 255), UInt8(count >> 8)] }
      result += part
    } while !rest.isEmpty
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return result + number(high << 16 | low)
  }
}
