/// A picture that a document shows.
public struct DocumentPicture: Equatable, Sendable {
  /// Where it is, clean but otherwise as the author wrote it.
  public let destination: String
  /// Where its description stands; empty where its author gave none.
  public internal(set) var plain: Range<Int>

  /// Makes a picture.
  public init(destination: String, plain: Range<Int>) {
    self.destination = destination
    self.plain = plain
  }
}

extension MarkdownDocument {
  /// What a picture's author says it shows, on one line; clean, perhaps empty.
  public func description(of picture: DocumentPicture) -> String {
    let bytes = plain.utf8.dropFirst(picture.plain.lowerBound).prefix(picture.plain.count)
    return CleanText.line(String(decoding: bytes, as: UTF8.self))
  }
}
