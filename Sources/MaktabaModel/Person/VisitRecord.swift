import MaktabaText

/// What stood in a library when a person left it: for each document a number for its name, one for its bytes, and its
/// edition. No title and no id stands there in words, and no time: what is new is told by what is there, so that clocks may
/// be wrong.
public struct VisitRecord: Equatable, Sendable {
  /// One document.
  struct Document: Equatable, Sendable {
    var name: UInt64
    var content: UInt64
    /// 0 when it says none.
    var edition: UInt32
  }

  /// The checksum of the catalogue that it was made from: an equal one has equal documents.
  let catalogue: UInt64
  /// In the order of the catalogue.
  let documents: [Document]

  /// What stands in a catalogue. 50,000 documents: some milliseconds.
  public init(of catalogue: Catalogue) {
    self.catalogue = catalogue.checksum
    documents = (0..<catalogue.documentCount).map { document in
      Document(
        name: catalogue.nameNumber(ofDocument: document), content: catalogue.contentNumber(ofDocument: document),
        edition: catalogue.edition(ofDocument: document))
    }
  }

  private init(catalogue: UInt64, documents: [Document]) {
    self.catalogue = catalogue
    self.documents = documents
  }
}

// MARK: - As bytes

extension VisitRecord {
  private static let magic: UInt64 = 0x7469_7369_765F_6D31
  private static let headerSize = 32
  private static let size = 20

  /// As it stands in a file: magic, checksum of the rest, the catalogue's checksum, the count, the documents.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.headerSize + documents.count * Self.size)
    for number in [Self.magic, 0, catalogue, UInt64(documents.count)] { bytes.appendLittleEndian(number) }
    for document in documents {
      bytes.appendLittleEndian(document.name)
      bytes.appendLittleEndian(document.content)
      bytes.appendLittleEndian(document.edition)
    }
    let sum = Blob.checksum(bytes) ^ catalogue
    withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(8..<16, with: $0) }
    return bytes
  }

  /// Reads what ``bytes`` wrote; nil for anything else: then nothing is known of an earlier visit.
  init?(bytes: [UInt8]) {
    guard let header = Column<UInt64>(bytes, 0..<min(bytes.count, Self.headerSize)), header.count == 4,
      header[0] == Self.magic, (bytes.count - Self.headerSize) / Self.size == Int(clamping: header[3]),
      (bytes.count - Self.headerSize) % Self.size == 0,
      header[1] == Blob.checksum(bytes) ^ header[2]
    else { return nil }
    let documents = bytes.withUnsafeBytes { bytes in
      stride(from: Self.headerSize, to: bytes.count, by: Self.size).map { offset in
        Document(
          name: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
          content: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)),
          edition: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self)))
      }
    }
    self.init(catalogue: header[2], documents: documents)
  }
}

// MARK: - What a catalogue says in numbers

extension Catalogue {
  /// The checksum of everything in it; 0 when there is nothing. It stands in the bytes.
  var checksum: UInt64 { Column<UInt64>(store.bytes, 16..<24)?[0] ?? 0 }

  /// A number for (work, language): FNV-1a over both, mixed. Of 50,000 two are equal once in ten thousand million libraries.
  func nameNumber(ofDocument document: Int) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    store.workIDs.withBytes(work(ofDocument: document)) { $0.forEach(take) }
    take(0)
    language(ofDocument: document).text.utf8.forEach(take)
    return (sum ^ sum >> 32) &* 0xFF51_AFD7_ED55_8CCD
  }

  /// The first 64 bits of the content fingerprint.
  func contentNumber(ofDocument document: Int) -> UInt64 {
    store.hashes.withBytes(document) { digits in
      digits.prefix(16).reduce(0) { $0 << 4 | UInt64($1 & 0xF &+ ($1 >> 6) &* 9) }
    }
  }

  func edition(ofDocument document: Int) -> UInt32 {
    store.records.withBytes(document) { UInt32(clamping: max(0, CardRecord.edition($0) ?? 0)) }
  }
}
