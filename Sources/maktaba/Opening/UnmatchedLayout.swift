import MaktabaModel

extension Library {
  /// Says when a layout was asked for and no document lies where it looks. Costs nothing when none was asked for, and
  /// little when one fits; else a look at the folder.
  func sayUnmatchedLayout() {
    guard let layout = options.layout, let pattern = try? LayoutPattern.parse(layout) else { return }
    let catalogue = self.catalogue
    let fits = (0..<catalogue.documentCount).contains { pattern.explains(catalogue.card($0).path) }
    if !fits, isUnmatched(pattern) { StandardError.say(Wording.unmatchedLayout(pattern.description)) }
  }

  /// What is known may be old, and a rare language counts where the manifest declares it: so the folder itself is asked.
  private func isUnmatched(_ pattern: LayoutPattern) -> Bool {
    guard let folder = try? LibraryFolder.scan(root: root, layout: pattern.description), !folder.files.isEmpty else {
      return false
    }
    return !folder.files.contains { $0.language != nil || pattern.explains($0.path) }
  }
}

extension LayoutPattern {
  /// A document at this path is of this shape.
  fileprivate func explains(_ path: String) -> Bool {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    return match(dot.map { String(path[..<$0]) } ?? path) != nil
  }
}
