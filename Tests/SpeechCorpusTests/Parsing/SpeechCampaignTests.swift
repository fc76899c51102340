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
    var (speeches, words, duplicates, bytes) = (0, 0, 0, 0)
    for capture in try Corpus(path: try #require(Campaign.speeches)).captures() {
      let documents = capture.documents()
      let fault = RangeCheck.fault(documents, of: capture)
      #expect(fault == nil, "\(capture.name): \(fault ?? "")")
      speeches += 1
      bytes += capture.utf8.count
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
    #expect(speeches > 0)
    print("\(speeches) speeches, \(bytes) bytes, \(words) words, \(duplicates) duplicates")
    print("repairs:", repairs.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", "))
    for (kind, list) in examples {
      for line in list.prefix(kind == .lineEndHyphen ? 4000 : 200) { print(kind.rawValue, line) }
    }
    print("interviews and press conferences: \(speakers.count), \(silent) with fewer than two turns")
    print("speakers of each:", distribution(speakers))
    print("labels of each:", distribution(labels))
  }

  @Test func pagesWithoutMetadataAreCovered() throws {
    var kinds: [String: Int] = [:]
    var families: [String: Int] = [:]
    for row in try Corpus(path: try #require(Campaign.speeches)).captures() {
      let capture = Capture(bytes: row.utf8, name: row.name)
      let documents = capture.documents()
      let fault = RangeCheck.fault(documents, of: capture)
      #expect(fault == nil, "\(capture.name): \(fault ?? "")")
      for document in documents {
        kinds[document.kind.rawValue, default: 0] += 1
        families[document.family, default: 0] += 1
      }
    }
    print("kinds:", kinds.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    print("families:", families.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  }

  /// How fast plain text is read on one core; printed, not judged: machines differ.
  @Test func throughput() throws {
    let captures = try Corpus(path: try #require(Campaign.speeches)).captures().map {
      Capture(bytes: $0.utf8, name: $0.name)
    }
    let bytes = captures.reduce(0) { $0 + $1.utf8.count }
    var turns = 0
    for round in 1...3 {
      let start = Foundation.clock()
      for capture in captures { turns += capture.documents().reduce(0) { $0 + $1.turns.count } }
      let seconds = Double(Foundation.clock() - start) / Double(CLOCKS_PER_SEC)
      print("round \(round): \(bytes) bytes in \(seconds) s of one core, \(Int(Double(bytes) / seconds / 1e6)) MB/s")
    }
    #expect(turns > 0)
  }

  /// The median, the 90th and 99th percentile and the greatest of some numbers.
  private func distribution(_ numbers: [Int]) -> String {
    guard !numbers.isEmpty else { return "none" }
    let sorted = numbers.sorted()
    let at = { (share: Int) in sorted[min(sorted.count - 1, sorted.count * share / 100)] }
    return "median \(at(50)), 90 % \(at(90)), 99 % \(at(99)), greatest \(sorted[sorted.count - 1])"
  }
}
