extension FoldedLine {
  /// `9:30`, `9:30:15`, `9h30`, `9 h 30`, and before `am` and `pm` also `9.30` and `9`.
  func hour(at start: Int) -> LiteralReading? {
    let hours = digits(at: start)
    guard hours.count <= 2, let hour = value(hours), hour <= 24 else { return nil }
    if let time = withColon(hour, hours.upperBound) ?? withLetter(hour, hours.upperBound) { return time }
    return withPoint(hour, hours.upperBound)
      ?? halfDay(hours.upperBound).map { half, end in
        (Literal(.number, "\(on24(hour, half)):00"), end)
      }
  }

  private func withColon(_ hour: Int, _ colon: Int) -> LiteralReading? {
    guard byte(colon) == UInt8(ascii: ":"), let minutes = sixty(at: colon + 1) else { return nil }
    var text = string(minutes)
    var end = minutes.upperBound
    if byte(end) == UInt8(ascii: ":"), isDigit(byte(end + 1)) {
      guard let seconds = sixty(at: end + 1) else { return nil }
      text += ":" + string(seconds)
      end = seconds.upperBound
    }
    let half = halfDay(end)
    return (Literal(.number, "\(on24(hour, half?.half)):\(text)"), half?.end ?? end)
  }

  private func withLetter(_ hour: Int, _ place: Int) -> LiteralReading? {
    let letter = afterSpace(place)
    guard byte(letter) | 0x20 == UInt8(ascii: "h"), let minutes = sixty(at: afterSpace(letter + 1)),
      !isLetter(byte(minutes.upperBound))
    else { return nil }
    return (Literal(.number, "\(hour):\(string(minutes))"), minutes.upperBound)
  }

  private func withPoint(_ hour: Int, _ point: Int) -> LiteralReading? {
    guard byte(point) == UInt8(ascii: "."), let minutes = sixty(at: point + 1),
      let (half, end) = halfDay(minutes.upperBound)
    else { return nil }
    return (Literal(.number, "\(on24(hour, half)):\(string(minutes))"), end)
  }

  /// Two digits that can be minutes.
  private func sixty(at start: Int) -> Range<Int>? {
    let minutes = digits(at: start)
    return minutes.count == 2 && value(minutes) ?? 60 < 60 ? minutes : nil
  }

  /// `am`, `p.m.`: the letter that counts, and where it ends.
  private func halfDay(_ place: Int) -> (half: UInt8, end: Int)? {
    let start = afterSpace(place)
    let half = byte(start) | 0x20
    guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return nil }
    let second = byte(start + 1) == UInt8(ascii: ".") ? start + 2 : start + 1
    guard byte(second) | 0x20 == UInt8(ascii: "m"), !isLetter(byte(second + 1)), byte(second + 1) < 0x80 else {
      return nil
    }
    let isPointed = second > start + 1 && byte(second + 1) == UInt8(ascii: ".")
    return (half, isPointed ? second + 2 : second + 1)
  }

  private func on24(_ hour: Int, _ half: UInt8?) -> Int {
    guard let half, hour <= 12 else { return hour }
    return hour % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
  }
}
