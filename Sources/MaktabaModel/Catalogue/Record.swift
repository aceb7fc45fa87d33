/// Writes values of different kinds one after the other, small numbers in one byte.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(480) }

  /// A number from 0, seven bits to a byte.
  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ number: Int) { write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63))) }

  mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write<Values: Collection>(_ values: Values, _ each: (inout RecordWriter, Values.Element) -> Void) {
    write(UInt64(values.count))
    for value in values { each(&self, value) }
  }

  mutating func write<Value>(_ value: Value?, _ each: (inout RecordWriter, Value) -> Void) {
    write(value == nil ? 0 as UInt64 : 1)
    if let value { each(&self, value) }
  }
}

/// Reads what ``RecordWriter`` wrote. Never goes beyond the bytes: past their end numbers are 0 and texts are empty, and
/// `isDamaged` says so.
struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private(set) var isDamaged = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func number() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  mutating func integer() -> Int {
    let number = number()
    return Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
  }

  mutating func text() -> String {
    let count = length()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func skipText() { position += length() }

  mutating func list<Value>(_ each: (inout RecordReader) -> Value) -> [Value] {
    (0..<length()).map { _ in each(&self) }
  }

  mutating func optional<Value>(_ each: (inout RecordReader) -> Value) -> Value? {
    number() == 0 ? nil : each(&self)
  }

  /// A length that the bytes left can hold: every element takes at least one.
  private mutating func length() -> Int {
    let count = number()
    if count <= UInt64(bytes.count - position) { return Int(count) }
    isDamaged = true
    position = bytes.count
    return 0
  }
}
