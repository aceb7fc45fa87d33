/// Why new sections cannot be put into a document. Nothing was changed.
public enum SpliceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The document is no text in UTF-8.
  case notUTF8
  /// A new text holds a NUL.
  case nulByte
  /// A new text is not one section where it is to stand: it has another heading in it or none, or leaves something open
  /// that takes in what follows. It begins so.
  case notOneSection(beginning: String)
  /// The front matter cannot be changed in place.
  case frontMatter(reason: String)

  /// What failed, and what to do.
  public var description: String {
    switch self {
    case .notUTF8: "The document is not in UTF-8. Save it as UTF-8 first."
    case .nulByte: "The new text holds a NUL byte. It is damaged; ask for it again."
    case .notOneSection(let beginning):
      "The text that begins with “\(beginning)” does not make one section where it is to stand. It needs its heading, no "
        + "second one, and every ``` closed."
    case .frontMatter(let reason): "The front matter was left as it is: \(reason). Change it in an editor."
    }
  }
}
