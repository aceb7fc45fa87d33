/// The rows about the whole library: how all works stand in all languages, and what is lacking.
extension ActionTable {
  static let coverage: [ActionEntry] = [
    .init(
      .coverage, ["C"], "coverage", "Show how all listed works stand in all languages.", .reading,
      [.shelf, .facets, .translations, .gaps]),
    .init(
      .gaps, ["W"], "work", "Show what is lacking, what matters most first.", .reading,
      [.shelf, .facets, .translations, .coverage]),
    .init(.open, ["Enter"], "panel", "Show how the work stands, on this language.", .reading, [.coverage]),
    .init(.back, ["q", "Esc", "Backspace"], "back", "Go back one level.", .moving, [.coverage]),
    .init(.nextColumn, ["l", "Right"], nil, "To the next language.", .moving, [.coverage]),
    .init(.previousColumn, ["h", "Left"], nil, "To the language before.", .moving, [.coverage]),
    .init(.firstColumn, ["0"], nil, "To the first language.", .moving, [.coverage]),
    .init(.lastColumn, ["$"], nil, "To the last language.", .moving, [.coverage]),
    .init(
      .numbers, ["Tab"], "numbers", "Count by topic, audience and language; back to the works.", .reading, [.coverage]),
    .init(.sort, ["S"], "sort", "Sort by title, the worst, words missing, age.", .reading, [.coverage]),
  ]
}
