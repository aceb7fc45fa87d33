import CTurboJPEG
import Glibc

extension Pixels {
  /// Decodes a JPEG, halved as often as leaves enough pixels: a photograph of 40 megapixels then takes little memory.
  ///
  /// What a damaged file still shows is shown, as every viewer does. A file of more than 500 scans is refused.
  static func jpeg(
    _ file: UnsafeRawBufferPointer, needed: (width: Int, height: Int)
  ) throws(PictureError) -> Pixels {
    guard let handle = tjInitDecompress() else { throw .outOfMemory }
    defer { tjDestroy(handle) }
    let bytes = file.bindMemory(to: UInt8.self).baseAddress
    var width: Int32 = 0, height: Int32 = 0, sampling: Int32 = 0, space: Int32 = 0
    let header = tjDecompressHeader3(handle, bytes, UInt(file.count), &width, &height, &sampling, &space)
    guard header == 0, width > 0, height > 0 else { throw .damaged }
    guard space != TJCS_CMYK.rawValue, space != TJCS_YCCK.rawValue else { throw .otherFormat }
    let pixels = try reduced((Int(width), Int(height)), needed: needed)
    let result = tjDecompress2(
      handle, bytes, UInt(file.count), pixels.bytes, Int32(pixels.width), Int32(pixels.width * 4),
      Int32(pixels.height), Int32(TJPF_RGBA.rawValue), TJFLAG_LIMITSCANS)
    guard result == 0 || tjGetErrorCode(handle) == TJERR_WARNING.rawValue else { throw .damaged }
    return pixels
  }

  /// Room for the picture at 1/8, 1/4, 1/2 of its size, or as it is.
  private static func reduced(
    _ size: (width: Int, height: Int), needed: (width: Int, height: Int)
  ) throws(PictureError) -> Pixels {
    let side = PictureLimits.pixelSide
    guard size.width <= side, size.height <= side, size.width * size.height <= PictureLimits.pixels else {
      throw .tooManyPixels(width: size.width, height: size.height)
    }
    let divisor = [8, 4, 2].first { size.width / $0 >= needed.width && size.height / $0 >= needed.height } ?? 1
    let pixels = try Pixels(width: (size.width + divisor - 1) / divisor, height: (size.height + divisor - 1) / divisor)
    // Where the file ends early, nothing writes: transparent.
    memset(pixels.bytes, 0, pixels.count)
    return pixels
  }
}
