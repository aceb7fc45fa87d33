import Foundation
import TestSupport

/// `Benchmarks [--works N] [--only layout|person|panel|facts|umbrella|generated|translations]`, built in release
///
/// Measures on the umbrella corpus (when it lies beside the package) and on a generated library, and prints each figure
/// beside its budget, and beside other programs on the same data where they are installed. The `maktaba` measured is the
/// one built beside this program: build it first, in the same configuration.
func argument(_ name: String) -> String? {
  let arguments = CommandLine.arguments
  return arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
}

/// What the figures shall not exceed; `-` where nothing was said for a library of that size.
struct Budgets {
  var start, index, secondStart, typing, command, memory: String
}

func measure(_ subject: Subject, _ budgets: Budgets) throws {
  let program = try BuiltProgram.path(named: "maktaba")
  defer { subject.removeState() }
  try IndexSuite(subject: subject, budget: budgets.index, secondStartBudget: budgets.secondStart).run()
  try SearchSuite(
    subject: subject, typingBudget: budgets.typing, commandBudget: budgets.command, program: program
  ).run()
  try KeySuite(subject: subject).run()
  try ScreenSuite(subject: subject, program: program, startBudget: budgets.start, memoryBudget: budgets.memory).run()
}

Figure.heading.print()
if argument("--only").map({ $0 == "layout" }) ?? true {
  if let umbrella = Corpora.path("umbrella") {
    let subject = Subject("umbrella", folder: umbrella)
    defer { subject.removeState() }
    try LayoutSuite(subject: subject).run()
  } else {
    print("layout: the corpus is not there, left out")
  }
}
if argument("--only").map({ $0 == "person" }) ?? true {
  try PersonSuite(works: argument("--works").flatMap(Int.init) ?? 50_000).run()
}
if argument("--only").map({ $0 == "panel" }) ?? true { try PanelSuite().run() }
if argument("--only").map({ $0 == "facts" }) ?? true {
  if let umbrella = Corpora.path("umbrella") {
    let subject = Subject("umbrella", folder: umbrella)
    defer { subject.removeState() }
    try FactsSuite(subject: subject).run()
  } else {
    print("facts: the corpus is not there, left out")
  }
}
if argument("--only").map({ $0 == "umbrella" }) ?? true {
  if let umbrella = Corpora.path("umbrella") {
    try measure(
      Subject("umbrella", folder: umbrella),
      Budgets(start: "50 ms", index: "1 s", secondStart: "150 ms", typing: "30 ms", command: "20 ms", memory: "60 MB"))
  } else {
    print("umbrella: the corpus is not there, left out")
  }
}
if argument("--only").map({ $0 == "generated" }) ?? true {
  let works = argument("--works").flatMap(Int.init) ?? 50_000
  let generated = try GeneratedLibrary(in: NSTemporaryDirectory() + "/maktaba-bench", works: works)
  try measure(
    Subject("\(works) works", folder: generated.folder),
    Budgets(start: "80 ms", index: "-", secondStart: "-", typing: "100 ms", command: "-", memory: "120 MB"))
}
if argument("--only").map({ $0 == "translations" }) ?? true {
  try TranslationSuite(works: argument("--works").flatMap(Int.init) ?? 1000).run()
}
