/// The rows about the width of lines: wherever the text of a document can be seen, whatever has the keys.
extension ActionTable {
  static let widths: [ActionEntry] = [
    .init(.wider, ["+"], nil, "Longer lines.", .reading, beside),
    .init(.narrower, ["-"], nil, "Shorter lines.", .reading, beside),
    .init(.usualWidth, ["="], nil, "Lines as long as the settings say.", .reading, beside),
  ]

  private static let beside: Set<Context> = [.reader, .contents, .translations, .sections]
}
