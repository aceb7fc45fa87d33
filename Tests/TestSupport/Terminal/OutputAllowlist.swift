import Foundation

/// What may reach a terminal: printable text, and cursor, colour, screen, mouse and paste sequences; and what a person has
/// copied, for the clipboard.
public enum OutputAllowlist {
  /// The units that are not allowed, each once, as a person can read them.
  /// - Parameter copied: the addresses that were copied; the clipboard may be given these and nothing else.
  public static func violations(in bytes: [UInt8], copied: Set<String> = []) -> [String] {
    var found: [String] = []
    for unit in SequenceReader.oddUnits(of: bytes) where !isAllowed(unit) && !isClipboard(unit, of: copied) {
      let words = describe(unit)
      if !found.contains(words) { found.append(words) }
    }
    return found
  }

  private static func isAllowed(_ unit: OutputUnit) -> Bool {
    switch unit {
    case .scalar(let scalar): isPrintable(scalar.value)
    // Backspace, tab, line feed, carriage return; SI, which a VT100 needs to leave its line drawing set.
    case .control(let byte): [0x08, 0x09, 0x0A, 0x0D, 0x0F].contains(byte)
    case .sequence(let text): isAllowed(sequence: text)
    case .damaged: false
    }
  }

  private static func isPrintable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xE000...0xF8FF,
      0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFF0...0xFFFB, 0xE0000...0x10FFFF:
      false
    default: scalar & 0xFFFE != 0xFFFE
    }
  }

  /// `ESC ] 52 ; c ;` and base64, ended by BEL or ST, with printable ASCII in it and nothing else.
  private static func isClipboard(_ unit: OutputUnit, of copied: Set<String>) -> Bool {
    guard case .sequence(let sequence) = unit, sequence.hasPrefix("]52;c;"),
      let end = ["\u{07}", "\u{1B}\\"].first(where: sequence.hasSuffix)
    else { return false }
    let base64 = sequence.dropFirst(6).dropLast(end.count)
    guard base64.utf8.count <= 4_096, let text = Data(base64Encoded: String(base64)) else { return false }
    return text.allSatisfy { (0x21..<0x7F).contains($0) } && copied.contains(String(decoding: text, as: UTF8.self))
  }

  private static func isAllowed(sequence: String) -> Bool {
    guard sequence.first == "[" else {
      // Character set ASCII, number pad modes, save and restore cursor, reverse index.
      return ["(B", "=", ">", "7", "8", "M", "D"].contains(sequence)
    }
    guard let final = sequence.last else { return false }
    let parameters = sequence.dropFirst().dropLast()
    if "hl".contains(final) { return modes.contains(String(parameters)) }
    // Saving and restoring the window's title, which xterm's terminfo does round the alternate screen.
    if final == "t" { return ["22;0;0", "23;0;0"].contains(String(parameters)) }
    return "ABCDEFGHIJKLMPSTXZ@bdfmr".contains(final)
      && parameters.allSatisfy { $0.isWholeNumber || ";:".contains($0) }
  }

  /// Insert; who orders text; cursor keys, wrapping, blinking, cursor, mouse (press, SGR), Meta, alternate screen, paste, painting in one.
  private static let modes: Set<String> = [
    "4", "8", "?1", "?7", "?12", "?25", "?1000", "?1006", "?1034", "?1049", "?12;25", "?2004", "?2026",
  ]

  private static func describe(_ unit: OutputUnit) -> String {
    switch unit {
    case .scalar(let scalar): "U+" + String(scalar.value, radix: 16, uppercase: true)
    case .control(let byte): "control 0x" + String(byte, radix: 16)
    case .sequence(let text): "ESC " + text
    case .damaged(let bytes): "no UTF-8: \(bytes)"
    }
  }
}
