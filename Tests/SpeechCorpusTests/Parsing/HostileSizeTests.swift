import Testing

@testable import SpeechCorpus

/// Pages that are large in one way only; whoever copies what grows at each step takes minutes over them.
@Suite struct HostileSizeTests {
  @Test func headsOfManyPagesAreCollectedInPlace() {
    let count = 100_000
    let page = Page(Array(String(repeating: "a running head\n12\n\u{0C}", count: count).utf8))
    let found = PageFurniture(page: page, lines: page.lines.indices).find()
    #expect(page.lines.count == 2 * count)
    #expect(found.count { page.lines[$0].content.count > 2 } == count)
  }

  @Test func ofALongFootOnlyTheEndIsReadLineByLine() {
    let page = Page(Array(String(repeating: "---\n", count: 6_000).utf8))
    let footer = FooterReader(page: page).read(page.lines.indices)
    #expect(!footer.roles.isEmpty && footer.roles.count <= 4_000)
  }

  @Test func eachOfManySpeakersIsOnlyHeldAgainstThoseWhoseNamesEndAlike() {
    let speakers = (0..<300).map { Speaker(name: "Ada Roe\($0)x") }
    var roster = SpeakerRoster(speakers)
    for number in 0..<3_000 {
      #expect(roster.index(forLabel: "Minister of Trade Ina Hale\(number)y") != nil)
    }
    #expect(roster.speakers.count == 3_300)
  }
}
