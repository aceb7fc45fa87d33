/// The program pandoc, which turns a page into a word processor's document and back.
///
/// Its memory, time and output are bounded.
enum PandocProgram {
  /// A page of ours as DOCX. - Throws: ``ExchangeError``.
  static func document(ofPage bytes: [UInt8], name: String) throws(ExchangeError) -> [UInt8] {
    // Debian's pandoc cannot write DOCX in its sandbox.
    try convert(bytes, ["--from", "html", "--to", "docx"], name: name)
  }

  /// A DOCX as a page. It may come from anybody: pandoc reads nothing beside it and fetches nothing. - Throws:
  /// ``ExchangeError``.
  static func page(ofDocument bytes: [UInt8], name: String) throws(ExchangeError) -> [UInt8] {
    try convert(bytes, ["--sandbox", "--from", "docx", "--to", "html", "--wrap=none"], name: name)
  }

  private static func convert(_ bytes: [UInt8], _ words: [String], name: String) throws(ExchangeError) -> [UInt8] {
    let pandoc = OutsideProgram(
      words: ["pandoc", "+RTS", "-M1g", "-RTS"] + words + ["--output", "-"], environment: ["LC_ALL=C.UTF-8"],
      input: bytes, limit: .seconds(60))
    do {
      guard let answer = try pandoc.run() else { throw ExchangeError.notConverted(name: name) }
      return answer
    } catch let error as ExchangeError {
      throw error
    } catch OutsideProgram.Fault.missing {
      throw .noPandoc
    } catch {
      throw .notConverted(name: name)
    }
  }
}
