/// The stretches of one block's text while it is read.
struct InlineAssembly {
  /// What may apply to a stretch of text.
  enum Trait: Int { case emphasis, strong, strikethrough, code, footnoteReference }

  private var inlines: [Inline] = []
  private var depths = [0, 0, 0, 0, 0]
  private var style = TextStyle()
  /// The links around the current text, the innermost last.
  private var links: [String] = []
  /// The pictures around the current text; a description within a description belongs to the outer one.
  private var images: [String] = []
  private var beginsAnew = false
  /// The pictures of every block so far, in order.
  private(set) var pictures: [DocumentPicture] = []

  mutating func append(_ plain: Range<Int>) {
    if plain.isEmpty { return }
    if !images.isEmpty { extendPicture(to: plain.upperBound) }
    let destination = images.first ?? links.last
    if !beginsAnew, let last = inlines.last, last.plain.upperBound == plain.lowerBound, last.style == style,
      last.destination == destination, last.isImage == !images.isEmpty
    {
      inlines[inlines.count - 1] = last.with(plain: last.plain.lowerBound..<plain.upperBound)
    } else {
      inlines.append(Inline(plain: plain, style: style, destination: destination, isImage: !images.isEmpty))
    }
    beginsAnew = false
  }

  /// Ends the block, and gives its stretches.
  mutating func finish() -> [Inline] {
    defer { inlines = [] }
    return inlines
  }

  mutating func truncate(to end: Int) {
    while let last = inlines.last, last.plain.upperBound > end {
      inlines.removeLast()
      if last.plain.lowerBound < end { inlines.append(last.with(plain: last.plain.lowerBound..<end)) }
    }
    if let last = pictures.last, last.plain.upperBound > end { extendPicture(to: max(end, last.plain.lowerBound)) }
  }

  private mutating func extendPicture(to end: Int) {
    guard let last = pictures.last else { return }
    pictures[pictures.count - 1].plain = last.plain.lowerBound..<end
  }

  mutating func open(_ trait: Trait) { count(trait, 1) }

  mutating func close(_ trait: Trait) { count(trait, -1) }

  private mutating func count(_ trait: Trait, _ change: Int) {
    depths[trait.rawValue] += change
    refreshStyle()
  }

  private mutating func refreshStyle() {
    style.isEmphasis = depths[Trait.emphasis.rawValue] > 0
    style.isStrong = depths[Trait.strong.rawValue] > 0
    style.isStruck = depths[Trait.strikethrough.rawValue] > 0
    style.role =
      !images.isEmpty
      ? .caption
      : depths[Trait.code.rawValue] > 0
        ? .code : depths[Trait.footnoteReference.rawValue] > 0 ? .footnote : links.isEmpty ? .body : .link
  }

  mutating func openLink(to destination: String) {
    links.append(destination)
    beginsAnew = true
    refreshStyle()
  }

  mutating func closeLink() {
    _ = links.popLast()
    beginsAnew = true
    refreshStyle()
  }

  mutating func openImage(to destination: String, at offset: Int) {
    images.append(destination)
    refreshStyle()
    guard images.count == 1 else { return }
    // The stretch exists even where the description is empty, so that the reader learns of the picture.
    inlines.append(Inline(plain: offset..<offset, style: style, destination: destination, isImage: true))
    pictures.append(DocumentPicture(destination: destination, plain: offset..<offset))
    beginsAnew = false
  }

  mutating func closeImage() {
    _ = images.popLast()
    beginsAnew = true
    refreshStyle()
  }
}

extension Inline {
  /// The same stretch over another piece of the text.
  func with(plain: Range<Int>) -> Inline {
    Inline(plain: plain, style: style, destination: destination, isImage: isImage)
  }
}
