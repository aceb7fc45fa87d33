/// Where a picture that a document shows lies in the library.
public enum PicturePath {
  /// The file that a picture's target names; nil when it is none of the library's: an address, data in the text, a path
  /// that leaves the library.
  ///
  ///     PicturePath.resolved("../media/map%201.png?v=2", in: "en/law/guide.md")  // "en/media/map 1.png"
  ///     PicturePath.resolved("/media/map.png", in: "en/law/guide.md")            // "media/map.png"
  ///
  /// Says nothing of whether the file is there, nor where links of the file system lead: who opens it must see to that.
  /// - Parameters:
  ///   - target: as written; what follows `?` or `#` is passed over, percent signs are resolved.
  ///   - document: the path of the document in the library.
  /// - Returns: a path relative to the library, without `.` and `..`.
  public static func resolved(_ target: String, in document: String) -> String? {
    guard let wanted = LinkTargets.relativePath(target) else { return nil }
    let folder = document.split(separator: "/").dropLast().joined(separator: "/")
    let path = LinkTargets.resolved(wanted.hasPrefix("/") ? wanted : folder + "/" + wanted)
    return path?.isEmpty == false ? path : nil
  }
}
