import Glibc

/// The processor time of a process.
enum ProcessTime {
  /// In hundredths of a second, of the program and of the kernel on its behalf; 0 when it is gone (proc(5), stat).
  static func ticks(of process: pid_t) -> Int {
    guard let file = fopen("/proc/\(process)/stat", "re") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The name in parentheses may hold spaces.
    let fields = text.drop { $0 != ")" }.split(separator: " ")
    return fields.count > 13 ? (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0) : 0
  }
}
