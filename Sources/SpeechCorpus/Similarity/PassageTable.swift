/// What is known of the passages of a block, apart from their terms, read where it stands.
///
/// Every fact is a section of its own, with an entry for each passage; a fact that no passage has is no section. Names
/// and values are numbers of the block's own strings.
struct PassageTable: Sendable {
  /// The facts, as the sections that hold them are called.
  enum Fact: String, CaseIterable, Sendable {
    /// Strings, one after another, and where each ends (`UInt32`).
    case strings
    case stringEnds = "string-ends"
    /// The string that names the document (`UInt32`).
    case documents
    /// How many bytes the identifier begins with that the document's begins with, too (`UInt8`).
    case idPrefixes = "id-prefixes"
    /// The rest of the identifiers, and where each ends (`UInt32`).
    case ids
    case idEnds = "id-ends"
    /// The low bits of the identifier's hash (`UInt16`).
    case idHashes = "id-hashes"
    /// The string that names the speaker, or `absent` (`UInt32`).
    case speakers
    /// The date, packed (`UInt64`).
    case dates
    /// Where the range starts and ends, or twice `UInt64.max` (`UInt64`).
    case ranges
    /// Names and values of attributes, in order of name (`UInt32` twice), and where each passage's end (`UInt32`).
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

  /// Views sections; those that every passage needs an entry in have to be long enough.
  init?(count: Int, sections: [Fact: Section]) {
    self.count = count
    self.sections = sections
    for fact in Fact.allCases {
      guard let size = Self.size(of: fact) else { continue }
      let isNeeded = [.documents, .idPrefixes, .idEnds, .idHashes].contains(fact)
      if let section = sections[fact] {
        guard section.bytes.count >= size * count else { return nil }
      } else if isNeeded && count > 0 {
        return nil
      }
    }
  }

  private static func size(of fact: Fact) -> Int? {
    switch fact {
    case .strings, .stringEnds, .ids, .attributes, .texts: nil
    case .documents, .idEnds, .speakers, .attributeEnds: 4
    case .idPrefixes: 1
    case .idHashes: 2
    case .dates, .textEnds: 8
    case .ranges: 16
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
    let document = string(value(.documents, number, UInt32.self)) ?? .init(start: nil, count: 0)
    let prefix = UnsafeRawBufferPointer(rebasing: document.prefix(Int(value(.idPrefixes, number, UInt8.self))))
    return String(decoding: Array(prefix) + Array(part(.ids, .idEnds, number)), as: UTF8.self)
  }

  /// The low bits of the identifiers' hashes.
  var idHashes: UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(rebasing: (sections[.idHashes] ?? .empty).values(as: UInt16.self).prefix(count))
  }

  /// The identifier of the document.
  func document(_ number: Int) -> String {
    string(value(.documents, number, UInt32.self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
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
    sections[.speakers] == nil ? Self.absent : value(.speakers, number, UInt32.self)
  }

  /// The string that names the document.
  func documentNumber(_ number: Int) -> UInt32 { value(.documents, number, UInt32.self) }

  private func speaker(_ number: Int) -> String? {
    string(speakerNumber(number)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The date.
  func date(_ number: Int) -> PartialDate? {
    sections[.dates] == nil ? nil : PartialDate(packed: value(.dates, number, UInt64.self))
  }

  private func range(_ number: Int) -> Range<Int>? {
    guard sections[.ranges] != nil else { return nil }
    let start = value(.ranges, 2 * number, UInt64.self)
    let end = value(.ranges, 2 * number + 1, UInt64.self)
    guard start <= end, end < 1 << 62 else { return nil }
    return Int(start)..<Int(end)
  }

  /// The names and values of the attributes, as numbers of strings.
  func attributeNumbers(_ number: Int) -> UnsafeBufferPointer<UInt32> {
    guard sections[.attributeEnds] != nil, let section = sections[.attributes] else {
      return .init(start: nil, count: 0)
    }
    let start = number == 0 ? 0 : Int(value(.attributeEnds, number - 1, UInt32.self))
    let end = Int(value(.attributeEnds, number, UInt32.self))
    let pairs = section.values(as: UInt32.self)
    guard start <= end, 2 * end <= pairs.count else { return .init(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: pairs[2 * start..<2 * end])
  }

  private func attributes(_ number: Int) -> [String: String] {
    let pairs = attributeNumbers(number)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      guard let name = string(pairs[index]), let value = string(pairs[index + 1]) else { continue }
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
    let start = number == 0 ? 0 : Int(value(ends, number - 1, UInt32.self))
    let end = Int(value(ends, number, UInt32.self))
    let bytes = (sections[bytes] ?? .empty).bytes
    guard start <= end, end <= bytes.count else { return .init(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  private func value<Number: BitwiseCopyable>(_ fact: Fact, _ index: Int, _ type: Number.Type) -> Number {
    (sections[fact] ?? .empty).values(as: type)[index]
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
