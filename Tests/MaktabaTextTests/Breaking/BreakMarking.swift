import Testing

@testable import MaktabaText

/// Text with its breaks shown: `|` where a line may end, `¶` where it must, `¦` where a word may be torn that is too long.
enum BreakMarking {
  static func breaks(of bytes: [UInt8], tailored: Bool = true) -> [UInt8] {
    var breaks: [UInt8] = [9, 9, 9]
    bytes.withUnsafeBufferPointer {
      tailored ? LineBreaks.find(in: $0, into: &breaks) : LineBreaks.findUntailored(in: $0, into: &breaks)
    }
    return breaks
  }

  static func marked(_ text: String) -> String {
    marked(Array(text.utf8), breaks(of: Array(text.utf8)))
  }

  static func marked(_ bytes: [UInt8], _ breaks: [UInt8]) -> String {
    var output: [UInt8] = []
    for (byte, mark) in zip(bytes, breaks) {
      if mark == LineBreaks.allowed { output += Array("|".utf8) }
      if mark == LineBreaks.lastResort { output += Array("¦".utf8) }
      if mark == LineBreaks.required { output += Array("¶".utf8) }
      output.append(byte)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
