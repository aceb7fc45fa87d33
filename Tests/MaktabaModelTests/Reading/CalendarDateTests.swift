import Testing

@testable import MaktabaModel

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "are read from what people write",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-05-11", 20_584), ("2026-05", 20_574),
      ("2026", 20_454), ("1600-03-01", -135_080), ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
      ("2026-5-1", 20_574),
      ("2026-05-11T09:30:00Z", 20_584), ("2026-05-11 09:30", 20_584), ("2026-05-11T09:30:00.5+03:00", 20_584),
    ])
  func read(text: String, days: Int32) {
    #expect(CalendarDate(text)?.daysSince1970 == days)
  }

  @Test(
    "are not made of anything else",
    arguments: [
      "", "soon", "2026-13-01", "2026-02-29", "1900-02-29", "2026-00-10", "2026-01-00", "2026-01-32", "11.05.2026",
      "26-05-11",
      "2026-05-11-01", "2026-", "-2026", "2026-05-", "20260511", "2026-05-11Tnoon", "2026T10:00", "٢٠٢٦-٠٥-١١",
      "+026-01-01",
    ])
  func noDate(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("survive being written and read, every day of 800 years")
  func roundTrip() throws {
    for days in stride(from: Int32(-200_000), to: 100_000, by: 1) {
      let date = CalendarDate(daysSince1970: days)
      let parts = date.components
      let again = try #require(CalendarDate(year: parts.year, month: parts.month, day: parts.day))
      #expect(again == date)
      if days % 97 == 0 { #expect(CalendarDate(date.description) == date) }
    }
  }

  @Test(
    "of an instant are those in UTC",
    arguments: [(0, "1970-01-01"), (-1, "1969-12-31"), (86_399, "1970-01-01"), (1_794_355_200, "2026-11-11")])
  func instants(seconds: Int64, day: String) {
    #expect(CalendarDate(secondsSince1970: seconds).description == day)
  }
}
