import SpeechCorpus
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2025-05-29T14:47", "2025-05-29T14", "2016-05", "2016", "--12-26", "2024-02-29", "--02-29", "0987-01-01", "--05",
  ])
  func describesItselfAsItWasRead(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: ["", "2016-13", "2023-02-29", "2016-04-31", "16-05", "--12-26-01", "2016-5-1", "T14:47"])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func everyDateThatIsOneReadsBack() throws {
    var generator = SeededGenerator(seed: 74)
    var dates = 0
    for _ in 0..<5_000 {
      let year = generator.oneIn(4) ? nil : generator.number(in: -1...10_000)
      let month = generator.oneIn(5) ? nil : generator.number(in: 0...13)
      let day = generator.oneIn(3) ? nil : generator.number(in: 0...32)
      let hour = generator.oneIn(2) ? nil : generator.number(in: -1...24)
      let minute = generator.oneIn(2) ? nil : generator.number(in: -1...60)
      guard let date = PartialDate(year: year, month: month, day: day, hour: hour, minute: minute) else { continue }
      dates += 1
      #expect(PartialDate(date.description) == date, "\(date)")
      #expect(try JSONForm.read(JSONForm.write(date), as: PartialDate.self) == date)
    }
    #expect(dates > 1_000)
  }

  @Test(arguments: [
    "2025-05-29 14:47", "2025-05-29T14:47:05", "2025-05-29T14:47:60", "2025-05-29T14:47Z", "2025-05-29T14:47:05.250Z",
    "2025-05-29T14:47:05,25+03", "2025-05-29T14:47+0300", "2025-05-29 14:47:05-03:00",
  ])
  func dropsSecondsAndZones(_ text: String) {
    #expect(PartialDate(text)?.description == "2025-05-29T14:47")
  }

  @Test func monthsHaveTheirDays() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (index, length) in lengths.enumerated() {
      for day in 1...31 {
        #expect((PartialDate(year: 2023, month: index + 1, day: day) != nil) == (day <= length))
      }
    }
    for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)] {
      #expect((PartialDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }
    #expect(
      PartialDate(month: 2, day: 29) != nil && PartialDate(day: 5) == nil && PartialDate(year: 2020, day: 5) == nil)
  }

  @Test(arguments: [
    "2020-01-01T25:00", "2020-01-01Tab:cd", "2020-01-01T", "2020-01-01T+1:+2", "2020-01-01T9:05", "2020-1", "--13",
    "+020", "2020-01-0１", "20200101", "2020-01-01T14:47x", "2020-01-01T14:47:5", "2020-01-01T14:47:61",
    "2020-01-01T14:47+3", "2020-01-01T14:47+", "2020-01-01T14:47:05.", "2020-01-01TZ", "2020-01 14:47", "2020-01-01 ",
  ])
  func refusesOtherForms(_ text: String) {
    #expect(PartialDate(text) == nil)
    #expect(throws: DecodingError.self) { try JSONForm.read("\"\(text)\"", as: PartialDate.self) }
  }
}
