import CTurboJPEG
import Testing

/// A JPEG file.
enum JPEGFile {
  /// A picture whose pixels a function gives: red, green, blue.
  static func bytes(
    _ width: Int, _ height: Int, progressive: Bool = false, _ pixel: (_ x: Int, _ y: Int) -> [UInt8]
  ) throws -> [UInt8] {
    let pixels = (0..<height).flatMap { y in (0..<width).flatMap { pixel($0, y) } }
    let handle = try #require(tjInitCompress())
    defer { tjDestroy(handle) }
    var file: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    let result = tjCompress2(
      handle, pixels, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue), &file, &size,
      Int32(TJSAMP_420.rawValue), 80, progressive ? TJFLAG_PROGRESSIVE : 0)
    defer { tjFree(file) }
    try #require(result == 0)
    return Array(UnsafeBufferPointer(start: file, count: Int(size)))
  }
}
