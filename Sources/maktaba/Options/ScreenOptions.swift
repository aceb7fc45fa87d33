import ArgumentParser
import MaktabaModel

/// How the screens look.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Use plain ASCII signs.")
  var ascii = false

  @Flag(name: .customLong("no-color"), help: "Use no colour (NO_COLOR does the same).")
  var isColourless = false

  @Option(help: "auto, high-contrast or monochrome.")
  var look: Settings.Look?

  @Option(help: "Who orders right-to-left text: auto, self, terminal or off.")
  var bidi: Settings.Bidi?

  @Option(
    help: ArgumentHelp(
      "Sign with this role or pseudonym what you say of translations; never a person's name where that could harm.",
      valueName: "name"))
  var by: String?

  /// The look to begin with: what is asked for here, then `NO_COLOR`, then the settings.
  func look(_ settings: Settings) -> Settings.Look {
    if isColourless { return .monochrome }
    return look ?? (Surroundings.isColourless ? .monochrome : settings.look)
  }
}

extension Settings.Look: ExpressibleByArgument {}
extension Settings.Bidi: ExpressibleByArgument {}
