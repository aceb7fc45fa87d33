import Glibc
import Testing

@testable import MaktabaPictures

@Suite("Why a picture is not drawn") struct WordingTests {
  @Test(
    "A sentence for every reason",
    arguments: [
      (.notInLibrary, "it is not in the library. Nothing is fetched from elsewhere."),
      (.missing, "its file is not there. `maktaba check` lists all that is missing."),
      (.outside, "a link on the way to it leads out of the library. Copy the file into the library."),
      (.notAFile, "it is no regular file."),
      (.unreadable(code: EACCES), "Permission denied. Give yourself the right to read it (chmod u+r)."),
      (.tooManyBytes(31 << 20), "it has 31 MB, and at most 20 MB are read. Make a smaller copy."),
      (
        .tooManyPixels(width: 9000, height: 8000),
        "it has 9000 times 8000 pixels, and at most 40 million, no side longer than 32767, are read. Make a smaller copy."
      ),
      (.otherFormat, "only PNG, JPEG (in RGB) and WebP (without motion) are drawn."),
      (.damaged, "its file is damaged."),
      (.outOfMemory, "it needs more memory than is granted. Make a smaller copy."),
      (.tooSlow, "it takes longer than 5 seconds. Make a smaller copy."),
      (
        .notConfined,
        "this system has neither Landlock nor filters of system calls, without which no picture is opened."
      ),
      (.notStarted(code: ENOENT), "the process for it does not start (No such file or directory)."),
      (.crashed(signal: 11), "the process for it was ended by signal 11. The file may be damaged."),
      (.badAnswer, "the process for it gave no answer that makes sense. The file may be damaged."),
    ] as [(PictureError, String)])
  func sentence(error: PictureError, reason: String) {
    #expect(error.description == "The picture cannot be drawn: " + reason)
  }
}
