/// Addresses that stand in the text without any mark: `https://…`, `http://…`, `www.…` and e-mail addresses, found by
/// the rules of GitHub Flavored Markdown 0.29 §6.9 (a domain with a period; punctuation and unmatched `)` at the end
/// stay out).
enum BareLinks {
  /// The stretches with every bare address as a link of its own. The text itself is unchanged. O(bytes).
  static func applied(to inlines: [Inline], in text: [UInt8]) -> [Inline] {
    guard inlines.contains(where: { mayHold($0, text) }) else { return inlines }
    return text.withUnsafeBufferPointer { bytes in
      inlines.flatMap { mayHold($0, text) ? split($0, bytes) : [$0] }
    }
  }

  private static func mayHold(_ inline: Inline, _ text: [UInt8]) -> Bool {
    guard inline.destination == nil, inline.style.role == .body, inline.plain.count >= 5 else { return false }
    return text.withUnsafeBufferPointer { bytes in
      inline.plain.contains { place in
        switch bytes[place] {
        case UInt8(ascii: "@"): true
        case UInt8(ascii: ":"): place + 1 < inline.plain.upperBound && bytes[place + 1] == UInt8(ascii: "/")
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
          place + 1 < inline.plain.upperBound && bytes[place + 1] | 0x20 == UInt8(ascii: "w")
        default: false
        }
      }
    }
  }

  private static func split(_ inline: Inline, _ bytes: UnsafeBufferPointer<UInt8>) -> [Inline] {
    var parts: [Inline] = []
    var done = inline.plain.lowerBound
    for link in links(in: inline.plain, bytes) {
      if done < link.range.lowerBound { parts.append(inline.with(plain: done..<link.range.lowerBound)) }
      var style = inline.style
      style.role = .link
      let address = String(decoding: bytes[link.range], as: UTF8.self)
      parts.append(Inline(plain: link.range, style: style, destination: link.scheme + address))
      done = link.range.upperBound
    }
    if done < inline.plain.upperBound { parts.append(inline.with(plain: done..<inline.plain.upperBound)) }
    return parts
  }

  private typealias Link = (range: Range<Int>, scheme: String)

  private static func links(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Link] {
    var found: [Link] = []
    var index = range.lowerBound
    while index < range.upperBound {
      // A word is looked at once: addresses hold no white space, nor what orders the text around them.
      let start = index
      while index < range.upperBound, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<"),
        ControlBytes.length(at: index, in: bytes) == 0
      { index += 1 }
      if let link = link(inWord: start..<index, bytes) { found.append(link) }
      index += 1
    }
    return found
  }

  private static func link(inWord word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Link? {
    guard word.count >= 5 else { return nil }
    for start in word where start == word.lowerBound || mayPrecede(bytes[start - 1]) {
      let rest = bytes[start..<word.upperBound]
      guard let prefix = prefixes.first(where: { rest.starts(with: $0.bytes, by: { $0 | 0x20 == $1 | 0x20 }) })
      else { continue }
      let range = start..<end(of: start..<word.upperBound, bytes)
      let domain = bytes[min(start + prefix.bytes.count, range.upperBound)..<range.upperBound]
      guard isDomain(domain.prefix { $0 != UInt8(ascii: "/") }, isWhole: prefix.scheme.isEmpty) else { return nil }
      return (range, prefix.scheme)
    }
    return email(inWord: word, bytes)
  }

  /// Where the address ends: without punctuation, and with as many `)` as `(`.
  private static func end(of range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = range.lowerBound
    // Full-width punctuation and Chinese text follow an address without a space.
    while end < range.upperBound, bytes[end] < 0xE3 { end += 1 }
    var unmatched = bytes[range.lowerBound..<end].reduce(0) { $0 + ($1 == 0x29 ? 1 : $1 == 0x28 ? -1 : 0) }
    while end > range.lowerBound {
      let last = bytes[end - 1]
      if last == 0x29 {
        guard unmatched > 0 else { break }
        unmatched -= 1
      } else if !isClosing(last) {
        break
      }
      end -= 1
    }
    return end
  }

  private static func email(inWord word: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Link? {
    guard let at = bytes[word].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    var start = at
    while start > word.lowerBound, isLocal(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < word.upperBound, isLocal(bytes[end]), bytes[end] != UInt8(ascii: "+") { end += 1 }
    while end > at, isClosing(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard start < at, end > at + 1, isDomain(bytes[(at + 1)..<end], isWhole: true) else { return nil }
    return (start..<end, "mailto:")
  }

  private static func isDomain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isWhole: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last, isLocal(first) || first > 0x7F, last != 0x2E else {
      return false
    }
    return !isWhole || bytes.contains(0x2E)
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x22 || byte == 0x27 || byte == 0x3A
      || byte >= 0x80
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2E || byte == 0x2D
      || byte == 0x5F || byte == 0x2B
  }

  private static let prefixes: [(bytes: [UInt8], scheme: String)] = [
    (Array("https://".utf8), ""), (Array("http://".utf8), ""), (Array("www.".utf8), "http://"),
  ]
}
