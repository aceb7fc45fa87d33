extension LineBreaker {
  /// Appends a block's text, with what a reader should know of links and pictures.
  ///
  /// - Parameters:
  ///   - columns: of a row; the address of an external link follows its text where it fits on one.
  ///   - heading: the level, where the text is a heading's.
  ///   - role: the role of plain text.
  mutating func append(_ text: [Inline], columns: Int, heading: Int? = nil, role: TextStyle.Role = .body) {
    let role = heading.map { TextStyle.Role.heading($0) } ?? role
    for (index, inline) in text.enumerated() {
      let style = inline.style.role == .body ? inline.style.with(role: role) : inline.style
      let isLast = !text.indices.contains(index + 1) || !inline.isContinued(by: text[index + 1])
      if inline.isImage {
        let isFirst = index == 0 || !text[index - 1].isContinued(by: inline)
        appendImage(inline, style, isFirst: isFirst, isLast: isLast, isEmpty: inline.plain.isEmpty && isLast && isFirst)
      } else {
        appendIsolated(isOwnText(inline) && needsOrder(inline.plain), isLeftToRight: inline.isAddress, style: style) {
          $0.append(inline.plain, style: style)
        }
        if isLast, heading == nil { appendAddress(of: inline, columns: columns) }
      }
    }
  }

  private mutating func appendImage(_ inline: Inline, _ style: TextStyle, isFirst: Bool, isLast: Bool, isEmpty: Bool) {
    if isFirst {
      append(decoration: "[", style: style)
      appendIsolated(needsOrder(inline.plain), isLeftToRight: true, style: style) {
        $0.append(decoration: "image", style: style)
      }
      if !isEmpty { append(decoration: ": ", style: style) }
    }
    append(inline.plain, style: style)
    if isLast { append(decoration: "]", style: style) }
  }

  private mutating func appendAddress(of inline: Inline, columns: Int) {
    guard let address = inline.destination, address.isExternalAddress, address.utf8.count + 3 <= columns,
      !endsWith(address)
    else { return }
    let style = TextStyle(role: .link)
    append(decoration: " ", style: style)
    appendIsolated(needsOrder(inline.plain), isLeftToRight: true, style: style) {
      $0.append(decoration: "<\(address)>", style: style)
    }
  }

  /// Text that is a thing of its own in a sentence: a mark of a footnote, code, an address.
  private func isOwnText(_ inline: Inline) -> Bool {
    inline.style.role == .footnote || inline.style.role == .code || inline.isAddress
  }

  /// Whether the text just appended is the address itself, perhaps without its scheme.
  private func endsWith(_ address: String) -> Bool {
    let bare = address.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).last ?? address.utf8[...]
    var wanted = Array(bare.drop { $0 == UInt8(ascii: "/") })
    var shown = lastBytes(wanted.count + 1)
    if wanted.last == UInt8(ascii: "/") { wanted.removeLast() }
    if shown.last == UInt8(ascii: "/") { shown.removeLast() }
    return shown.suffix(wanted.count).elementsEqual(wanted)
  }
}

extension Inline {
  /// A link whose text is where it leads.
  fileprivate var isAddress: Bool {
    guard let destination, destination.isExternalAddress else { return false }
    // `www.` and an e-mail address have a scheme that is not shown.
    return 0...7 ~= destination.utf8.count - plain.count
  }

  /// Both belong to the same link or picture.
  fileprivate func isContinued(by next: Inline) -> Bool {
    destination != nil && destination == next.destination && isImage == next.isImage
      && plain.upperBound == next.plain.lowerBound
  }
}

extension TextStyle {
  /// The same style with another role.
  func with(role: Role) -> TextStyle {
    TextStyle(role: role, isEmphasis: isEmphasis, isStrong: isStrong, isStruck: isStruck)
  }
}

extension String {
  /// An address outside of the library.
  fileprivate var isExternalAddress: Bool {
    utf8.starts(with: "http://".utf8) || utf8.starts(with: "https://".utf8) || utf8.starts(with: "mailto:".utf8)
  }
}
