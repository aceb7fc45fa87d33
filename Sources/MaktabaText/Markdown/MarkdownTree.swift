import CCmarkGFM
import Synchronization

/// The tree that cmark-gfm makes of a text, freed with this value.
///
/// Bare links are not left to cmark-gfm's `autolink` extension: it took a third of the time, reads before its buffer
/// in the version of Debian 12 (CVE-2023-22485), and changes no visible text. See ``BareLinks``.
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  /// While it parses inline text, cmark-gfm enters the extensions' special characters into tables that all threads
  /// share, and takes them out again when it is done: one thread at a time, or another's `~~` would be missed.
  private static let inlineTables = Mutex(())

  /// Registering is not safe from two threads at once; a static is made once.
  private static let extensionNames: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "tasklist"]
  }()

  /// Parses a text that ``ParseCost`` found bearable.
  init?(parsing markdown: UnsafeBufferPointer<UInt8>) {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in Self.extensionNames {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    markdown.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    // An address is passed out of the lock because a pointer type is not Sendable.
    let address = Self.inlineTables.withLock { [feeding = UInt(bitPattern: parser)] _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: feeding)))
    }
    guard let root = OpaquePointer(bitPattern: address) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }
}
