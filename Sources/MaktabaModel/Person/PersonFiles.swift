import Glibc
import MaktabaText

/// What is kept of a person beside the journals: interests with the data of the profile, so that they travel with the
/// marks, and the last visit of a library with the state of this device.
struct PersonFiles: Sendable {
  private let data: PrivateFolder
  private let visits: PrivateFolder
  private let visit: String
  private let calls: FileSystemCalls
  private static let greatestSize = 1 << 16

  /// - Parameter library: the library's id; the file's name does not tell it.
  init(places: Places, profile: Profile, library: String, calls: FileSystemCalls) {
    data = PrivateFolder(places.data + "/" + profile.name, calls: calls)
    visits = PrivateFolder(places.state + "/" + profile.name + "/visits", calls: calls)
    visit = visits.path + "/" + DocumentFile.hash(Array(library.utf8))
    self.calls = calls
  }

  /// The file of interests.
  var interestsPath: String { data.path + "/for-me.yml" }

  /// The interests; none when there is no file. - Throws: a sentence's end that says why they cannot be read.
  func interests() throws(InterestsFault) -> Interests {
    guard let bytes = try bytes(of: interestsPath, upTo: Self.greatestSize) else { return Interests() }
    return try Interests(yaml: String(decoding: bytes, as: UTF8.self))
  }

  /// The interests' file as it is now; nil when there is none.
  var interestsStatus: FileStatus? {
    guard let file = try? Descriptor(calls.open(interestsPath, O_RDONLY | O_NONBLOCK)) else { return nil }
    return try? file.status()
  }

  /// Replaces them.
  func write(_ interests: Interests) throws(SystemFault) {
    try data.make()
    try DurableFile(interestsPath, calls: calls).write(Array(interests.yaml.utf8))
  }

  /// What stood in the library the last time; nil when nothing is known of that, as when the file is damaged.
  func lastVisit() -> VisitRecord? {
    guard let bytes = try? bytes(of: visit, upTo: 1 << 30) else { return nil }
    return VisitRecord(bytes: bytes)
  }

  /// Replaces it.
  func write(_ record: VisitRecord) throws(SystemFault) {
    try visits.make()
    try DurableFile(visit, calls: calls).write(record.bytes)
  }

  private func bytes(of path: String, upTo limit: Int) throws(InterestsFault) -> [UInt8]? {
    do throws(SystemFault) {
      let file = Descriptor(try calls.open(path, O_RDONLY | O_NONBLOCK))
      let status = try file.status()
      guard status.isRegular, status.size <= limit else { throw SystemFault(code: status.isRegular ? EFBIG : EISDIR) }
      return try file.read(0..<status.size)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw InterestsFault(reason: "\(error)")
    }
  }
}

/// Why interests cannot be read.
struct InterestsFault: Error, Equatable {
  /// The end of a sentence.
  var reason: String
}

// MARK: - As a file

extension Interests {
  private static let remark =
    "# What maktaba lists as “for me” (is:for-me). `maktaba for-me` writes it; you may as well."

  /// The text of the file.
  var yaml: String {
    let fields = [("audience", audiences), ("level", levels), ("language", languages.map(\.text))]
    let lines = fields.map { name, values in "\(name): [\(values.map(Self.quoted).joined(separator: ", "))]" }
    return ([Self.remark] + lines).joined(separator: "\n") + "\n"
  }

  /// Double quotation marks hold everything that a line can.
  private static func quoted(_ value: String) -> String {
    "\"" + CleanText.line(value).reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } + "\""
  }

  /// Reads the text of a file; names of fields that mean nothing here are left alone.
  init(yaml: String) throws(InterestsFault) {
    let root: YAMLValue?
    do {
      root = try YAMLReader.read(yaml, firstLine: 1)
    } catch {
      throw InterestsFault(reason: "line \(error.line): \(error.reason)")
    }
    func values(_ key: String) -> [String] { root?[key]?.texts?.filter { !$0.isEmpty } ?? [] }
    self.init(
      audiences: values("audience"), levels: values("level"),
      languages: values("language").compactMap { LanguageTag($0) })
  }
}
