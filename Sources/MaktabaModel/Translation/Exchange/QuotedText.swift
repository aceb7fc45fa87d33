/// Text between double quotation marks, as gettext, YAML and C agree on it.
enum QuotedText {
  /// With a backslash before what would end the text or its line.
  /// - Parameter other: how the format writes a character beside those; nil as it is.
  static func escaped(_ text: some StringProtocol, other: (Unicode.Scalar) -> String?) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      default: if let written = other(scalar) { output += written } else { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }

  /// A number with zeros before it.
  static func digits(_ scalar: Unicode.Scalar, _ count: Int, radix: Int) -> String {
    let digits = String(scalar.value, radix: radix)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
