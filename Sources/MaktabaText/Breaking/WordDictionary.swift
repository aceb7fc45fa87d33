internal import CICU
import Synchronization

/// ICU's dictionaries of Thai, Lao, Khmer and Burmese. libthai knows Thai alone.
///
/// The library is opened when the first text in these scripts comes, and stays open: 2 ms, once. The program runs
/// without it: then ``isMissing`` is true, and such text is broken between syllables.
///
/// Safe from several threads: the iterator, which takes one text at a time, is used under the lock alone.
struct WordDictionary: @unchecked Sendable {
  private let words: OpaquePointer

  private init?() {
    guard let words = ci_open() else { return nil }
    self.words = words
  }

  private static let shared = WordDictionary()
  private static let lock = Mutex(())

  /// ICU of the version that the program was built with is not installed.
  static var isMissing: Bool { shared == nil }

  /// Calls `found` with the UTF-8 offset of the beginning of every word but the first.
  /// - Parameter utf8: well-formed.
  /// - Returns: false if there is no dictionary.
  static func findWords(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Int) -> Void) -> Bool {
    lock.withLock { _ in shared?.findWords(in: utf8, found) ?? false }
  }

  private func findWords(in utf8: UnsafeBufferPointer<UInt8>, _ found: (Int) -> Void) -> Bool {
    guard ci_begin(words, utf8.baseAddress, Int64(utf8.count)) != 0 else { return false }
    defer { ci_end(words) }
    while case let offset = Int(ci_next(words)), offset > 0, offset < utf8.count { found(offset) }
    return true
  }
}
