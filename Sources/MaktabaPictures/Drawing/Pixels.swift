import Glibc

/// A picture of pixels: red, green, blue, alpha, a byte each, row by row from the upper left, alpha not multiplied in.
public struct Pixels: ~Copyable {
  /// Pixels in a row, at least 1.
  public let width: Int
  /// Rows, at least 1.
  public let height: Int
  /// `width * height * 4` bytes.
  public let bytes: UnsafeMutablePointer<UInt8>

  /// Room for a picture; what is in it is not yet set.
  /// - Throws: ``PictureError/tooManyPixels(width:height:)``, ``PictureError/outOfMemory``.
  public init(width: Int, height: Int) throws(PictureError) {
    guard width > 0, height > 0 else { throw .damaged }
    let side = PictureLimits.pixelSide
    guard width <= side, height <= side, width * height <= PictureLimits.pixels else {
      throw .tooManyPixels(width: width, height: height)
    }
    // Not an array, which would end the process where there is no room.
    guard let room = malloc(width * height * 4) else { throw .outOfMemory }
    self.width = width
    self.height = height
    bytes = room.assumingMemoryBound(to: UInt8.self)
  }

  deinit { free(bytes) }

  /// Bytes in all.
  public var count: Int { width * height * 4 }
}
