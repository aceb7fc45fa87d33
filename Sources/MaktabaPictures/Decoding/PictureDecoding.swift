/// A kind of file that pictures are read from.
enum PictureFormat: CaseIterable {
  case png, jpeg, webP

  /// What the first bytes say; the file's name says nothing. Nil for every other kind.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let found = Self.allCases.first { format in
      switch format {
      case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
      case .webP: bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
      }
    }
    guard let found else { return nil }
    self = found
  }
}

extension Pixels {
  /// Decodes a file. What the bytes are decides, whatever they are called.
  /// - Parameters:
  ///   - file: the file's bytes, whoever wrote them.
  ///   - needed: pixels that are enough across; a JPEG may come smaller than it is, but no smaller than this.
  public static func decoded(
    _ file: UnsafeRawBufferPointer, needed: (width: Int, height: Int)
  ) throws(PictureError) -> Pixels {
    switch PictureFormat(file) {
    case .png: try png(file)
    case .jpeg: try jpeg(file, needed: needed)
    case .webP: try webP(file)
    case nil: throw file.isEmpty ? .damaged : .otherFormat
    }
  }
}
