/// An address and where it may be broken at the earliest.
struct Address {
  var range: Range<Int>
  var firstBreak: Int
  var isEmail = false
}

/// A word that may be an address or have one in it.
struct AddressWord {
  private let utf8: UnsafeBufferPointer<UInt8>
  /// Without the brackets and punctuation around it.
  private let word: Range<Int>

  init(_ utf8: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    self.utf8 = utf8
    var start = word.lowerBound
    var end = word.upperBound
    while start < end, Self.openings.contains(utf8[start]) { start += 1 }
    while start < end, Self.closings.contains(utf8[end - 1]) { end -= 1 }
    self.word = start..<end
  }

  /// The address, if there is one.
  var address: Address? { webAddress ?? email ?? path }

  private static let openings = Array("([{'*_".utf8)
  private static let closings = Array(")]}'*_.,;:!?".utf8)

  /// `scheme://…` or `www.…`
  private var webAddress: Address? {
    if utf8.has("www.", at: word.lowerBound) { return Address(range: word, firstBreak: word.lowerBound + 4) }
    guard let colon = word.first(where: { utf8[$0] == UInt8(ascii: ":") && utf8.has("://", at: $0) }) else {
      return nil
    }
    var start = colon
    while start > word.lowerBound, utf8[start - 1].isASCIIWord { start -= 1 }
    return start == colon ? nil : Address(range: start..<word.upperBound, firstBreak: colon + 4)
  }

  /// `name@domain.org`
  private var email: Address? {
    guard let sign = word.dropFirst().first(where: { utf8[$0] == UInt8(ascii: "@") }), utf8[sign - 1].isASCIIWord,
      word.last.map({ $0 > sign && utf8[$0].isASCIIWord }) ?? false,
      word.contains(where: { $0 > sign && utf8[$0] == UInt8(ascii: ".") })
    else { return nil }
    return Address(range: word, firstBreak: sign, isEmail: true)
  }

  /// `/etc/x`, `./x`, `~/x`, `C:\x`, `folder/file.md`
  private var path: Address? {
    let slashes = word.filter { utf8[$0] == UInt8(ascii: "/") || utf8[$0] == UInt8(ascii: "\\") }
    guard let first = slashes.first, let last = slashes.last else { return nil }
    let isDrive =
      first == word.lowerBound + 2 && utf8[first - 1] == UInt8(ascii: ":") && utf8[word.lowerBound].isASCIILetter
    let isRooted = word.prefix(while: { $0 < first }).allSatisfy {
      utf8[$0] == UInt8(ascii: ".") || utf8[$0] == UInt8(ascii: "~")
    }
    guard isDrive || isRooted || hasExtension(after: last) else { return nil }
    return Address(range: word, firstBreak: isDrive || isRooted ? first + 2 : first + 1)
  }

  /// Whether the word ends like `name.md`.
  private func hasExtension(after slash: Int) -> Bool {
    guard let dot = word.last(where: { utf8[$0] == UInt8(ascii: ".") }), dot > slash + 1 else { return false }
    let letters = word.drop { $0 <= dot }
    return 2...5 ~= letters.count && letters.allSatisfy { utf8[$0].isASCIIWord }
  }
}
