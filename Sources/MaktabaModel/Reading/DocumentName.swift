/// Names of documents.
enum DocumentName {
  /// Bytes of the ending `.md` or `.markdown`, in either case, the dot included; nil for other names.
  static func endingLength(_ name: some BidirectionalCollection<UInt8>) -> Int? {
    for ending in [".md", ".markdown"] where name.count > ending.utf8.count {
      let matches = zip(name.suffix(ending.utf8.count), ending.utf8).allSatisfy { byte, wanted in
        byte == wanted || (65...90).contains(byte) && byte | 0x20 == wanted
      }
      if matches { return ending.utf8.count }
    }
    return nil
  }

  /// A path without its ending.
  static func stem(_ path: String) -> String {
    String(Substring(path.utf8.dropLast(endingLength(path.utf8) ?? 0)))
  }
}
