import ArgumentParser
import MaktabaModel

/// `maktaba index`: brings catalogue and index up to the folder.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Look at every file and read what changed.", discussion: HelpText.index)

  @Flag(help: "Forget what is known, and read everything.")
  var rebuild = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var opened = try common.open()
    try opened.refresh(fromNothing: rebuild)
    StandardOutput.shared.write(Wording.indexed(opened.library.catalogue) + "\n")
  }
}
