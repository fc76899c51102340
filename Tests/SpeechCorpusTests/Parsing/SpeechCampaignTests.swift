import Foundation
import SpeechCorpus
import Testing

/// Thousands of real speeches: nothing is lost, ranges say what texts say, and what is found is sensible.
///
/// The figures are printed, to be read by people.
@Suite(
  .serialized,
  .enabled(
    if: Campaign.speeches != nil, "SPEECHCORPUS_CAMPAIGN and SPEECHCORPUS_SPEECHES, a file of rows, are not both set"))
struct SpeechCampaignTests {
  @Test func rowsAreCovered() throws {
    var speakers: [Int] = []
    var labels: [Int] = []
    var silent = 0
    var repairs: [Repair.Kind: Int] = [:]
    var examples: [Repair.Kind: [String]] = [:]
    var (words, duplicates) = (0, 0)
    var figures = ReadingFigures("rows")
    for capture in try Corpus(path: try #require(Campaign.speeches)).captures() {
      let documents = figures.read(capture)
      words += capture.utf8.split(whereSeparator: { $0 <= 0x20 }).count
      for document in documents {
        for repair in document.repairs {
          repairs[repair.kind, default: 0] += 1
          examples[repair.kind, default: []].append(
            "\(capture.name): \(repair.found.debugDescription) \(repair.mended)")
        }
        duplicates += document.duplicates.count
        for duplicate in document.duplicates {
          print("duplicate \(capture.name): \(capture[duplicate.range].prefix(90).debugDescription)")
        }
        guard document.kind == .interview || document.kind == .newsConference else { continue }
        if document.turns.count < 2 { silent += 1 }
        speakers.append(Set(document.turns.compactMap(\.speaker)).count)
        labels.append(Set(document.turns.compactMap(\.label)).count)
      }
    }
    judge(figures)
    print("\(words) words, \(duplicates) duplicates")
    print("repairs:", repairs.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", "))
    for (kind, list) in examples {
      for line in list.prefix(kind == .lineEndHyphen ? 4000 : 200) { print(kind.rawValue, line) }
    }
    print("interviews and press conferences: \(speakers.count), \(silent) with fewer than two turns")
    print("speakers of each:", distribution(speakers))
    print("labels of each:", distribution(labels))
  }

  @Test func pagesWithoutMetadataAreCovered() throws {
    try readPages("pages without a head") { row, _ in Capture(bytes: row.utf8, name: row.name) }
  }

  @Test func headedPagesAreCovered() throws {
    try readPages("headed pages") { HeadedPage.capture(of: $0, number: $1) }
  }

  /// Reads the speeches as pages, and says what they were taken for.
  private func readPages(_ name: String, _ page: (Capture, Int) -> Capture) throws {
    var kinds: [String: Int] = [:]
    var families: [String: Int] = [:]
    var figures = ReadingFigures(name)
    for (number, row) in try Corpus(path: try #require(Campaign.speeches)).captures().enumerated() {
      for document in figures.read(page(row, number)) {
        kinds[document.kind.rawValue, default: 0] += 1
        families[document.family, default: 0] += 1
      }
    }
    judge(figures)
    print("  kinds:", kinds.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    print(
      "  families:", families.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// Prints the figures; fails where something is lost, or one capture takes a hundred times its share.
  private func judge(_ figures: ReadingFigures) {
    #expect(figures.captures > 0)
    #expect(figures.faults.isEmpty, "\(figures.faults.prefix(20).joined(separator: "\n"))")
    #expect(figures.worstRatio < 100)
    print(figures.report)
  }

  /// The median, the 90th and 99th percentile and the greatest of some numbers.
  private func distribution(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "none" }
    let sorted = numbers.sorted()
    let at = { (share: Int) in sorted[min(sorted.count - 1, sorted.count * share / 100)] }
    return "median \(at(50)), 90 % \(at(90)), 99 % \(at(99)), greatest \(sorted[sorted.count - 1])"
  }
}
