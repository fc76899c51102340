import Testing

@testable import SpeechCorpus

@Suite struct PartitioningIndexTests {
  @Test func agreesWithTheFirstIndex() {
    for count in 0...20 {
      let numbers = (0..<count).map { $0 / 2 }
      for bound in -1...11 {
        #expect(numbers.partitioningIndex { $0 >= bound } == numbers.firstIndex { $0 >= bound } ?? count)
        #expect(
          numbers[...].dropFirst().partitioningIndex { $0 >= bound }
            == numbers.dropFirst().firstIndex { $0 >= bound } ?? max(count, numbers.dropFirst().endIndex))
      }
    }
  }
}
