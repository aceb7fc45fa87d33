import MaktabaModel

extension PersonOptions {
  /// The person's marks in a library. What is damaged in the journals is said.
  func marks(places: Places, library: String) throws -> Marks {
    let marks = try unspokenMarks(places: places, library: library)
    for notice in marks.notices { StandardError.say(notice.description) }
    return marks
  }

  private func unspokenMarks(places: Places, library: String) throws -> Marks {
    if isPrivate { return Marks.inMemory(library: library) }
    guard let profile = Profile(profile) else { throw Failure.usage(Wording.badProfile(profile)) }
    return Marks.open(places: places, profile: profile, library: library)
  }
}
