import ArgumentParser
import Glibc
import MaktabaModel
import MaktabaTUI

/// `maktaba [PATH]`: the full-screen program.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a library on the screen.", discussion: HelpText.open)

  @Argument(help: "The folder to open; the starter library when it is left out.", completion: .directory)
  var path: String?

  @Flag(name: .customLong("man"), help: "Print the manual page.")
  var isManualWanted = false

  @OptionGroup(title: "Screen") var screen: ScreenOptions
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if path != nil, common.library.library != nil { throw ValidationError(Wording.twoLibraries) }
  }

  func run() throws {
    if isManualWanted { return StandardOutput.shared.write(try ManualPage().text) }
    let root = try existingFolder()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Failure.noTerminal }
    var program = try Program(options(root))
    let code = try program.run()
    if code != EXIT_SUCCESS { throw ExitCode(code) }
  }

  /// Whether there is a folder is found out here, where a slip of the pen in a command's name can be recognised.
  private func existingFolder() throws -> String {
    let root = try common.library.root(path)
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure.noFolder(root, mistyped: path)
    }
    return root
  }

  private func options(_ root: String) throws -> Program.Options {
    let places = try common.person.places()
    let settings = Settings(places: places)
    let preferred = PreferredLanguages.of(languages.asked, settings)
    let look = screen.look(settings)
    return Program.Options(
      path: root, places: places, profile: Profile(common.person.profile) ?? .standard,
      isPrivate: common.person.isPrivate,
      library: common.library.options(
        languages: preferred, isPrivate: common.person.isPrivate, isForOneAnswer: false),
      configuration: configuration(settings, look, preferred), usesColour: look != .monochrome)
  }

  private func configuration(_ settings: Settings, _ look: Settings.Look, _ languages: [LanguageTag]) -> Configuration {
    let problems = settings.problems + Keymap(overrides: settings.keys).problems
    return Configuration(
      version: Release.version, today: Surroundings.today, look: Look(look),
      glyphs: screen.ascii || settings.isASCII ? .ascii : .unicode, preferredLanguages: languages,
      measure: settings.measure, ordersText: TextOrder.isOurs(screen.bidi ?? settings.bidi),
      copying: common.person.isPrivate ? .offInPrivate : settings.isCopying ? .allowed : .off,
      keyOverrides: settings.keys, signature: screen.by.flatMap { $0.isEmpty ? nil : $0 },
      notice: problems.isEmpty ? nil : problems.joined(separator: " "))
  }
}

extension Look {
  fileprivate init(_ look: Settings.Look) {
    self =
      switch look {
      case .auto: .terminal
      case .highContrast: .highContrast
      case .monochrome: .monochrome
      }
  }
}
