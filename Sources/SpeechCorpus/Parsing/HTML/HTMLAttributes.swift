/// The attributes by which the parts of a page are told, read from a start tag.
enum HTMLAttribute: String, CaseIterable {
  case identifier = "id"
  case `class`, role, hidden, style, lang, title, alt, name, property, content, datetime, itemprop, type
  case ariaHidden = "aria-hidden"
  case post = "data-post"
  case hiddenAddress = "data-cfemail"

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// How many attributes of one tag are looked at.
  private static let maximumCount = 64

  /// The known attributes of a tag with the ranges of their values, in order (HTML Living Standard, 13.2.5.32 to 40).
  ///
  /// - Parameters:
  ///   - utf8: The page.
  ///   - range: What stands between the tag's name and its end.
  /// - Returns: The attributes and the ranges of their values, marks left out.
  /// - Complexity: O(*n*) in the length of the range.
  static func all(in utf8: [UInt8], _ range: Range<Int>) -> [(HTMLAttribute, Range<Int>)] {
    var found: [(HTMLAttribute, Range<Int>)] = []
    var offset = range.lowerBound
    var count = 0
    while offset < range.upperBound, count < maximumCount {
      while offset < range.upperBound, isSeparator(utf8[offset]) { offset += 1 }
      guard offset < range.upperBound else { break }
      let start = offset
      offset += 1
      while offset < range.upperBound, utf8[offset] != UInt8(ascii: "="), !isSeparator(utf8[offset]) { offset += 1 }
      let name = start..<offset
      let value = value(of: utf8, in: range, from: &offset)
      count += 1
      guard name.count <= 12 else { continue }
      let folded = String(decoding: utf8[name].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      if let attribute = byName[folded] { found.append((attribute, value)) }
    }
    return found
  }

  /// The value behind a name, marks left out; empty where there is none.
  private static func value(of utf8: [UInt8], in range: Range<Int>, from offset: inout Int) -> Range<Int> {
    let end = range.upperBound
    var start = offset
    while start < end, utf8[start] <= 0x20 { start += 1 }
    guard start < end, utf8[start] == UInt8(ascii: "=") else { return offset..<offset }
    start += 1
    while start < end, utf8[start] <= 0x20 { start += 1 }
    offset = start
    guard start < end else { return start..<start }
    let mark = utf8[start]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      offset = start + 1
      while offset < end, utf8[offset] != mark { offset += 1 }
      defer { offset = min(offset + 1, end) }
      return start + 1..<offset
    }
    while offset < end, utf8[offset] > 0x20, utf8[offset] != UInt8(ascii: ">") { offset += 1 }
    return start..<offset
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
