import Dispatch
import Glibc
import MaktabaModel

/// Where one person writes down what they have to say of translations: one thing after another.
final class DeskOfPerson: Sendable {
  private let queue = DispatchQueue(label: "maktaba.desk", qos: .userInitiated)
  private let places: Places
  private let profile: Profile
  private let isPrivate: Bool

  init(places: Places, profile: Profile, isPrivate: Bool) {
    self.places = places
    self.profile = profile
    self.isPrivate = isPrivate
  }

  /// Runs `work` after everything that was asked for before.
  func run(_ work: @escaping @Sendable (DeskOfPerson) -> Void) { queue.async { [self] in work(self) } }

  /// Waits until everything asked for so far is on the disk, or has failed.
  func finish() { queue.sync {} }

  /// Carries a deed out. - Returns: what became of it, on the disk.
  func outcome(of deed: TranslationDeed, in library: Library, today: CalendarDate) -> TranslationOutcome {
    if isPrivate { return .notSaved(Wording.nothingWritten) }
    do {
      let writer = try Marks.writerName(places: places, profile: profile)
      let desk = TranslationDesk(library: library, writer: writer, today: today, now: Int64(time(nil)))
      return try desk.carryOut(deed)
    } catch {
      return .notSaved(Failure(error)?.sentence ?? "\(error)")
    }
  }
}
