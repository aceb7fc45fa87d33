/// Looks at what is written down about translations: damage, and facts that have lost what they are about.
struct FactCheck {
  let root: String
  /// The works of the library.
  let works: Set<String>

  /// The problems, by file. Reads every file of facts.
  func problems() -> [Problem] {
    FactFiles.all(below: TranslationPlace.folder, of: root, ending: ".jsonl").flatMap(facts) + sources()
  }

  private func facts(_ path: String) -> [Problem] {
    var problems: [Problem] = []
    let events = FactFolder(root: root).events(inFile: path, &problems)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    if !events.isEmpty, !folders.contains(folder) {
      problems.append(
        Problem(
          .translationFacts, path: path,
          "The facts are about a work that is not in the library. They are kept; if the work has another id now, move the "
            + "folder to where the new id has it."))
    }
    return problems
  }

  private var folders: Set<String> { Set(works.map(TranslationPlace.folder(ofWork:))) }

  private func sources() -> [Problem] {
    FactFiles.all(below: TranslationPlace.sources, of: root, ending: ".md").compactMap { path in
      let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
      let print = Fingerprint("n1:" + name)
      if let print, let text = FactFolder(root: root).text(print), SectionMarkdown.holds(text, print) { return nil }
      return Problem(
        .translationFacts, path: path,
        "The text kept here is not the one that its name says: it was changed, or cut off. What has changed since cannot be "
          + "shown. Restore the file from another copy of the library, or remove it.")
    }
  }
}

extension SectionMarkdown {
  /// A text is that of its fingerprint. Links and footnotes that are defined elsewhere leave their mark in a fingerprint: a
  /// text that has such is believed.
  static func holds(_ text: String, _ fingerprint: Fingerprint) -> Bool {
    if section(of: text, fingerprint)?.fingerprint == fingerprint { return true }
    return text.contains("][") || text.contains("[^")
  }
}
