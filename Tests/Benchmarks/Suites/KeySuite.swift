import MaktabaModel
import MaktabaTUI
import MaktabaText

/// Key to finished frame inside the program, on every screen: update and render, with the effects that are answered from
/// memory answered.
struct KeySuite {
  let subject: Subject

  func run() throws {
    let library = try subject.open()
    for (name, keys) in Self.scripts {
      var session = Session(library)
      session.press(keys.entering)
      let times = (0..<keys.rounds).flatMap { _ in session.times(keys.repeated) }
      Figure(
        name: "key to frame, \(name), \(subject.name), p99", value: Times(times).percentile(0.99).milliseconds,
        budget: "16 ms"
      ).print()
    }
  }

  private static let scripts: [(String, (entering: String, repeated: String, rounds: Int))] = [
    ("shelf", ("", "jjjkGgjj d", 100)), ("facets", ("f", "jjjjjjkk", 100)), ("help", ("?", "abjk\u{7f}\u{7f}", 50)),
    ("search", ("s", "se\u{7f}\u{7f}", 100)),
  ]

  /// The screens with a library behind them.
  private struct Session {
    let library: Library
    var state = AppState(configuration: Configuration(today: CalendarDate(daysSince1970: 20_000)))

    init(_ library: Library) {
      self.library = library
      carryOut(state.start())
      carryOut(state.update(.terminal(.resize(Size(columns: 120, rows: 40)))))
    }

    mutating func press(_ keys: String) {
      for key in keys { carryOut(state.update(.terminal(.key(Self.key(key))))) }
    }

    /// Milliseconds for each key; what is asked of the model runs beside the loop and is not counted.
    mutating func times(_ keys: String) -> [Double] {
      keys.map { key in
        var effects: [Effect] = []
        let time = ContinuousClock().measure {
          effects = state.update(.terminal(.key(Self.key(key))))
          _ = state.render()
        }
        carryOut(effects)
        return time.milliseconds
      }
    }

    private static func key(_ character: Character) -> Key {
      character == "\u{7f}" ? .backspace : .character(character)
    }

    private mutating func carryOut(_ effects: [Effect]) {
      for case .browse(let query) in effects {
        guard
          let listing = try? library.list(
            query.filter, order: query.order, marks: MarkState(), today: CalendarDate(daysSince1970: 20_000))
        else { continue }
        carryOut(state.update(.browsed(query, listing)))
      }
    }
  }
}
