import MaktabaModel

/// A question that has to be answered before something is written down, with the answer as far as it is typed.
struct AskingState: Equatable, Sendable {
  /// What is to be written down then.
  var request: TranslationRequest
  var question: TranslationQuestion
  var input: TextInput

  init(request: TranslationRequest, question: TranslationQuestion, proposing text: String) {
    self.request = request
    self.question = question
    input = TextInput(text)
  }
}

extension AppState {
  /// The question above the line in which it is answered.
  func drawQuestion(into frame: inout Frame) {
    guard let asking else { return }
    let line = size.rows - 1
    drawSaid(status ?? .whole(questionText(asking)), row: line - 1, into: &frame)
    frame.fill(Rect(column: 0, row: line, columns: size.columns, rows: 1), style: look.style(.plain))
    frame.write(">", row: line, column: 0, limit: size.columns, style: look.style(.key))
    frame.cursor = frame.write(asking.input, row: line, column: 2, limit: size.columns, style: look.style(.plain))
  }
}
