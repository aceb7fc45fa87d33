import Dispatch
import MaktabaModel
import Synchronization

/// Whether a catalogue still tells the truth about its folder, found out on another core while the answer is made.
final class FreshnessCheck: Sendable {
  private let verdict = Mutex(false)
  private let group = DispatchGroup()

  /// Begins to look.
  /// - Parameter everyFile: whether all files of the catalogue are looked at too, or the folders alone.
  init(_ catalogue: Catalogue, root: String, layout: String?, stamp: StampFile, everyFile: Bool) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let isFresh =
        stamp.read().map { $0.fits(catalogue, layout: layout) && $0.stands(below: root) } == true
        && (!everyFile || KnownFile.all(of: catalogue).stand(below: root))
      verdict.withLock { $0 = isFresh }
    }
  }

  /// Waits for the verdict.
  var isFresh: Bool {
    group.wait()
    return verdict.withLock(\.self)
  }
}

extension FolderStamp {
  /// Was made with a catalogue of this size and with these layouts.
  func fits(_ catalogue: Catalogue, layout: String?) -> Bool {
    documents == catalogue.documentCount && layouts == Self.layouts(asked: layout, catalogue)
  }

  /// The layout asked for, with the program's vocabularies, and the one in use.
  static func layouts(asked: String?, _ catalogue: Catalogue) -> [String] {
    ["\(asked ?? "") \(ShippedVocabularies.stamp)", catalogue.identity.layout]
  }
}
