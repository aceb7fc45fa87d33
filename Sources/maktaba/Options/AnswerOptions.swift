import ArgumentParser

/// How an answer is given.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Print one JSON array and nothing else.")
  var json = false
}

/// Whether the folder is looked at first.
struct RefreshOptions: ParsableArguments {
  @Flag(help: "Look at every file of the folder before answering.")
  var refresh = false
}
