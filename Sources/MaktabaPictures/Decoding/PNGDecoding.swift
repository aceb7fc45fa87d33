import CPNG

extension Pixels {
  /// Decodes a PNG, whatever its kind of pixels (libpng's simplified interface).
  static func png(_ file: UnsafeRawBufferPointer) throws(PictureError) -> Pixels {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else { throw .damaged }
    let pixels = try Pixels(width: Int(clamping: image.width), height: Int(clamping: image.height))
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    guard png_image_finish_read(&image, nil, pixels.bytes, 0, nil) != 0 else { throw .damaged }
    return pixels
  }
}
