import Testing

@testable import SpeechCorpus

@Suite struct CrewTests {
  @Test(arguments: [1, 2, 7], [1, 3, 50]) func resultsComeInOrder(_ jobs: Int, _ window: Int) {
    let crew = Crew(jobs: jobs)
    var map = OrderedMap((0..<300).makeIterator(), crew: crew, window: window) { number in
      // Uneven work, so that threads overtake each other.
      (number, (0..<(number % 7) * 200).reduce(0, &+))
    }
    var found: [Int] = []
    while let result = map.next() { found.append(result.0) }
    #expect(found == Array(0..<300))
    #expect(map.next() == nil)
  }

  @Test func oneMapFeedsAnotherOfTheSameCrew() {
    let crew = Crew(jobs: 3)
    let first = OrderedMap((0..<200).makeIterator(), crew: crew, window: 4) { $0 * 2 }
    var second = OrderedMap(first, crew: crew, window: 6) { $0 + 1 }
    var found: [Int] = []
    while let result = second.next() { found.append(result) }
    #expect(found == (0..<200).map { $0 * 2 + 1 })
  }

  @Test func whatIsLeftBehindDoesNoHarm() {
    for _ in 0..<50 {
      var map = OrderedMap((0..<100).makeIterator(), crew: Crew(jobs: 4), window: 20) { $0 }
      #expect(map.next() == 0)
    }
  }

  @Test func aCopyGoesOnByItself() {
    var map = OrderedMap((0..<20).makeIterator(), crew: Crew(jobs: 2), window: 5) { $0 }
    #expect(map.next() == 0)
    var copy = map
    #expect(map.next() == 1 && map.next() == 2)
    #expect(copy.next() == 1)
  }
}
