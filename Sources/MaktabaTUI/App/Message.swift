import MaktabaModel

/// What happened: the terminal said something, or an effect was answered. An answer carries its question, so that one that
/// nobody waits for any more is dropped by identity, never by timing.
public enum Message: Equatable, Sendable {
  /// A key, the mouse, pasted text, a new size.
  case terminal(TerminalEvent)
  /// The answer to ``Effect/browse(_:)``.
  case browsed(BrowseQuery, Listing)
  /// An answer to ``Effect/search(_:)``: perhaps first a part, then the whole (``SearchResults/isComplete``).
  case searched(SearchAnswer)
  /// The answer to ``Effect/loadHits(_:)``; hits that are gone are left out.
  case hitsLoaded(HitsQuery, [SearchHit])
  /// The answer to ``Effect/open(_:)``; for a long text first its beginning, then the whole.
  case opened(OpenRequest, OpenedDocument)
  /// The answer to ``Effect/open(_:)`` when it failed, with a sentence that says why and what to do.
  case openFailed(OpenRequest, reason: String)
  /// Opening takes longer than half a second. Optional.
  case stillOpening(OpenRequest)
  /// The answer to ``Effect/picture(_:)``.
  case pictured(PictureRequest, PictureAnswer)
  /// Drawing takes longer than half a second. Optional.
  case stillDrawing(PictureRequest)
  /// The answer to ``Effect/find(_:)``: where the words stand, as plain ranges in order.
  case found(FindRequest, [Range<Int>])
  /// The answer to ``Effect/translations(work:)``.
  case translated(TranslationStatus)
  /// An answer to ``Effect/coverage``; the last one is complete, unless it was cancelled.
  case covered(CoverageAnswer)
  /// The answer to ``Effect/change(_:)``.
  case changed(ChangeRequest, ChangeAnswer)
  /// The answer to ``Effect/translate(_:)``.
  case told(TranslationRequest, TranslationOutcome)
  /// The answer to ``Effect/mark(_:)``, with the marks as they stand now.
  case marked(MarkRequest, MarkOutcome, MarkState)
  /// The marks as they stand: at the start, and when another copy of the program or a merge changed them.
  case marksLoaded(MarkState)
  /// The catalogue is another now; the screens ask again for what they show.
  case libraryChanged
  /// How far the reading of changed documents is; nil when nothing is being read.
  case progress(Library.Progress?)
  /// Reading ended.
  case refreshed(RefreshResult)
  /// A question could not be answered (a damaged cache, say); the sentence stays until the next key.
  case failed(String)
  /// Something worth knowing; stays until the next key.
  case notice(String)
  /// A new day has begun.
  case today(CalendarDate)
}

/// How a refresh ended, as far as the screens care.
public enum RefreshResult: Equatable, Sendable {
  /// Nothing had changed.
  case unchanged
  /// So many documents were read, and so many are gone.
  case changed(read: Int, gone: Int)
  /// Stopped on request; what was read is kept.
  case cancelled
  /// Another running copy is reading.
  case busyElsewhere
  /// Failed, with a sentence.
  case failed(String)
}

/// What became of marks that were asked for.
public enum MarkOutcome: Equatable, Sendable {
  /// On the disk.
  case saved
  /// Taken back; the sentence says what.
  case undone(String)
  /// There was nothing to take back.
  case nothingToUndo
  /// Not on the disk; the sentence says why and what to do. The state is unchanged.
  case notSaved(String)
}
