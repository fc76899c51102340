/// Turns ranges of UTF-8 bytes into ranges that other languages count by.
///
/// ```swift
/// let conversion = RangeConversion(capture, to: .unicode)
/// let document = document.mappingRanges(conversion.converted)   // for Python
/// ```
public struct RangeConversion: Sendable {
  /// What a range counts.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 bytes, as everywhere in this library.
    case utf8
    /// Unicode code points, as Python counts.
    case unicode
    /// UTF-16 code units, as JavaScript and Java count.
    case utf16
  }

  /// How many bytes lie between two counts that are kept.
  private static let stride = 256

  private let utf8: [UInt8]
  private let unit: Unit
  /// The units before each multiple of the stride; none where every unit is a byte.
  private let counts: [Int]

  /// Creates the conversion for a capture.
  ///
  /// - Parameters:
  ///   - capture: The capture whose ranges are to be converted.
  ///   - unit: What the ranges are to count.
  /// - Complexity: O(*n*) in the length of the capture.
  public init(_ capture: Capture, to unit: Unit) {
    utf8 = capture.utf8
    self.unit = unit
    var counts: [Int] = []
    if unit != .utf8, utf8.contains(where: { $0 >= 0x80 }) {
      var count = 0
      for (offset, byte) in utf8.enumerated() {
        if offset % Self.stride == 0 { counts.append(count) }
        count += Self.units(of: byte, in: unit)
      }
    }
    self.counts = counts
  }

  /// A range in the other unit; a bound inside a character counts as the one before it.
  ///
  /// - Parameter range: A range of UTF-8 bytes of the capture; what lies outside it is cut off.
  /// - Returns: The range of the same characters.
  public func converted(_ range: Range<Int>) -> Range<Int> {
    guard !counts.isEmpty else { return range }
    return converted(range.lowerBound)..<converted(range.upperBound)
  }

  private func converted(_ offset: Int) -> Int {
    var offset = min(max(0, offset), utf8.count)
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    let block = min(offset / Self.stride, counts.count - 1)
    return utf8[block * Self.stride..<offset].reduce(counts[block]) { $0 + Self.units(of: $1, in: unit) }
  }

  /// The units that begin with a byte: none with the further bytes of a character, two with one beyond U+FFFF in UTF-16.
  private static func units(of byte: UInt8, in unit: Unit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
