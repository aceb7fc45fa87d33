/// Prints one JSON array, an element a line, without holding it all.
struct JSONArray {
  private let output: StandardOutput
  private var isEmpty = true

  /// Prints the elements of a sequence; each is made when it is printed.
  static func print(_ elements: some Sequence<JSONValue>, to output: StandardOutput = .shared) {
    var array = JSONArray(output: output)
    for element in elements { array.append(element) }
    array.finish()
  }

  /// An array that is printed as it grows.
  init(output: StandardOutput = .shared) { self.output = output }

  /// Ends it.
  func finish() { output.write(isEmpty ? "[]\n" : "\n]\n") }

  /// Prints an element.
  mutating func append(_ element: JSONValue) {
    output.write(isEmpty ? "[\n" : ",\n")
    output.write(element.encoded)
    isEmpty = false
  }
}
