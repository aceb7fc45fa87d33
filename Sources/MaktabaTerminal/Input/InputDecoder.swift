import MaktabaTUI

/// Turns the bytes that a terminal sends into keys, pasted text and mouse events.
///
/// A value without clock or descriptor: what it knows is what it was fed. Bytes may be cut anywhere between two
/// calls. Cost is linear in the bytes.
public struct InputDecoder {
  private var waiting: [UInt8] = []
  private var pasted: PastedText?
  private var typed = ""
  private var clicks = ClickRecognizer()
  private var events: [TerminalEvent] = []
  private let typeKeys: [[UInt8]: Key]

  /// Makes a decoder; `typeKeys` are key sequences of the terminal type, without their escape character.
  public init(typeKeys: [[UInt8]: Key] = [:]) { self.typeKeys = typeKeys }

  /// How long to wait for the rest of what has begun, before `giveUp`; nil when nothing has begun.
  public var patience: Duration? {
    if pasted != nil { return .seconds(1) }
    return waiting.isEmpty ? nil : .milliseconds(25)
  }

  /// Reads bytes that arrived at an instant.
  public mutating func feed(_ bytes: some Sequence<UInt8>, at instant: ContinuousClock.Instant) -> [TerminalEvent] {
    waiting.append(contentsOf: bytes)
    readWaiting(at: instant, isLast: false)
    return takeEvents()
  }

  /// Nothing came for as long as `patience`: an Escape was the Escape key, a paste without its end is over.
  public mutating func giveUp(at instant: ContinuousClock.Instant) -> [TerminalEvent] {
    if pasted != nil {
      pasted?.append(waiting[...])
      waiting = []
      endPaste()
    }
    readWaiting(at: instant, isLast: true)
    return takeEvents()
  }

  private mutating func takeEvents() -> [TerminalEvent] {
    endTyped()
    defer { events = [] }
    return events
  }

  private mutating func readWaiting(at instant: ContinuousClock.Instant, isLast: Bool) {
    let bytes = waiting
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = pasted == nil ? readKey(rest, at: instant, isLast: isLast) : readPaste(rest)
      if length == 0 { break }
      rest = rest.dropFirst(length)
    }
    waiting = Array(rest)
  }

  /// Reads one key; the number of bytes it took, 0 when it is not there as a whole.
  private mutating func readKey(_ bytes: ArraySlice<UInt8>, at instant: ContinuousClock.Instant, isLast: Bool) -> Int {
    let first = bytes[bytes.startIndex]
    if first == 0x1B { return readEscape(bytes.dropFirst(), at: instant, isLast: isLast) }
    if first < 0x20 || first == 0x7F {
      report(.key(ControlKeys.key(of: first)))
      return 1
    }
    switch UTF8Head.read(bytes) {
    case .scalar(let scalar, let length):
      // C1 controls, which no keyboard sends.
      if !(0x80...0x9F).contains(scalar.value) { typed.unicodeScalars.append(scalar) }
      return length
    case .incomplete: return isLast ? bytes.count : 0
    case .invalid: return 1
    }
  }

  private mutating func readEscape(
    _ bytes: ArraySlice<UInt8>, at instant: ContinuousClock.Instant, isLast: Bool
  ) -> Int {
    switch EscapeSequence.measure(bytes) {
    case .complete(let length):
      understand(bytes.prefix(length), at: instant)
      return length + 1
    case .incomplete where !isLast: return 0
    case .incomplete, .escapeKey:
      report(.key(.escape))
      return 1
    }
  }

  private mutating func understand(_ sequence: ArraySlice<UInt8>, at instant: ContinuousClock.Instant) {
    if sequence.elementsEqual(PastedText.beginning) {
      endTyped()
      pasted = PastedText()
    } else if sequence.starts(with: [UInt8(ascii: "["), UInt8(ascii: "<")]) {
      understand(MouseReport(sgr: sequence), at: instant)
    } else if sequence.starts(with: [UInt8(ascii: "["), UInt8(ascii: "M")]) {
      understand(MouseReport(old: sequence), at: instant)
    } else if let key = typeKeys[Array(sequence)] ?? KeySequences.key(of: sequence) {
      report(.key(key))
    }
  }

  private mutating func understand(_ mouse: MouseReport?, at instant: ContinuousClock.Instant) {
    guard let mouse else { return }
    switch mouse.kind {
    case .wheelUp: report(.mouse(MouseEvent(action: .wheelUp, position: mouse.position)))
    case .wheelDown: report(.mouse(MouseEvent(action: .wheelDown, position: mouse.position)))
    case .leftPress: report(.mouse(clicks.press(at: mouse.position, on: instant)))
    }
  }

  private mutating func readPaste(_ bytes: ArraySlice<UInt8>) -> Int {
    let (length, isOver) = pasted?.read(bytes) ?? (bytes.count, true)
    if isOver { endPaste() }
    return length
  }

  private mutating func endPaste() {
    if let text = pasted?.text { report(.paste(text)) }
    pasted = nil
  }

  private mutating func report(_ event: TerminalEvent) {
    endTyped()
    events.append(event)
  }

  /// Letters are gathered first, so that a letter and its combining marks become one key.
  private mutating func endTyped() {
    guard !typed.isEmpty else { return }
    for character in typed { events.append(.key(.character(character))) }
    typed = ""
  }
}
