import ArgumentParser
import MaktabaModel

/// `maktaba marks export|import FILE`: marks that travel.
struct MarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Carry marks from one machine to another.", discussion: HelpText.marks,
    subcommands: [Export.self, Import.self])

  /// Writes them to a file.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write all marks to a file.", discussion: HelpText.marksExport)

    @Argument(help: "The file; replaced when it is there.", completion: .file())
    var file: String

    @OptionGroup(title: "Your marks") var person: PersonOptions

    func run() throws {
      let marks = try person.marks(places: person.places(), library: "")
      let count = try marks.export(to: file)
      StandardError.say(Wording.exported(count, to: file))
    }
  }

  /// Joins those of a file to those here.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Join the marks of a file to yours.", discussion: HelpText.marksImport)

    @Argument(help: "A file that `maktaba marks export` wrote.", completion: .file())
    var file: String

    @OptionGroup(title: "Your marks") var person: PersonOptions

    func run() throws {
      let report = try person.marks(places: person.places(), library: "").importFile(file)
      StandardError.say(Wording.imported(report, from: file))
      if report.damaged > 0 { throw ExitStatus.data }
    }
  }
}
