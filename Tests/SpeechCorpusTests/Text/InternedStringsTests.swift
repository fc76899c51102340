import Testing

@testable import SpeechCorpus

/// Numbered byte strings, against a dictionary.
@Suite struct InternedStringsTests {
  /// Short strings of few bytes, so that many are alike, or begin alike, and lengths around the words of eight bytes that
  /// are compared at once.
  private func string(_ generator: inout SeededGenerator) -> [UInt8] {
    let length = generator.oneIn(3) ? generator.number(in: 7...17) : generator.number(in: 0...5)
    return (0..<length).map { _ in generator.pick([0x00, 0x61, 0x62, 0xD0, 0xFF]) }
  }

  @Test func numbersAreThoseOfADictionary() {
    var generator = SeededGenerator(seed: 73)
    for places in [2, 4, 1 << 12] {
      var strings = InternedStrings(places: places)
      var numbers: [[UInt8]: UInt32] = [:]
      // The smallest tables grow ten times and more.
      for _ in 0..<5000 {
        let string = string(&generator)
        #expect(string.withUnsafeBytes { strings.knownNumber(of: $0) } == numbers[string])
        let expected = numbers[string] ?? UInt32(numbers.count)
        #expect(string.withUnsafeBytes { strings.number(of: $0) } == expected)
        numbers[string] = expected
      }
      #expect(strings.count == numbers.count && strings.count > 1000)
      for (string, number) in numbers {
        #expect(strings.string(Int(number)) == string)
        #expect(string.withUnsafeBytes { strings.knownNumber(of: $0) } == number)
      }
      for _ in 0..<1000 {
        let string = string(&generator)
        #expect(string.withUnsafeBytes { strings.knownNumber(of: $0) } == numbers[string])
      }
    }
  }

  @Test func whatHasNoRoomCountsAsEmpty() {
    var strings = InternedStrings(places: 2, maximumBytes: 5)
    func number(_ string: String) -> UInt32 { Array(string.utf8).withUnsafeBytes { strings.number(of: $0) } }
    #expect(number("abc") == 0 && number("de") == 1 && !strings.isFull)
    #expect(number("f") == 2 && strings.isFull)
    #expect(strings.string(2) == [])
    #expect(number("de") == 1 && number("ghijkl") == 2 && number("") == 2)
    #expect(strings.count == 3)
  }

  /// The table that an index writes holds each number where its string is looked for.
  @Test func theTableHoldsEachNumberOnce() {
    var strings = InternedStrings(places: 2)
    for number in 0..<300 { _ = Array("term \(number)".utf8).withUnsafeBytes { strings.number(of: $0) } }
    #expect(strings.table.filter { $0 > 0 }.sorted() == (1...300).map { UInt32($0) })
  }
}
