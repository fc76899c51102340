import Foundation
import Testing

/// What the commands that read captures print.
@Suite(.serialized) struct ResultTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixtures.harbour, to: "captures/harbour.txt")
    try folder.write(Fixtures.interview, to: "captures/interview.txt")
    try folder.write("not seen", to: "captures/.hidden.txt")
  }

  @Test("Transcripts, whole")
  func transcripts() throws {
    try expectGolden(try folder.program.run(["parse", "captures", "--format", "text"]).output, "parse-text")
  }

  @Test("Quotations as text, whole")
  func quotationText() throws {
    try expectGolden(try folder.program.run(["quotes", "captures", "--format", "text"]).output, "quotes-text")
  }

  @Test("Files come in path order, and standard input is an input like others")
  func order() throws {
    let outcome = try folder.program.run(["parse", "captures", "-"], input: Array("Good evening.".utf8))
    let captures = outcome.objects.compactMap { $0["capture"] as? String }
    #expect(captures == ["captures/harbour.txt", "captures/interview.txt", "-"])
  }

  @Test("A pipe by name is an input like others")
  func namedPipe() throws {
    let pipe = folder.url("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "cat '\(folder.url("captures/interview.txt").path)' > '\(pipe)'"]
    try writer.run()
    let outcome = try folder.program.run(["parse", "pipe", "--format", "text"])
    writer.waitUntilExit()
    #expect(try outcome.output == folder.program.run(["parse", "captures/interview.txt", "--format", "text"]).output)
  }

  @Test("Keys are sorted, at every depth, and absent values left out")
  func keys() throws {
    let outcome = try folder.program.run(["parse", "captures/interview.txt"])
    let document = try #require(outcome.objects.first)
    #expect(document["title"] as? String == "Mayor Ilse Torvan’s interview with Radio Fjord, Ørsund, April 4, 2031")
    #expect(document["related"] == nil && document["hashtags"] == nil && document["reference"] == nil)
    let sorted = try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(outcome.output == String(decoding: sorted, as: UTF8.self) + "\n")
  }

  @Test("json is the lines of jsonl in an array")
  func json() throws {
    let lines = try folder.program.run(["quotes", "captures"]).output.split(separator: "\n")
    let array = try folder.program.run(["quotes", "captures", "--format", "json"]).output
    #expect(!lines.isEmpty)
    #expect(array == "[\n" + lines.joined(separator: ",\n") + "\n]\n")
  }

  @Test("csv has a header and the same results")
  func csv() throws {
    let quotations = try folder.program.run(["quotes", "captures"]).objects
    let csv = try folder.program.run(["quotes", "captures", "--format", "csv"]).output
    #expect(csv.hasPrefix("id,parent,document,capture,kind,speaker,"))
    #expect(csv.components(separatedBy: "\r\n").count == quotations.count + 2)
  }

  @Test("tei is a file for one document, a corpus for several")
  func tei() throws {
    let one = try folder.program.run(["parse", "captures/harbour.txt", "--format", "tei"]).output
    #expect(one.contains("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"") && one.hasSuffix("</TEI>\n"))
    let two = try folder.program.run(["parse", "captures", "--format", "tei"]).output
    #expect(two.contains("<teiCorpus xmlns") && two.hasSuffix("</teiCorpus>\n"))
    #expect(two.components(separatedBy: "<TEI ").count == 3)
  }

  @Test("Ranges count what --offsets says", arguments: ["utf8", "unicode", "utf16"])
  func offsets(unit: String) throws {
    let quotations = try folder.program.run(["quotes", "captures", "--offsets", unit]).objects
    let cut: ([Int]) -> String = { range in
      switch unit {
      case "utf8": String(decoding: Array(Fixtures.harbour.utf8)[range[0]..<range[1]], as: UTF8.self)
      case "unicode":
        String(String.UnicodeScalarView(Array(Fixtures.harbour.unicodeScalars)[range[0]..<range[1]]))
      default: String(decoding: Array(Fixtures.harbour.utf16)[range[0]..<range[1]], as: UTF16.self)
      }
    }
    #expect(quotations.count == 3)
    for quotation in quotations where quotation["parts"] == nil {
      let range = try #require(quotation["content_range"] as? [Int])
      #expect(cut(range) == quotation["content"] as? String)
      if let source = quotation["source_range"] as? [Int] { #expect(cut(source) == quotation["source"] as? String) }
    }
    let document = try #require(
      try folder.program.run(["parse", "captures/harbour.txt", "--offsets", unit]).objects.first)
    let blocks = try #require(document["blocks"] as? [[String: Any]]).compactMap { $0["range"] as? [Int] }
    #expect(blocks.map(cut).joined() == Fixtures.harbour)
    let turns = try #require(document["turns"] as? [[String: Any]])
    for paragraph in turns.flatMap({ $0["paragraphs"] as? [[String: Any]] ?? [] }) {
      #expect(cut(try #require(paragraph["range"] as? [Int])) == paragraph["text"] as? String)
    }
  }

  @Test("Filters keep what they say")
  func filters() throws {
    let all = try folder.program.run(["quotes", "captures"]).objects
    let kinds = Set(all.compactMap { $0["kind"] as? String })
    for kind in kinds {
      let filtered = try folder.program.run(["quotes", "captures", "--kind", kind]).objects
      #expect(filtered.count == all.filter { $0["kind"] as? String == kind }.count)
    }
    let named = try folder.program.run(["quotes", "captures", "--speaker", "lind"]).objects
    #expect(named.count == 1 && named.first?["content"] as? String == "“No ferry sails at night.”")
    let sure = try folder.program.run(["quotes", "captures", "--minimum-confidence", "1"]).objects
    #expect(sure.allSatisfy { $0["confidence"] as? Double == 1 })
  }

  @Test("Results do not depend on the number of threads")
  func jobs() throws {
    for number in 0..<40 { try folder.write(Fixtures.harbour + "\n\(number)", to: "many/\(number).txt") }
    for command in ["parse", "quotes"] {
      let one = try folder.program.run([command, "many", "--jobs", "1"]).output
      #expect(try folder.program.run([command, "many", "--jobs", "4"]).output == one)
    }
  }

  @Test("Statistics are a line of JSON on standard error")
  func statistics() throws {
    let outcome = try folder.program.run(["quotes", "captures", "--stats"])
    let statistics = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
    #expect(statistics["captures"] as? Int == 2 && statistics["quotations"] as? Int == outcome.objects.count)
    #expect(statistics["bytes_in"] as? Int == Fixtures.harbour.utf8.count + Fixtures.interview.utf8.count)
    #expect(statistics["seconds"] is Double && statistics["peak_rss_bytes"] is Int)
  }

  @Test("info counts a folder")
  func info() throws {
    let report = try #require(try folder.program.run(["info", "captures"]).objects.first)
    #expect(report["captures"] as? Int == 2 && report["documents"] as? Int == 2)
    #expect(report["first_date"] as? String == "2031-03-03" && report["last_date"] as? String == "2031-04-04")
    let speakers = try #require(report["speakers"] as? [[String: Any]])
    #expect(speakers.first?["name"] as? String == "Ilse Torvan" && speakers.first?["count"] as? Int == 2)
    #expect(report["format"] as? String == "folder")
    try folder.write(Fixtures.rows, to: "rows.jsonl")
    #expect(try folder.program.run(["info", "rows.jsonl"]).objects.first?["format"] as? String == "jsonl")
  }
}
