import MaktabaModel
import MaktabaText

/// Asking for pictures, and going from one to the next.
extension AppState {
  private var pictures: [DocumentPicture] { reader?.document.text.pictures ?? [] }

  /// Asks for the picture that is on the screen, else for the nearest one; the text stays until it is there.
  mutating func showPicture() -> [Effect] {
    guard let nearest = nearestPicture else {
      status = .notice(Wording.noPictures)
      return []
    }
    if let said = nearest.said { status = .notice(said) }
    return draw(nearest.number)
  }

  /// The first picture that begins or goes on at the top of the screen or below.
  private var nearestPicture: (number: Int, said: String?)? {
    guard let reader, !pictures.isEmpty else { return nil }
    let top = reader.plain(at: reader.top)
    guard let number = pictures.firstIndex(where: { $0.plain.upperBound >= top }) else {
      return (pictures.count - 1, Wording.pictureAbove)
    }
    let row = reader.row(at: max(top, pictures[number].plain.lowerBound))
    return (number, isOnScreen(row) ? nil : Wording.pictureBelow)
  }

  private mutating func draw(_ number: Int) -> [Effect] {
    guard let reader, pictures.indices.contains(number) else { return [] }
    let picture = pictures[number]
    let area = pictureGeometry(of: picture).picture
    let request = PictureRequest(
      target: picture.destination, document: reader.document.card.path, number: number,
      size: Size(columns: max(1, area.columns), rows: max(1, area.rows)), hasColours: look != .monochrome,
      asciiOnly: glyphs == .ascii, revision: nextRevision())
    pendingPicture = request
    return [.picture(request)]
  }

  /// The caption of a picture: what its author says it shows.
  func caption(of picture: DocumentPicture) -> String {
    let text = reader?.document.text.description(of: picture) ?? ""
    return text.isEmpty ? Wording.noDescription : text
  }

  func pictureGeometry(of picture: DocumentPicture) -> PictureGeometry {
    PictureGeometry(size: size, caption: caption(of: picture), ellipsis: glyphs.ellipsis)
  }

  mutating func pictured(_ request: PictureRequest, _ answer: PictureAnswer) -> [Effect] {
    guard request == pendingPicture else { return [] }
    pendingPicture = nil
    if status == slowPicture { status = nil }
    guard context != .typing, reader?.document.card.path == request.document,
      pictures.indices.contains(request.number)
    else { return [] }
    picture = PictureState(request: request, answer: answer)
    if screen == .reader { show(.picture) }
    return drawPictureAnew()
  }

  mutating func stillDrawing(_ request: PictureRequest) -> [Effect] {
    guard request == pendingPicture else { return [] }
    status = slowPicture
    return []
  }

  private var slowPicture: StatusLine { .notice(Wording.drawing(cancelKey: keymap.keyName(of: .cancel, in: .picture))) }

  /// After a change of size the picture is asked for again; what is there stays until then.
  mutating func drawPictureAnew() -> [Effect] {
    guard screen == .picture || pendingPicture != nil, let number = (pendingPicture ?? picture?.request)?.number,
      pictures.indices.contains(number)
    else { return [] }
    let area = pictureGeometry(of: pictures[number]).picture
    let asked = (pendingPicture ?? picture?.request)?.size
    return asked == Size(columns: max(1, area.columns), rows: max(1, area.rows)) ? [] : draw(number)
  }

  mutating func performInPicture(_ action: Action) -> [Effect] {
    switch action {
    case .nextPicture: return goToPicture(1)
    case .previousPicture: return goToPicture(-1)
    case .back: return back()
    default: return []
    }
  }

  private mutating func goToPicture(_ step: Int) -> [Effect] {
    let number = (pendingPicture ?? picture?.request)?.number ?? 0
    guard pictures.indices.contains(number + step) else {
      status = .notice(step > 0 ? Wording.lastPicture : Wording.firstPicture)
      return []
    }
    return draw(number + step)
  }
}

extension Wording {
  static let noPictures = "This document shows no pictures."
  static let pictureBelow = "No picture is on the screen; this is the next one below."
  static let pictureAbove = "No picture follows; this is the last one above."
  static let lastPicture = "This is the last picture of the document."
  static let firstPicture = "This is the first picture of the document."
  static let noDescription = "No description."
  static func drawing(cancelKey: String?) -> String {
    "Drawing the picture." + (cancelKey.map { " \($0) stops." } ?? "")
  }
  static func picture(_ number: Int, of count: Int) -> String { "\(grouped(number)) of \(grouped(count))" }
}
