import MaktabaText

/// Addresses outside of the library: shown in full, copied, never opened.
extension AppState {
  /// Bytes of the longest address that is copied.
  static let longestCopy = 3_072

  mutating func copy(_ address: String) -> [Effect] {
    let text = CopiedAddress.encoded(address)
    let refusal: String? =
      text.utf8.count > AppState.longestCopy ? Wording.tooLongToCopy : Wording.refusal(configuration.copying)
    status = .whole(refusal.map { "\($0) \(text)" } ?? Wording.copied(text))
    return refusal == nil ? [.copy(text)] : []
  }
}

/// An address as it is given to other programs.
enum CopiedAddress {
  /// Printable ASCII alone: what is not becomes percent signs and digits (RFC 3986 §2.1). O(bytes).
  static func encoded(_ address: String) -> String {
    var text = ""
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
