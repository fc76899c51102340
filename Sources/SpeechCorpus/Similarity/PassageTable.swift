/// What is known of the passages of a block, apart from their terms, read where it stands.
///
/// Every fact is a section of its own, with an entry for each passage; a fact that no passage has is no section. Names
/// and values are numbers of the block's own strings. The numbers of a section have as few bytes as hold them all.
struct PassageTable: Sendable {
  /// The facts, as the sections that hold them are called.
  enum Fact: String, CaseIterable, Sendable {
    /// Strings, one after another, and where each ends (`UInt32`).
    case strings
    case stringEnds = "string-ends"
    /// The string that names the document.
    case documents
    /// How many bytes the identifier begins with that the document's begins with, too (`UInt8`).
    case idPrefixes = "id-prefixes"
    /// The rest of the identifiers, and where each ends.
    case ids
    case idEnds = "id-ends"
    /// The low bits of the identifier's hash (`UInt16`).
    case idHashes = "id-hashes"
    /// The string that names the speaker, or `absent`.
    case speakers
    /// The date, packed.
    case dates
    /// Where the range starts and ends, or twice `UInt64.max`.
    case ranges
    /// Names and values of attributes, in order of name, and where each passage's end.
    case attributes
    case attributeEnds = "attribute-ends"
    /// The texts, and where each ends (`UInt64`), with the highest bit where there is none.
    case texts
    case textEnds = "text-ends"
  }

  static let absent = UInt32.max
  static let textAbsent: UInt64 = 1 << 63

  /// The number of passages.
  let count: Int
  private let sections: [Fact: Section]
  /// How many bytes each number of a fact has.
  private var widths: [Fact: Int] = [:]

  /// Views sections; those with an entry for each passage have to have so many.
  init?(count: Int, sections: [Fact: Section]) {
    self.count = count
    self.sections = sections
    for fact in Fact.allCases {
      guard let entries = Self.entries(of: fact) else { continue }
      let isNeeded = [.documents, .idPrefixes, .idEnds, .idHashes].contains(fact)
      if let section = sections[fact] {
        guard let width = section.width(of: entries * count) else { return nil }
        widths[fact] = width
      } else if isNeeded && count > 0 {
        return nil
      }
    }
    // What is read without asking for its width.
    guard count == 0 || widths[.idHashes] == 2 && (widths[.textEnds] ?? 8) == 8 else { return nil }
    widths[.stringEnds] = 4
    if let ends = sections[.attributeEnds], count > 0 {
      let pairs = ends.number(at: count - 1, width: widths[.attributeEnds] ?? 1)
      guard pairs < 1 << 40, let width = (sections[.attributes] ?? .empty).width(of: 2 * Int(pairs)) else {
        return nil
      }
      widths[.attributes] = width
    }
  }

  /// How many entries a fact has for each passage, where it has one for each at all.
  private static func entries(of fact: Fact) -> Int? {
    switch fact {
    case .strings, .stringEnds, .ids, .attributes, .texts: nil
    case .documents, .idEnds, .speakers, .attributeEnds, .idPrefixes, .idHashes, .dates, .textEnds: 1
    case .ranges: 2
    }
  }

  /// The passage with all that is known of it.
  func passage(_ number: Int) -> Passage {
    Passage(
      id: id(number), document: document(number), text: text(number).map { String(decoding: $0, as: UTF8.self) },
      range: range(number), speaker: speaker(number), date: date(number), attributes: attributes(number))
  }

  /// The identifier.
  func id(_ number: Int) -> String {
    let document = string(number32(.documents, number)) ?? .init(start: nil, count: 0)
    let prefix = UnsafeRawBufferPointer(rebasing: document.prefix(Int(self.number(.idPrefixes, number) & 0xFF)))
    return String(decoding: Array(prefix) + Array(part(.ids, .idEnds, number)), as: UTF8.self)
  }

  /// The low bits of the identifiers' hashes.
  var idHashes: UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(rebasing: (sections[.idHashes] ?? .empty).values(as: UInt16.self).prefix(count))
  }

  /// The identifier of the document.
  func document(_ number: Int) -> String {
    string(number32(.documents, number)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The text, where it is kept.
  func text(_ number: Int) -> UnsafeRawBufferPointer? {
    guard let section = sections[.textEnds] else { return nil }
    let ends = section.values(as: UInt64.self)
    guard ends[number] & Self.textAbsent == 0 else { return nil }
    let start = number == 0 ? 0 : Int(ends[number - 1] & ~Self.textAbsent)
    let end = Int(ends[number])
    let bytes = (sections[.texts] ?? .empty).bytes
    guard start <= end, end <= bytes.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The string that names the speaker, or `absent`.
  func speakerNumber(_ number: Int) -> UInt32 {
    sections[.speakers] == nil ? Self.absent : number32(.speakers, number)
  }

  /// The string that names the document.
  func documentNumber(_ number: Int) -> UInt32 { number32(.documents, number) }

  private func speaker(_ number: Int) -> String? {
    string(speakerNumber(number)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The date.
  func date(_ number: Int) -> PartialDate? {
    sections[.dates] == nil ? nil : PartialDate(packed: self.number(.dates, number))
  }

  private func range(_ number: Int) -> Range<Int>? {
    guard sections[.ranges] != nil else { return nil }
    let start = self.number(.ranges, 2 * number)
    let end = self.number(.ranges, 2 * number + 1)
    guard start <= end, end < 1 << 62 else { return nil }
    return Int(start)..<Int(end)
  }

  /// Whether a passage has an attribute with a value, both as numbers of strings.
  func hasAttribute(_ number: Int, name: UInt32?, value: UInt32) -> Bool {
    guard let name else { return false }
    return pairs(number).contains { attribute(2 * $0) == name && attribute(2 * $0 + 1) == value }
  }

  /// The passage's names and values among all.
  private func pairs(_ number: Int) -> Range<Int> {
    guard sections[.attributeEnds] != nil, let section = sections[.attributes], let width = widths[.attributes] else {
      return 0..<0
    }
    let start = number == 0 ? 0 : self.number(.attributeEnds, number - 1)
    let end = self.number(.attributeEnds, number)
    guard start <= end, end <= UInt64(section.bytes.count / width / 2) else { return 0..<0 }
    return Int(start)..<Int(end)
  }

  private func attribute(_ index: Int) -> UInt32 { number32(.attributes, index) }

  private func attributes(_ number: Int) -> [String: String] {
    var attributes: [String: String] = [:]
    for pair in pairs(number) {
      guard let name = string(attribute(2 * pair)), let value = string(attribute(2 * pair + 1)) else { continue }
      attributes[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }
    return attributes
  }

  /// The numbers of the block's strings.
  var stringCount: Int { (sections[.stringEnds] ?? .empty).bytes.count / 4 }

  /// One of the block's strings.
  func string(_ number: UInt32) -> UnsafeRawBufferPointer? {
    guard Int(number) < stringCount else { return nil }
    return part(.strings, .stringEnds, Int(number))
  }

  /// The number of a string.
  ///
  /// - Complexity: O(*n*) in the number of the block's strings.
  func number(ofString text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { utf8 in
      (0..<stringCount).first { part(.strings, .stringEnds, $0).elementsEqual(utf8) }.map(UInt32.init)
    }
  }

  private func part(_ bytes: Fact, _ ends: Fact, _ number: Int) -> UnsafeRawBufferPointer {
    let start = number == 0 ? 0 : self.number(ends, number - 1)
    let end = self.number(ends, number)
    let bytes = (sections[bytes] ?? .empty).bytes
    guard start <= end, end <= UInt64(bytes.count) else { return .init(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
  }

  private func number(_ fact: Fact, _ index: Int) -> UInt64 {
    (sections[fact] ?? .empty).number(at: index, width: widths[fact] ?? 8)
  }

  private func number32(_ fact: Fact, _ index: Int) -> UInt32 { UInt32(clamping: number(fact, index)) }

  /// Asks for the numbers that lead to a passage's identifier.
  func expectNumbers(_ number: Int) {
    for fact in [Fact.documents, .idPrefixes, .idEnds] {
      let width = widths[fact] ?? 8
      sections[fact]?.expect(max(0, number - 1) * width..<(number + 1) * width)
    }
  }

  /// Asks for what those numbers lead to.
  func expectNames(_ number: Int) {
    let string = Int(documentNumber(number))
    if string < stringCount { sections[.stringEnds]?.expect(4 * max(0, string - 1)..<4 * string + 4) }
    let end = Int(clamping: self.number(.idEnds, number))
    let start = number == 0 ? 0 : Int(clamping: self.number(.idEnds, number - 1))
    if start < end { sections[.ids]?.expect(start..<end) }
  }

  /// The size of the sections.
  var byteCount: Int { sections.values.reduce(0) { $0 + $1.bytes.count } }

  /// The sections in a fixed order.
  var namedSections: [(name: String, section: Section)] {
    Fact.allCases.compactMap { fact in sections[fact].map { (fact.rawValue, $0) } }
  }
}

extension PartialDate {
  /// The parts in one number, each plus one so that 0 is none: year, month, day, hour, minute.
  var packed: UInt64 {
    var packed: UInt64 = 0
    for (part, bits) in [(year, 14), (month, 4), (day, 5), (hour, 5), (minute, 6)] as [(Int?, UInt64)] {
      packed = packed << bits | UInt64(part.map { $0 + 1 } ?? 0)
    }
    return packed
  }

  /// Takes a number apart again; `nil` where the parts make no date.
  init?(packed: UInt64) {
    var rest = packed
    var parts: [Int?] = []
    for bits in [6, 5, 5, 4, 14] as [UInt64] {
      let part = Int(rest & (1 << bits - 1))
      parts.append(part == 0 ? nil : part - 1)
      rest >>= bits
    }
    self.init(year: parts[4], month: parts[3], day: parts[2], hour: parts[1], minute: parts[0])
  }
}
