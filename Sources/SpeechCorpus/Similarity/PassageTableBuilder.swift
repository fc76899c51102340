/// Collects what is known of the passages of a block.
struct PassageTableBuilder {
  private let keepsTexts: Bool
  private(set) var count = 0
  private var strings = VocabularyBuilder()
  private var documents: [UInt32] = []
  private var idPrefixes: [UInt8] = []
  private var ids: [UInt8] = []
  private var idEnds: [UInt32] = []
  private var idHashes: [UInt16] = []
  private var speakers: [UInt32] = []
  private var dates: [UInt64] = []
  private var ranges: [UInt64] = []
  private var attributes: [UInt32] = []
  private var attributeEnds: [UInt32] = []
  /// The texts, one after another, whether they will be kept or not.
  private(set) var texts: [UInt8] = []
  private var textEnds: [UInt64] = []

  init(keepsTexts: Bool) { self.keepsTexts = keepsTexts }

  /// Adds a passage.
  mutating func add(_ passage: Passage) {
    documents.append(number(of: passage.document))
    addID(passage.id, document: passage.document)
    speakers.append(passage.speaker.map { number(of: $0) } ?? PassageTable.absent)
    dates.append(passage.date?.packed ?? 0)
    ranges.append(passage.range.map { UInt64(max(0, $0.lowerBound)) } ?? .max)
    ranges.append(passage.range.map { UInt64(max(0, $0.upperBound)) } ?? .max)
    if !passage.attributes.isEmpty {
      for (name, value) in passage.attributes.sorted(by: { $0.key < $1.key }) {
        attributes.append(number(of: name))
        attributes.append(number(of: value))
      }
    }
    attributeEnds.append(UInt32(attributes.count / 2))
    if var text = passage.text { text.withUTF8 { texts.append(contentsOf: $0) } }
    textEnds.append(UInt64(texts.count) | (passage.text == nil ? PassageTable.textAbsent : 0))
    count += 1
  }

  /// The text of a passage.
  func textRange(_ number: Int) -> Range<Int> {
    let start = number == 0 ? 0 : Int(textEnds[number - 1] & ~PassageTable.textAbsent)
    return start..<Int(textEnds[number] & ~PassageTable.textAbsent)
  }

  private mutating func addID(_ id: String, document: String) {
    var prefix = 0
    var own = id.utf8.makeIterator()
    var shared = document.utf8.makeIterator()
    while prefix < 255, let left = own.next(), let right = shared.next(), left == right { prefix += 1 }
    idPrefixes.append(UInt8(prefix))
    ids.append(contentsOf: id.utf8.dropFirst(prefix))
    idEnds.append(UInt32(ids.count))
    idHashes.append(Self.hash(ofID: id))
  }

  /// The low bits of an identifier's hash.
  static func hash(ofID id: String) -> UInt16 {
    var id = id
    return id.withUTF8 { UInt16(truncatingIfNeeded: TermHash.hash(UnsafeRawBufferPointer($0))) }
  }

  /// The number of a string; strings are told apart by their bytes, not by what Unicode holds equal.
  private mutating func number(of string: String) -> UInt32 {
    var string = string
    return string.withUTF8 { strings.number(of: UnsafeRawBufferPointer($0)) }
  }

  /// The table.
  func finish() -> PassageTable? {
    let strings = strings.finish()
    var sections: [PassageTable.Fact: Section] = [
      .strings: strings.letters, .stringEnds: strings.ends, .documents: Section(documents),
      .idPrefixes: Section(idPrefixes), .ids: Section(ids), .idEnds: Section(idEnds), .idHashes: Section(idHashes),
    ]
    if speakers.contains(where: { $0 != PassageTable.absent }) { sections[.speakers] = Section(speakers) }
    if dates.contains(where: { $0 != 0 }) { sections[.dates] = Section(dates) }
    if ranges.contains(where: { $0 != .max }) { sections[.ranges] = Section(ranges) }
    if !attributes.isEmpty {
      sections[.attributes] = Section(attributes)
      sections[.attributeEnds] = Section(attributeEnds)
    }
    if keepsTexts {
      sections[.texts] = Section(texts)
      sections[.textEnds] = Section(textEnds)
    }
    return PassageTable(count: count, sections: sections)
  }
}
