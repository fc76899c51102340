/// Converts offsets in UTF-8 to offsets in other units, and back.
///
/// Ranges of this library count UTF-8 bytes. Python counts code points, JavaScript and `NSString` UTF-16 units. The map is
/// made once for a text, with a sample every few hundred bytes; after that a conversion looks at one sample and the bytes
/// behind it.
///
/// ```swift
/// let map = OffsetMap(Array("né à 🎙".utf8), unit: .utf16)
/// map.range(of: 7..<11)            // 5..<7
/// map.utf8Range(of: 5..<7)         // 7..<11
/// document.mappingRanges(OffsetMap(capture.utf8, unit: .unicode).range(of:))   // for Python
/// ```
///
/// An offset inside a character stands for the start of that character; one beyond the text for its end. An `NSRange` is
/// `NSRange(map.range(of: range))` in UTF-16 units.
public struct OffsetMap: Sendable {
  /// What offsets can be counted in.
  public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
    /// UTF-8 bytes, as everywhere in this library.
    case utf8
    /// Code points, as Python counts.
    case unicode
    /// UTF-16 units, as JavaScript and `NSString` count.
    case utf16
  }

  /// What the offsets that are not UTF-8 are counted in.
  public let unit: Unit
  /// The length of the text in the unit.
  public let count: Int

  private static let interval = 256
  private let utf8: [UInt8]
  /// The units before each multiple of the interval; none where every unit is one byte.
  private let samples: [Int]

  /// Creates the map of a text.
  ///
  /// - Parameters:
  ///   - utf8: The text, valid UTF-8.
  ///   - unit: What to count in.
  /// - Complexity: O(*n*).
  public init(_ utf8: [UInt8], unit: Unit) {
    self.unit = unit
    self.utf8 = utf8
    var samples: [Int] = []
    var units = 0
    if unit != .utf8 {
      samples.reserveCapacity(utf8.count / Self.interval + 1)
      for start in stride(from: 0, to: utf8.count, by: Self.interval) {
        samples.append(units)
        units += Self.units(in: utf8, from: start, to: Swift.min(start + Self.interval, utf8.count), unit)
      }
    }
    let isPlain = unit == .utf8 || units == utf8.count
    count = isPlain ? utf8.count : units
    self.samples = isPlain ? [] : samples
  }

  /// The offset in the unit of an offset in UTF-8.
  ///
  /// - Parameter offset: An offset in UTF-8 bytes.
  /// - Returns: The units before it.
  public func offset(of offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), utf8.count)
    if samples.isEmpty && unit != .utf8 { return offset }
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    guard unit != .utf8 else { return offset }
    if offset == utf8.count { return count }
    let sample = offset / Self.interval
    return samples[sample] + Self.units(in: utf8, from: sample * Self.interval, to: offset, unit)
  }

  /// The range in the unit of a range in UTF-8.
  public func range(of range: Range<Int>) -> Range<Int> {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// The offset in UTF-8 of an offset in the unit.
  ///
  /// - Parameter offset: An offset in the unit.
  /// - Returns: The bytes before it.
  /// - Complexity: O(log *n*).
  public func utf8Offset(of offset: Int) -> Int {
    if unit == .utf8 || samples.isEmpty { return self.offset(of: offset) }
    if offset <= 0 { return 0 }
    if offset >= count { return utf8.count }
    var low = 0
    var high = samples.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if samples[middle] <= offset { low = middle } else { high = middle }
    }
    var units = samples[low]
    var position = low * Self.interval
    // The last character that starts at the offset or before it.
    var start = position
    while position < utf8.count {
      let width = Self.width(of: utf8[position], unit)
      if width > 0 {
        if units > offset { break }
        start = position
        if units == offset { break }
        units += width
      }
      position += 1
    }
    return units <= offset && position == utf8.count ? utf8.count : start
  }

  /// The range in UTF-8 of a range in the unit.
  ///
  /// - Complexity: O(log *n*).
  public func utf8Range(of range: Range<Int>) -> Range<Int> {
    utf8Offset(of: range.lowerBound)..<utf8Offset(of: range.upperBound)
  }

  /// The units that a byte begins: none inside a character, two of UTF-16 where four bytes are one code point.
  @inline(__always)
  private static func width(of byte: UInt8, _ unit: Unit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return byte >= 0xF0 && unit == .utf16 ? 2 : 1
  }

  private static func units(in utf8: [UInt8], from start: Int, to end: Int, _ unit: Unit) -> Int {
    var units = 0
    for index in start..<end { units += width(of: utf8[index], unit) }
    return units
  }
}
