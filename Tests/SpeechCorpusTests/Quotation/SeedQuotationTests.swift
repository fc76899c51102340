import Foundation
import SpeechCorpus
import Testing

/// The seed captures, compared with the quotations that people marked in them.
@Suite(.enabled(if: DataFolder.isPresent, "\(DataFolder.absence)"))
struct SeedQuotationTests {
  /// A row of the gold: offsets in code points of the file.
  struct Row: Decodable {
    var doc: String
    var kind: String
    var content: [Int]
    var speaker: [Int]?
    var speakerName: String?
    var optional: Bool

    enum CodingKeys: String, CodingKey {
      case doc, kind, content, speaker, optional
      case speakerName = "speaker_name"
    }
  }

  /// A range of code points without the marks, stops and white space at its ends.
  private static func trimmed(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    let trim: Set<Unicode.Scalar> = Set(" \t\r\n\u{A0}\"“”„«»‘’'`.,;:!?…-–—()[]".unicodeScalars)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, trim.contains(scalars[start]) { start += 1 }
    while end > start, trim.contains(scalars[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func overlap(_ a: Range<Int>, _ b: Range<Int>) -> Double {
    Double(a.clamped(to: b).count) / Double(max(a.count, b.count, 1))
  }

  @Test func requiredRowsAreFoundTermsAreNotAndLittleElseIs() throws {
    let decoder = JSONDecoder()
    let rows = try DataFolder.lines(of: "gold/seeds-quotes.jsonl").map { try decoder.decode(Row.self, from: $0) }
    let folder = DataFolder.url("seeds")
    var required: [String: Int] = [:]
    var found: [String: Int] = [:]
    var inNoRow: [String] = []
    for name in Set(rows.map(\.doc)).sorted() {
      let capture = try Capture(contentsOf: folder.appendingPathComponent(name))
      let text = capture[0..<capture.utf8.count]
      let scalars = Array(text.unicodeScalars)
      var points = [Int](repeating: 0, count: capture.utf8.count + 1)
      var byte = 0
      for (point, scalar) in scalars.enumerated() {
        for _ in 0..<UTF8.width(scalar) {
          points[byte] = point
          byte += 1
        }
      }
      points[byte] = scalars.count
      let quotations = capture.documents().flatMap { $0.quotations() }
      func codePoints(_ range: Range<Int>) -> Range<Int> { points[range.lowerBound]..<points[range.upperBound] }
      for quotation in quotations {
        if quotation.parts == nil, !quotation.content.contains("\n") {
          #expect(capture[quotation.contentRange].contains(quotation.content.prefix(8)))
        }
        if let range = quotation.sourceRange { #expect(!capture[range].isEmpty) }
      }
      let own = rows.filter { $0.doc == name }
      for row in own where !row.optional {
        let wanted = Self.trimmed(row.content[0]..<row.content[1], in: scalars)
        let match = quotations.first { quotation in
          (quotation.parts ?? [quotation.contentRange]).contains {
            Self.overlap(Self.trimmed(codePoints($0), in: scalars), wanted) >= 0.8
          } || Self.overlap(Self.trimmed(codePoints(quotation.contentRange), in: scalars), wanted) >= 0.8
        }
        if row.kind == "term" {
          #expect(match == nil, "a term: \(match?.content ?? "")")
          continue
        }
        required[row.kind, default: 0] += 1
        guard let match, match.kind.rawValue == row.kind else { continue }
        let sameSource = match.sourceRange.map { range in
          row.speaker.map { codePoints(range).overlaps($0[0]..<$0[1]) } ?? false
        }
        let sameName = row.speakerName.map { $0 == match.speaker?.name } ?? false
        if sameSource ?? false || sameName || row.speaker == nil && match.sourceRange == nil {
          found[row.kind, default: 0] += 1
        }
      }
      for quotation in quotations
      where !own.contains(where: { codePoints(quotation.contentRange).overlaps($0.content[0]..<$0.content[1]) }) {
        inNoRow.append(quotation.content)
      }
    }
    for kind in ["direct", "mixed", "block"] { #expect(found[kind] == required[kind], "\(kind)") }
    #expect(Double(found["indirect"] ?? 0) >= 0.8 * Double(required["indirect"] ?? 1))
    #expect(inNoRow.count <= 25, "\(inNoRow)")
  }
}
