import Foundation
import Testing

/// What the commands make of several files as one corpus.
@Suite(.serialized) struct CorpusTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Rows of several inputs that have one identifier are told apart")
  func identifiers() throws {
    let row = "{\"id\": \"a\", \"text\": \"One.\"}\n"
    for name in ["x.jsonl", "y.jsonl", "in/z.jsonl"] { try folder.write(row, to: name) }
    for jobs in ["1", "3"] {
      let outcome = try folder.program.run(
        ["parse", "y.jsonl", "in", "x.jsonl", "-", "--jobs", jobs], input: Array(row.utf8))
      #expect(outcome.objects.compactMap { $0["id"] as? String } == ["a", "a!2", "a!3", "a!4"])
      #expect(outcome.objects.compactMap { $0["capture"] as? String }.last == "-#a!4")
    }
  }

  @Test("A file that is given twice, by itself and in its folder, is read once")
  func twice() throws {
    try folder.write("Good evening.", to: "in/a.txt")
    let outcome = try folder.program.run(["parse", "in/a.txt", "in", "./in/a.txt"])
    #expect(outcome.objects.compactMap { $0["id"] as? String } == ["in/a.txt"])
  }

  @Test("A bad export is not reported message by message")
  func damage() throws {
    let messages = (0..<50).map { #"{"id": \#($0), "type": "message", "text": "a "b" c"}"# }.joined(separator: ",\n")
    try folder.write(#"{"name": "Port", "type": "c", "id": 9, "messages": [\#(messages)]}"#, to: "result.json")
    let outcome = try folder.program.run(["parse", "result.json"])
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 6 && lines[5].hasSuffix("further messages cannot be read either"))
    #expect(outcome.status == 65)
  }

  @Test("info says which documents are the same text, a part of one, or about the same event")
  func relations() throws {
    let title = "Remarks by Mayor Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)"
    let first = "The pier is longer than the fog, and that is all I wished for when we laid the first stone of it."
    let second = "We shall open the second pier when the money is there, and not one day before, whatever they say."
    let third = "Thank you to the painters, who worked at night so that nobody would have to sit down on wet paint."
    try folder.write([title, first, second, third].joined(separator: "\n\n"), to: "in/a.txt")
    try folder.write([title, first.uppercased(), second, third].joined(separator: "\n\n"), to: "in/b.txt")
    try folder.write([first, second].joined(separator: "\n\n"), to: "in/c.txt")
    try folder.write("🎙 \(title)\n\n💬 Today the boats come home to a harbour that is theirs.", to: "in/d.txt")
    let report = try #require(try folder.program.run(["info", "in"]).objects.first)
    let relations = try #require(report["relations"] as? [[String: Any]])
    let found = relations.map { relation in
      ["document", "kind", "of"].compactMap { relation[$0] as? String }.joined(separator: " ")
    }
    #expect(found == ["in/b.txt copy in/a.txt", "in/c.txt excerpt in/a.txt", "in/d.txt same_event in/a.txt"])
    #expect(relations[0]["shared"] as? Double == 1 && relations[2]["agreeing"] is [String])
    let table = try folder.program.run(["info", "in", "--format", "table"]).output
    #expect(table.contains("copies") && table.contains("1: in/b.txt of in/a.txt"))
  }
}
