import Foundation
import SpeechCorpus
import Testing

/// The lines are those of `JSONEncoder` with sorted keys, byte by byte.
@Suite struct JSONLinesTests {
  private func line(_ value: some Encodable) throws -> String {
    var bytes: [UInt8] = []
    try JSONLines.append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func expectSame(_ value: some Encodable, _ comment: Comment? = nil) throws {
    #expect(try line(value) == JSONForm.write(value) + "\n", comment)
  }

  @Test func everyCharacterIsEscapedAlike() throws {
    for start in stride(from: UInt32(0), to: 0x11_0000, by: 997) {
      let scalars = (start..<min(start + 40, 0x11_0000)).compactMap(Unicode.Scalar.init)
      try expectSame([String(String.UnicodeScalarView(scalars))])
    }
    try expectSame((UInt32(0)...0x2FF).compactMap(Unicode.Scalar.init).map { "a\(Character($0))b" })
    try expectSame([
      "\u{2028}\u{2029}\u{FEFF}\u{7F}/\\/\"", "e\u{301}", "👍🏽", String(repeating: "long ", count: 100) + "\n",
    ])
  }

  @Test func numbersAreWrittenAlike() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let bits = UInt64.random(in: 0...UInt64.max, using: &generator)
      let number = Double(bitPattern: bits)
      if number.isFinite { try expectSame([number]) }
      let single = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
      if single.isFinite { try expectSame([single]) }
      try expectSame([Double.random(in: 0...1, using: &generator), (Double(bits % 100) / 100)])
      try expectSame([Int(truncatingIfNeeded: bits)])
      try expectSame([Int(bits % 1000)])
      try expectSame([bits])
      try expectSame([Int8(truncatingIfNeeded: bits)])
    }
    try expectSame([0, 1, -1, 9, 10, 99, 100, .max, .min])
    try expectSame([0.0, -0.0, 1, 100, 1e15, 1e16, 1e17, 1e100, 1e-4, 1e-5, 1e-7, .leastNonzeroMagnitude, .pi])
    try expectSame([true, false])
    try expectSame([nil, 3])
    #expect(throws: EncodingError.self) { try line(["a": [Double.nan]]) }
    #expect(throws: EncodingError.self) { try line(-Float.infinity) }
  }

  /// A value of any form, as deep as asked.
  private indirect enum Value: Encodable {
    case text(String)
    case number(Int)
    case nothing
    case list([Value])
    case object([String: Value])
    case range(Range<Int>)
    case nested([(String, Value)])
    case nestedList([Value])
    case empty
    case oneCase(Case)

    enum Case: Encodable {
      case plain
      case payload(number: Int, text: String?)
      case pair(Double, Bool)
    }

    struct Key: CodingKey {
      let stringValue: String
      let intValue: Int? = nil
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .text(let text): try text.encode(to: encoder)
      case .number(let number): try number.encode(to: encoder)
      case .nothing:
        var container = encoder.singleValueContainer()
        try container.encodeNil()
      case .list(let list): try list.encode(to: encoder)
      case .object(let object): try object.encode(to: encoder)
      case .range(let range): try range.encode(to: encoder)
      case .nested(let members):
        var container = encoder.container(keyedBy: Key.self)
        for (name, value) in members {
          var inner = container.nestedContainer(keyedBy: Key.self, forKey: Key(stringValue: name))
          try inner.encode(value, forKey: Key(stringValue: "z"))
          try inner.encodeNil(forKey: Key(stringValue: "a"))
          try value.encode(to: container.superEncoder(forKey: Key(stringValue: name + "~")))
        }
        // The same container again, as a type does that adds to what another one encodes.
        var again = encoder.container(keyedBy: Key.self)
        try again.encode(members.count, forKey: Key(stringValue: "m"))
      case .nestedList(let list):
        var container = encoder.unkeyedContainer()
        for value in list {
          var inner = container.nestedUnkeyedContainer()
          try inner.encode(value)
          try inner.encode("x")
          var object = container.nestedContainer(keyedBy: Key.self)
          try object.encode(container.count, forKey: Key(stringValue: "count"))
          try value.encode(to: container.superEncoder())
        }
      case .empty: break
      case .oneCase(let value): try value.encode(to: encoder)
      }
    }
  }

  private func value(_ depth: Int, _ generator: inout SeededGenerator) -> Value {
    let keys = ["a", "b", "B", "_a", "a1", "a10", "a2", "é", "é\u{301}", "日本", "m", "", "a\"", "a/b", "z"]
    switch generator.number(in: depth > 0 ? 0...9 : 0...4) {
    case 0: return .text(generator.text(of: keys + ["\n", "\u{1}"], count: 0...12))
    case 1: return .number(generator.number(in: -1000...1000))
    case 2: return .nothing
    case 3: return .range(0..<generator.number(in: 0...100))
    case 4:
      return .oneCase(
        generator.pick([.plain, .payload(number: 3, text: nil), .payload(number: 3, text: "x"), .pair(1.5, true)]))
    case 5: return .list((0..<generator.number(in: 0...3)).map { _ in value(depth - 1, &generator) })
    case 6:
      let members = (0..<generator.number(in: 0...5)).map { _ in (generator.pick(keys), value(depth - 1, &generator)) }
      return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
    case 7:
      // Two containers under one key would be joined by JSONEncoder, and no type asks for that.
      let names = Set((0..<generator.number(in: 0...3)).map { _ in generator.pick(keys.filter { $0 != "m" }) }).sorted()
      return .nested(names.map { ($0, value(depth - 1, &generator)) })
    case 8: return .nestedList((0..<generator.number(in: 0...2)).map { _ in value(depth - 1, &generator) })
    default: return depth < 3 ? .empty : .number(0)
    }
  }

  @Test func generatedValuesAreWrittenAlike() throws {
    var generator = SeededGenerator(seed: 8259)
    for _ in 0..<1500 {
      try expectSame([value(3, &generator)])
    }
  }

  @Test func documentsAreWrittenAlike() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var count = 0
    for capture in try Corpus(contentsOf: root.appendingPathComponent("Examples/Captures")).captures() {
      for document in capture.documents() {
        try expectSame(document)
        for quotation in document.quotations() { try expectSame(quotation) }
        for passage in document.passages() { try expectSame(passage) }
        count += 1
      }
    }
    #expect(count >= 8)
  }

  @Test func generatedDocumentsAreWrittenAlike() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 { try expectSame(GeneratedDocument.make(&generator)) }
  }

  @Test func whatIsThereStaysWhereNothingCanBeWritten() throws {
    var bytes = Array("before".utf8)
    #expect(throws: EncodingError.self) { try JSONLines.append(["a": Double.infinity], to: &bytes) }
    #expect(bytes == Array("before".utf8))
    #expect(throws: EncodingError.self) { try JSONLines.append(Value.empty, to: &bytes) }
    #expect(bytes == Array("before".utf8))
    try JSONLines.appendValue(["b": 1, "a": 2], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == #"before{"a":2,"b":1}"#)
  }

  /// Goes back to a container after a later one was begun.
  private struct Backtracking: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      var inner = container.nestedUnkeyedContainer()
      try container.encode(1)
      try inner.encode(2)
    }
  }

  @Test func goingBackIsAnError() {
    #expect(throws: EncodingError.self) { try line(Backtracking()) }
  }
}
