import CSystem
import Glibc

/// A picture's file, open for reading; closed at the end of its life.
struct LibraryFile: ~Copyable {
  let descriptor: Int32

  /// Opens a file below a folder. What it finally is decides, and no link leads out.
  /// - Parameters:
  ///   - path: relative to the folder.
  ///   - folder: the library.
  init(_ path: String, in folder: String) throws(PictureError) {
    let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var failure = errno
    descriptor = place < 0 ? -1 : maktaba_open_below(place, path)
    if place >= 0 {
      failure = errno
      close(place)
    }
    if descriptor < 0 { throw Self.reason(failure) }
    try check()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private func check() throws(PictureError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= PictureLimits.fileBytes else { throw .tooManyBytes(Int(status.st_size)) }
  }

  private static func reason(_ code: Int32) -> PictureError {
    switch code {
    case ENOENT, ENOTDIR: .missing
    // ELOOP: links in a circle, or one of /proc.
    case EXDEV, ELOOP: .outside
    // A socket.
    case ENXIO: .notAFile
    default: .unreadable(code: code)
    }
  }
}
