/// The rows about pictures.
extension ActionTable {
  static let pictures: [ActionEntry] = [
    .init(
      .picture, ["i"], "picture", "Show the picture that is on the screen, or the next one below.", .reading, [.reader]),
    .init(.nextPicture, ["n", "Right", "Space"], "next", "To the next picture of the document.", .reading, [.picture]),
    .init(.previousPicture, ["N", "Left"], "before", "To the picture before.", .reading, [.picture]),
    .init(.back, ["q", "Esc", "Enter", "h", "Backspace"], "back", "Back to the text.", .moving, [.picture]),
  ]
}
