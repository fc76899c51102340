import SpeechCorpus
import Testing

/// Comma-separated values: written by RFC 4180, and read back by a reader of its grammar.
@Suite struct CSVTests {
  @Test("The examples of RFC 4180, section 2")
  func specification() {
    #expect(CSV.record(["aaa", "bbb", "ccc"]) == "aaa,bbb,ccc\r\n")
    #expect(CSV.record(["aaa", "b\r\nbb", "ccc"]) == "aaa,\"b\r\nbb\",ccc\r\n")
    #expect(CSV.record(["aaa", "b\"bb", "ccc"]) == "aaa,\"b\"\"bb\",ccc\r\n")
    #expect(CSV.record(["", " a ", ""]) == ", a ,\r\n")
  }

  @Test("What is written can be read back")
  func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let fields = (0..<generator.number(in: 1...5)).map { _ in
        generator.text(of: ["a", "é", ",", "\"", "\r", "\n", "\r\n", " ", "👍", "\t"], count: 0...6)
      }
      #expect(Self.records(CSV.record(fields) + CSV.record(["end"])) == [fields, ["end"]])
    }
  }

  @Test("Records have the columns that the header names")
  func columns() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<200 {
      let document = GeneratedDocument.make(&generator)
      let records = Self.records(CSV.records(of: document))
      #expect(records.allSatisfy { $0.count == CSV.turnColumns.count })
      #expect(records.count == max(1, document.turns.count))
      #expect(records.map { $0[7] } == (document.turns.isEmpty ? [""] : document.turns.map { $0.speaker ?? "" }))
    }
    var quotation = Quotation(
      id: "a@0", document: "a", capture: "a", kind: .mixed, content: "that it “moved”", contentRange: 3..<9,
      confidence: 0.5, rule: "verb")
    quotation.speaker = Speaker(name: "Delia Croft", role: "Consul")
    let record = Self.records(CSV.record(of: quotation))
    let fields = Dictionary(uniqueKeysWithValues: zip(CSV.quotationColumns, record[0]))
    #expect(record.count == 1 && record[0].count == CSV.quotationColumns.count)
    #expect(fields["speaker"] == "Delia Croft" && fields["content"] == "that it “moved”" && fields["end"] == "9")
  }

  /// Reads records by the grammar of RFC 4180.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.unicodeScalars.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        records.append(record + [field])
        (record, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
