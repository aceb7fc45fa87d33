import ArgumentParser
import MaktabaModel

/// Whose marks, and where they are kept.
struct PersonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Keep marks, index, settings and state in this one folder.", valueName: "dir"),
    completion: .directory)
  var stateDir: String?

  @Option(help: ArgumentHelp("Whose marks.", valueName: "name"))
  var profile = "default"

  @Flag(name: .customLong("private"), help: "Write nothing anywhere: neither marks nor index.")
  var isPrivate = false

  func validate() throws {
    if Profile(profile) == nil { throw ValidationError(Wording.badProfile(profile)) }
    if stateDir == "" { throw ValidationError(Wording.emptyStateDirectory) }
  }

  /// Where everything of this person is.
  func places() throws -> Places {
    guard let stateDir else { return Surroundings.places }
    return Places(stateDirectory: try WorkingFolder.absolute(stateDir))
  }
}
