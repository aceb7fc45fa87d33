import CWebP

extension Pixels {
  /// Decodes a WebP that does not move.
  static func webP(_ file: UnsafeRawBufferPointer) throws(PictureError) -> Pixels {
    let bytes = file.bindMemory(to: UInt8.self).baseAddress
    var features = WebPBitstreamFeatures()
    let status = WebPGetFeatures(bytes, file.count, &features)
    guard status == VP8_STATUS_OK else { throw .damaged }
    guard features.has_animation == 0 else { throw .otherFormat }
    let pixels = try Pixels(width: Int(features.width), height: Int(features.height))
    let end = WebPDecodeRGBAInto(bytes, file.count, pixels.bytes, pixels.count, Int32(pixels.width * 4))
    guard end != nil else { throw .damaged }
    return pixels
  }
}
