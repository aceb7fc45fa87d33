import Glibc

/// Why a picture is not drawn.
public enum PictureError: Error, Equatable, Sendable {
  /// It is an address of the web, or a path that leaves the library.
  case notInLibrary
  /// There is no such file.
  case missing
  /// A link on the way to the file leads out of the library.
  case outside
  /// A folder, a pipe, a device.
  case notAFile
  /// The system refuses; the value of `errno`.
  case unreadable(code: Int32)
  /// The file is larger than ``PictureLimits/fileBytes``.
  case tooManyBytes(Int)
  /// The picture has more pixels than ``PictureLimits/pixels``, or a side longer than ``PictureLimits/pixelSide``.
  case tooManyPixels(width: Int, height: Int)
  /// Something else than PNG, JPEG and WebP, or a kind of these that is not read.
  case otherFormat
  /// The file ends early or contradicts itself.
  case damaged
  /// It needs more memory than ``PictureLimits/memory``.
  case outOfMemory
  /// It takes longer than ``PictureLimits/seconds``.
  case tooSlow
  /// This system has no way to keep the decoder from everything else.
  case notConfined
  /// The process could not be started; the value of `errno`.
  case notStarted(code: Int32)
  /// The process was ended by a signal.
  case crashed(signal: Int32)
  /// The process said what makes no sense.
  case badAnswer
}

extension PictureError: CustomStringConvertible {
  /// What failed, why, and what to do where something can be done.
  public var description: String {
    "The picture cannot be drawn: " + reason
  }

  private var reason: String {
    switch self {
    case .notInLibrary: "it is not in the library. Nothing is fetched from elsewhere."
    case .missing: "its file is not there. `maktaba check` lists all that is missing."
    case .outside: "a link on the way to it leads out of the library. Copy the file into the library."
    case .notAFile: "it is no regular file."
    case .unreadable(let code): "\(Self.system(code)). Give yourself the right to read it (chmod u+r)."
    case .tooManyBytes(let bytes):
      "it has \(bytes >> 20) MB, and at most \(PictureLimits.fileBytes >> 20) MB are read. Make a smaller copy."
    case .tooManyPixels(let width, let height):
      "it has \(width) times \(height) pixels, and at most \(PictureLimits.pixels / 1_000_000) million, no side longer "
        + "than \(PictureLimits.pixelSide), are read. Make a smaller copy."
    case .otherFormat: "only PNG, JPEG (in RGB) and WebP (without motion) are drawn."
    case .damaged: "its file is damaged."
    case .outOfMemory: "it needs more memory than is granted. Make a smaller copy."
    case .tooSlow: "it takes longer than \(PictureLimits.seconds) seconds. Make a smaller copy."
    case .notConfined:
      "this system has neither Landlock nor filters of system calls, without which no picture is opened."
    case .notStarted(let code): "the process for it does not start (\(Self.system(code)))."
    case .crashed(let signal): "the process for it was ended by signal \(signal). The file may be damaged."
    case .badAnswer: "the process for it gave no answer that makes sense. The file may be damaged."
    }
  }

  private static func system(_ code: Int32) -> String { String(cString: strerror(code)) }
}
