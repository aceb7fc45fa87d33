import ArgumentParser

/// `maktaba manual`: the manual page, made from the commands and the table of actions. Hidden: for those who install.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page: maktaba manual > maktaba.1", shouldDisplay: false)

  func run() throws {
    StandardOutput.shared.write(try ManualPage().text)
  }
}
