import ArgumentParser
import Glibc
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

    @Option(
      help: ArgumentHelp("Only the marks of the library in this folder; all when it is left out.", valueName: "path"),
      completion: .directory)
    var library: String?

    @OptionGroup(title: "Your marks") var person: PersonOptions

    /// An export of nothing would replace a file that may hold the only copy.
    func validate() throws {
      if person.isPrivate { throw ValidationError(Wording.nothingToExport) }
    }

    func run() throws {
      let id = try library.map(person.id(ofLibrary:))
      let marks = try person.marks(places: person.places(), library: id ?? "")
      let count = try marks.export(to: file, library: id)
      StandardError.say(Wording.exported(count, to: file))
    }
  }

  /// Joins those of a file to those here.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Join the marks of a file to yours.", discussion: HelpText.marksImport)

    @Argument(help: "A file that `maktaba marks export` wrote.", completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp("A library's folder; marks of all libraries are joined all the same.", valueName: "path"),
      completion: .directory)
    var library: String?

    @OptionGroup(title: "Your marks") var person: PersonOptions

    func run() throws {
      let id = try library.map(person.id(ofLibrary:))
      if isNeitherFileNorFolder { throw Failure.system(Wording.noRegularFile(file)) }
      let report = try person.marks(places: person.places(), library: id ?? "").importFile(file)
      StandardError.say(person.isPrivate ? Wording.nothingKept : Wording.imported(report, from: file))
      if report.damaged > 0 { throw ExitStatus.data }
    }

    /// A device, pipe or socket. What is not there, or a folder, is named by the import itself.
    private var isNeitherFileNorFolder: Bool {
      var status = stat()
      return stat(file, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }
  }
}

extension PersonOptions {
  /// What the marks of the library in a folder are kept under, found out as where they are made.
  fileprivate func id(ofLibrary path: String) throws -> String {
    let options = Library.Options(isPrivate: isPrivate, isForOneAnswer: true)
    var opened = try OpenedLibrary(
      path, places: places(), options: options, page: .current(.off), isRefreshWanted: false)
    return try opened.answer(.everyFile) { $0.catalogue.identity.id }
  }
}
