import Glibc

/// One line of the report.
struct Figure {
  var name: String
  var value: String
  var budget: String
  /// Another program's figure on the same data in the same run, or why there is none.
  var peer = ""

  static let heading = Figure(name: "what", value: "measured", budget: "budget", peer: "peer, same data, same run")

  func print() {
    func padded(_ text: String, _ columns: Int) -> String {
      text + String(repeating: " ", count: max(1, columns - text.count))
    }
    Swift.print(padded(name, 58) + padded(value, 26) + padded(budget, 16) + peer)
    // Seen at once, also through a pipe.
    fflush(nil)
  }
}

extension Duration {
  var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}

/// Times of many runs, in milliseconds.
struct Times {
  private var sorted: [Double]

  init(_ milliseconds: [Double]) { sorted = milliseconds.sorted() }

  /// Runs a piece of work several times. - Parameter prepare: not measured.
  init<Failure: Error>(
    runs: Int, prepare: () -> Void = {}, _ work: () throws(Failure) -> Void
  ) throws(Failure) {
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<runs {
      prepare()
      let start = clock.now
      try work()
      times.append((clock.now - start).milliseconds)
    }
    self.init(times)
  }

  /// The value below which this share of the runs lies.
  func percentile(_ share: Double) -> Double {
    sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  var median: String { percentile(0.5).milliseconds }
  var medianAndWorst: String { "\(median) (p95 \(percentile(0.95).milliseconds))" }
}

extension Double {
  /// `12.3 ms`, `1.24 s`.
  var milliseconds: String {
    self >= 1000 ? "\((self / 10).rounded() / 100) s" : "\((self * 10).rounded() / 10) ms"
  }
}
