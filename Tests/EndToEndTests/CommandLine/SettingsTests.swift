import MaktabaTUI
import Testing

@testable import MaktabaModel

@Suite("Settings") struct SettingsTests {
  private func settings(_ yaml: String) -> Settings { Settings(yaml: yaml, path: "config.yml") }

  @Test func `everything may be set`() {
    let settings = settings(
      "look: high-contrast\nascii: yes\ncopy: off\nmeasure: 66\nlanguages: [sw, pt_BR]\nkeys: {bookmark: [M, F2]}\n")
    #expect(settings.look == .highContrast)
    #expect(settings.isASCII && !settings.isCopying)
    #expect(settings.measure == 66)
    #expect(settings.languages.map(\.text) == ["sw", "pt-BR"])
    #expect(settings.keys == ["bookmark": ["M", "F2"]])
    #expect(settings.problems == [])
  }

  @Test func `the settings that are shipped as an example can be used as they are`() throws {
    let settings = settings(try PackageFolder.text("Resources/config.yml"))
    #expect(settings.problems == [])
    #expect(Keymap(overrides: settings.keys).problems == [])
    #expect(settings.languages.map(\.text) == ["sw", "en"])
    #expect(settings.keys == ["bookmark": ["M"]])
  }

  @Test(arguments: ["", "# nothing\n", "look:\nkeys:\n", "~\n"])
  func `everything may be missing`(yaml: String) { #expect(settings(yaml) == Settings()) }

  @Test(arguments: [
    ("a: [1\n", "config.yml, line "),
    ("- a\n", "config.yml, line 1: settings are written as “name: value”. The file is left out."),
    ("\nlook: loud\n", "config.yml, line 2: look: write one of auto, high-contrast, monochrome. It is left out."),
    ("ascii: maybe\n", "config.yml, line 1: ascii: write true or false. It is left out."),
    ("bidi: left\n", "config.yml, line 1: bidi: write one of auto, self, terminal, off. It is left out."),
    ("measure: 5\n", "config.yml, line 1: measure: write a number of columns from 20 to 200. It is left out."),
    ("languages: [sw, xx-nope]\n", "config.yml, line 1: languages: no language is called xx-nope. It is left out."),
    ("keys: M\n", "config.yml, line 1: keys: write actions and their keys, such as bookmark: [M]. It is left out."),
    (
      "colour: red\n",
      "config.yml, line 1: colour: there is no setting of this name; look, ascii, bidi, copy, measure, languages and keys are known. "
        + "It is left out."
    ),
  ])
  func `what is wrong is named by file and line`(yaml: String, problem: String) {
    let problems = settings(yaml).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `the rest counts`() {
    let settings = settings("look: loud\nlanguages: [nope-nope, sw]\nmeasure: 60\n")
    #expect(settings.languages.map(\.text) == ["sw"])
    #expect(settings.measure == 60)
    #expect(settings.problems.count == 2)
  }
}
