/// Why a gap ranks where it does, in words: the same on the screen and on the command line.
public enum GapWording {
  /// What is lacking, then the three numbers whose product is the score, then what they are made of.
  public static func reason(_ gap: GapReport.Gap) -> String {
    "\(lack(gap)); score \(number(gap.score)) = importance \(number(gap.importance.value)) (\(importance(gap.importance)))"
      + " x language \(number(gap.priority)) x need \(number(gap.need))"
  }

  /// What is lacking: a whole document, or words and sections of it.
  public static func lack(_ gap: GapReport.Gap) -> String {
    let cell = gap.cell
    var parts: [String] = []
    if cell.criticalSectionCount > 0 {
      parts.append("\(count(Int(cell.criticalSectionCount), "section")) with a changed fact")
    }
    if !cell.isThere {
      parts.append("no document")
    } else if cell.words.missing > 0 {
      parts.append("\(count(Int(cell.words.missing), "word")) missing")
    }
    let stale = Int(cell.words.minor) + Int(cell.words.substantive)
    if stale > 0 { parts.append("\(count(stale, "word")) out of date") }
    if cell.state == .inProgress || cell.isClaimed { parts.append("in progress") }
    if cell.isMachineMade, cell.isThere { parts.append("machine draft") }
    return parts.joined(separator: ", ")
  }

  private static func importance(_ importance: GapImportance) -> String {
    var parts = [importance.isStated ? "editors \(importance.editorial)" : "\(importance.editorial) by default"]
    if importance.references > 0 {
      parts.append("\(count(importance.references, "work")) \(importance.references == 1 ? "refers" : "refer") to it")
    }
    if importance.isUrgent { parts.append("first contact or safety") }
    if importance.status != .current {
      parts.append(importance.status == .unstated ? "no status" : importance.status.rawValue)
    }
    return parts.joined(separator: ", ")
  }

  /// `4.8 h`; a tenth of an hour is the least.
  public static func hours(words: Int, speed: Int) -> String {
    let tenths = max(words > 0 ? 1 : 0, Int((Double(words) * 10 / Double(max(1, speed))).rounded()))
    return tenths >= 1000 ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
  }

  /// At most two decimals.
  public static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
