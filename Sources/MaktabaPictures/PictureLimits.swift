/// What a picture may cost at most.
public enum PictureLimits {
  /// Bytes of a file.
  public static let fileBytes = 20 << 20
  /// Pixels of a picture.
  public static let pixels = 40_000_000
  /// Pixels along one side.
  public static let pixelSide = 32767
  /// Columns, and rows, of a drawing.
  public static let side = 400
  /// Bytes of an answer.
  public static let answerBytes = 1 << 20
  /// Bytes of address space of the process that decodes and draws.
  public static let memory: UInt64 = 512 << 20
  /// Seconds that process may take, on the clock and of the processor.
  public static let seconds = 5
}
