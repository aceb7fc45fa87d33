internal import CExpat

/// Reads XML from people we do not know, by libexpat: no document type, so no entities; bounded in depth.
struct XMLScan: ~Copyable {
  /// What comes next in a file. Names are without their prefix.
  enum Event {
    case start(String, [String: String])
    case text(UnsafeBufferPointer<UInt8>)
    case end
  }

  /// Where reading stopped, and why.
  struct Mistake: Error {
    /// The line of the file, from 1.
    var line: Int
    /// The first byte that was not understood.
    var offset: Int
    /// The end of a sentence.
    var reason: String
    /// Nothing after it may be read either.
    var isRefusal: Bool
  }

  /// Elements in each other.
  static let greatestDepth = 64

  /// Reads bytes from an offset on, calling `take` with each event and its line. O(bytes).
  /// - Parameters:
  ///   - utf8: valid UTF-8, whatever encoding the file claims.
  ///   - start: where to begin.
  ///   - line: the line of the file there.
  ///   - opening: tags that are open there.
  static func read(
    _ utf8: [UInt8], from start: Int = 0, line: Int = 1, opening: String = "", _ take: (Event, Int) -> Void
  ) throws(Mistake) {
    let mistake = withoutActuallyEscaping(take) { take in
      XMLListener(lineOffset: line - 1, take).read(utf8, from: start, opening: Array(opening.utf8))
    }
    if let mistake { throw mistake }
  }
}

/// What libexpat calls back.
private final class XMLListener {
  private let lineOffset: Int
  private let take: (XMLScan.Event, Int) -> Void
  private var parser: XML_Parser?
  private var depth = 0
  private var refusal: (reason: String, isRefusal: Bool)?

  init(lineOffset: Int, _ take: @escaping (XMLScan.Event, Int) -> Void) {
    self.lineOffset = lineOffset
    self.take = take
  }

  func read(_ utf8: [UInt8], from start: Int, opening: [UInt8]) -> XMLScan.Mistake? {
    // The name overrides what the file says of its encoding: it was converted.
    guard let parser = XML_ParserCreate("UTF-8") else {
      return XMLScan.Mistake(line: 1, offset: 0, reason: "there is no memory for it", isRefusal: true)
    }
    defer { XML_ParserFree(parser) }
    self.parser = parser
    listen(to: parser)
    guard feed(opening[...], isLast: false), feed(utf8[start...], isLast: true) else {
      let offset = start + max(0, Int(XML_GetCurrentByteIndex(parser)) - opening.count)
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is not well-formed"
      return XMLScan.Mistake(
        line: line, offset: offset, reason: refusal?.reason ?? reason, isRefusal: refusal?.isRefusal ?? false)
    }
    return nil
  }

  private var line: Int { lineOffset + Int(XML_GetCurrentLineNumber(parser)) }

  private func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Bool {
    bytes.withUnsafeBytes {
      XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
        == XML_STATUS_OK
    }
  }

  private func listen(to parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLListener.of(data)?.start(name, attributes) },
      { data, _ in XMLListener.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in XMLListener.of(data)?.text(text, Int(count)) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLListener.of(data)?.refuse("it has a document type (<!DOCTYPE>), which could name other files", whole: true)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLListener? {
    data.map { Unmanaged<XMLListener>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuse(_ reason: String, whole: Bool) {
    refusal = (reason, whole)
    XML_StopParser(parser, 0)
  }

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    depth += 1
    guard depth <= XMLScan.greatestDepth else {
      return refuse("more than \(XMLScan.greatestDepth) elements lie in each other", whole: false)
    }
    var read: [String: String] = [:]
    var next = attributes
    while let pair = next, let key = pair[0], let value = pair[1] {
      read[Self.local(key)] = String(cString: value)
      next = pair + 2
    }
    if let name { take(.start(Self.local(name), read), line) }
  }

  private func end() {
    depth -= 1
    take(.end, line)
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    text?.withMemoryRebound(to: UInt8.self, capacity: count) {
      take(.text(UnsafeBufferPointer(start: $0, count: count)), line)
    }
  }

  private static func local(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
