/// Collects what is known of the passages of a block.
struct PassageTableBuilder: Sendable {
  private let keepsTexts: Bool
  private(set) var count = 0
  private var strings = InternedStrings(places: 1 << 8)
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
  /// How many numbers the attributes of the last passage are.
  private var previousAttributes = 0
  /// The texts, one after another, whether they will be kept or not.
  private(set) var texts: [UInt8] = []
  private var textEnds: [UInt64] = []

  init(keepsTexts: Bool) { self.keepsTexts = keepsTexts }

  /// Adds a passage.
  mutating func add(_ passage: Passage) {
    if let text = passage.text { appendText { $0.append(contentsOf: text.utf8) } }
    addNames(document: Array(passage.document.utf8), id: Array(passage.id.utf8))
    for (name, value) in passage.attributes.sorted(by: { $0.key < $1.key }) {
      addAttribute(Array(name.utf8), Array(value.utf8))
    }
    close(
      speaker: passage.speaker.map { Array($0.utf8) }, date: passage.date, range: passage.range,
      hasText: passage.text != nil)
  }

  /// Makes room for texts of so many bytes.
  mutating func reserveTexts(_ bytes: Int) { texts.reserveCapacity(bytes) }

  /// Begins a passage with its text.
  ///
  /// The text, the names, the attributes in order of name, then ``close(speaker:date:range:hasText:)`` make a passage.
  ///
  /// - Parameter append: Appends valid UTF-8.
  /// - Returns: The text's length.
  @discardableResult
  mutating func appendText(_ append: (inout [UInt8]) -> Void) -> Int {
    let start = texts.count
    append(&texts)
    return texts.count - start
  }

  /// Adds the identifiers of a passage and of its document.
  mutating func addNames(document: [UInt8], id: [UInt8]) {
    var prefix = 0
    let limit = min(255, document.count, id.count)
    while prefix < limit, id[prefix] == document[prefix] { prefix += 1 }
    documents.append(number(of: document, likely: documents.last))
    idPrefixes.append(UInt8(prefix))
    ids.append(contentsOf: id[prefix...])
    idEnds.append(UInt32(ids.count))
    idHashes.append(id.withUnsafeBytes { UInt16(truncatingIfNeeded: ByteHash.hash($0)) })
  }

  /// Adds an attribute of a passage; they come in order of name.
  mutating func addAttribute(_ name: [UInt8], _ value: [UInt8]) {
    // Mostly the name and the value that the passage before has there.
    let before = attributes.count - previousAttributes
    let isThere = before < attributes.count
    attributes.append(number(of: name, likely: isThere ? attributes[before] : nil))
    attributes.append(number(of: value, likely: isThere ? attributes[before + 1] : nil))
  }

  /// Ends a passage with what else is known of it.
  mutating func close(speaker: [UInt8]?, date: PartialDate?, range: Range<Int>?, hasText: Bool) {
    speakers.append(speaker.map { number(of: $0, likely: speakers.last) } ?? PassageTable.absent)
    dates.append(date?.packed ?? 0)
    ranges.append(range.map { UInt64(max(0, $0.lowerBound)) } ?? .max)
    ranges.append(range.map { UInt64(max(0, $0.upperBound)) } ?? .max)
    previousAttributes = attributes.count - 2 * Int(attributeEnds.last ?? 0)
    attributeEnds.append(UInt32(attributes.count / 2))
    textEnds.append(UInt64(texts.count) | (hasText ? 0 : PassageTable.textAbsent))
    count += 1
  }

  /// The text of a passage.
  func textRange(_ number: Int) -> Range<Int> {
    let start = number == 0 ? 0 : Int(textEnds[number - 1] & ~PassageTable.textAbsent)
    return start..<Int(textEnds[number] & ~PassageTable.textAbsent)
  }

  /// The low bits of an identifier's hash.
  static func hash(ofID id: String) -> UInt16 {
    var id = id
    return id.withUTF8 { UInt16(truncatingIfNeeded: ByteHash.hash(UnsafeRawBufferPointer($0))) }
  }

  /// The number of a string, which may well be that of another passage; strings are told apart by their bytes, not by what
  /// Unicode holds equal.
  private mutating func number(of string: [UInt8], likely: UInt32?) -> UInt32 {
    string.withUnsafeBytes { string in
      if let likely, likely != PassageTable.absent, strings.holds(string, at: Int(likely)) { return likely }
      return strings.number(of: string)
    }
  }

  /// The table.
  func finish() -> PassageTable? {
    var sections: [PassageTable.Fact: Section] = [
      .strings: Section(strings.letters), .stringEnds: Section(strings.ends), .documents: .narrowed(documents),
      .idPrefixes: Section(idPrefixes), .ids: Section(ids), .idEnds: .narrowed(idEnds), .idHashes: Section(idHashes),
    ]
    if speakers.contains(where: { $0 != PassageTable.absent }) { sections[.speakers] = .narrowed(speakers) }
    if dates.contains(where: { $0 != 0 }) { sections[.dates] = .narrowed(dates) }
    if ranges.contains(where: { $0 != .max }) { sections[.ranges] = .narrowed(ranges) }
    if !attributes.isEmpty {
      sections[.attributes] = .narrowed(attributes)
      sections[.attributeEnds] = .narrowed(attributeEnds)
    }
    if keepsTexts {
      sections[.texts] = Section(texts)
      sections[.textEnds] = Section(textEnds)
    }
    return PassageTable(count: count, sections: sections)
  }
}

extension PassageTableBuilder {
  /// The same passages under other names.
  ///
  /// - Parameter names: The new identifiers of some of the passages, by number; and of their documents, where they change.
  /// - Returns: The same table otherwise.
  func renamed(_ names: [Int: (id: [UInt8], document: [UInt8]?)]) -> PassageTableBuilder {
    var copy = PassageTableBuilder(keepsTexts: keepsTexts)
    for number in 0..<count {
      let document = strings.string(Int(documents[number]))
      let start = number == 0 ? 0 : Int(idEnds[number - 1])
      let id = document.prefix(Int(idPrefixes[number])) + ids[start..<Int(idEnds[number])]
      copy.addNames(document: names[number]?.document ?? document, id: names[number]?.id ?? Array(id))
      let pairs = (number == 0 ? 0 : Int(attributeEnds[number - 1]))..<Int(attributeEnds[number])
      for pair in pairs {
        copy.addAttribute(
          strings.string(Int(attributes[2 * pair])), strings.string(Int(attributes[2 * pair + 1])))
      }
      let speaker = speakers[number]
      copy.close(
        speaker: speaker == PassageTable.absent ? nil : strings.string(Int(speaker)), date: nil, range: nil,
        hasText: false)
    }
    copy.dates = dates
    copy.ranges = ranges
    copy.texts = texts
    copy.textEnds = textEnds
    return copy
  }
}
