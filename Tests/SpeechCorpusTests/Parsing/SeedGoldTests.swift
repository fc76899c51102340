import Foundation
import SpeechCorpus
import Testing

/// The seed captures read field by field as their gold says; they lie outside the repository.
@Suite(.enabled(if: DataFolder.isPresent, Comment(rawValue: DataFolder.absence)))
struct SeedGoldTests {
  /// A row of the gold: what one document must read as.
  struct Gold: Decodable {
    struct Turn: Decodable {
      var speaker: OneOf<String>
      var label: OneOf<String>
      var role: String
      var starts: String
      var paragraphs: OneOf<Int>
    }
    struct Item: Decodable, Equatable {
      var date: String
      var title: String
    }
    struct Mend: Decodable, Equatable {
      var found: String
      var mended: String
    }
    struct Expectation: Decodable {
      var fields: [String: OneOf<String>] = [:]
      var hashtags: [String]?
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in container.allKeys {
          if key.stringValue == "hashtags" {
            hashtags = try container.decode([String].self, forKey: key)
          } else {
            fields[key.stringValue] = try container.decode(OneOf<String>.self, forKey: key)
          }
        }
      }
    }
    var file: String
    var index: Int
    var expect: Expectation
    var turns: [Turn]
    var related: [Item]
    var repairs: [Mend]
    var mustKeep: [String]
    var mustDrop: [String]
    var duplicates: Int
    var documentCount: Int
    var unvoiced: Bool?

    static func decoder() -> JSONDecoder {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return decoder
    }
  }

  struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// One value, or a list of which any is right; `nil` means that the value must be absent.
  struct OneOf<Value: Decodable & Equatable>: Decodable {
    var values: [Value?]
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      values = (try? container.decode([Value?].self)) ?? [try? container.decode(Value.self)]
    }
  }

  static func gold() throws -> [Gold] {
    let text = try String(contentsOf: DataFolder.url("gold/seeds.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { try Gold.decoder().decode(Gold.self, from: Data($0.utf8)) }
  }

  @Test func everySeedReadsAsItsGold() throws {
    for gold in try Self.gold() {
      let capture = try Capture(contentsOf: DataFolder.url("seeds/" + gold.file))
      let documents = capture.documents()
      #expect(documents.count == gold.documentCount)
      guard gold.index < documents.count else { continue }
      expectFields(documents[gold.index], gold)
      expectTurns(documents[gold.index], gold)
      #expect(coverageFault(documents, of: capture) == nil)
    }
  }

  private func expectFields(_ document: Document, _ gold: Gold) {
    let speaker = document.speakers.first
    let found: [String: String?] = [
      "title": document.title, "headline": document.headline, "speaker": speaker?.name, "role": speaker?.role,
      "kind": document.kind.rawValue, "event": document.event, "venue": document.venue, "place": document.place,
      "delivered": document.delivered?.description, "published": document.published?.description,
      "captured": document.captured?.description, "reference": document.reference, "publisher": document.publisher,
      "forwardedFrom": document.forwardedFrom, "language": document.language,
    ]
    for (name, wanted) in gold.expect.fields {
      let value = found[name] ?? nil
      #expect(wanted.values.contains { plain($0) == plain(value) }, "\(document.id) \(name): \(value ?? "absent")")
    }
    if let tags = gold.expect.hashtags { #expect(Set(document.hashtags) == Set(tags), "\(document.id)") }
    #expect(
      document.related.map { "\($0.date?.description ?? "") \($0.title)" }
        == gold.related.map { "\($0.date) \($0.title)" })
    #expect(document.repairs.map { Gold.Mend(found: $0.found, mended: $0.mended) } == gold.repairs)
    #expect(document.duplicates.count == gold.duplicates)
  }

  private func expectTurns(_ document: Document, _ gold: Gold) {
    let texts = document.turns.flatMap { $0.paragraphs.map(\.text) }
    for keep in gold.mustKeep { #expect(texts.filter { $0.contains(keep) }.count == 1, "\(keep)") }
    for drop in gold.mustDrop { #expect(!texts.contains { $0.contains(drop) }, "\(drop)") }
    if gold.unvoiced == true {
      #expect(document.turns.allSatisfy { $0.label == nil && $0.speaker == nil })
      return
    }
    #expect(document.turns.count == gold.turns.count, "\(document.id)")
    for (turn, wanted) in zip(document.turns, gold.turns) {
      #expect(wanted.speaker.values.contains(turn.speaker))
      #expect(wanted.label.values.contains(turn.label))
      #expect(wanted.paragraphs.values.contains(turn.paragraphs.count), "\(wanted.starts)")
      #expect(turn.paragraphs.first?.text.hasPrefix(wanted.starts) == true, "\(wanted.starts)")
      #expect((turn.role == .question) == (wanted.role == "question"))
    }
  }

  /// A value without the article in front of it.
  private func plain(_ value: String?) -> String? {
    guard let value else { return nil }
    for article in ["the ", "a ", "an "] where value.lowercased().hasPrefix(article) {
      return String(value.dropFirst(article.count))
    }
    return value
  }
}
