/// Makes readings of stretches of a text: white space folded, lines joined, damage mended.
enum ParagraphReader {
  /// The reading of a stretch.
  ///
  /// Runs of white space, line ends included, become one space, invisible characters are left out, and each repair that
  /// lies inside the stretch is read as its mended form.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - range: The stretch, without white space at its ends.
  ///   - repairs: The repairs of the text, in order, not overlapping.
  /// - Returns: The reading; ranges are those of the text.
  /// - Complexity: O(*n* + log *r*) in the length of the stretch and the number of repairs.
  static func reading(_ utf8: [UInt8], _ range: Range<Int>, repairs: [Repair] = []) -> Reading {
    var next = firstIndex(in: repairs, from: range.lowerBound)
    let isMended = next < repairs.count && repairs[next].range.upperBound <= range.upperBound
    if !isMended, isFolded(utf8, range) {
      return Reading(copying: Array(utf8[range]), at: range.lowerBound)
    }
    var builder = Reading.Builder(source: utf8)
    builder.reserveCapacity(range.count)
    var start = range.lowerBound
    while next < repairs.count, repairs[next].range.upperBound <= range.upperBound {
      let repair = repairs[next]
      builder.copyFolding(start..<repair.range.lowerBound)
      // White space that was mended folds with the white space before it.
      let isSpace = repair.mended == " " && (builder.last == 0x20 || builder.count == 0)
      builder.replace(repair.range, with: isSpace ? "" : repair.mended)
      start = repair.range.upperBound
      next += 1
    }
    builder.copyFolding(start..<range.upperBound)
    return builder.finish()
  }

  /// Whether a stretch needs no folding.
  private static func isFolded(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      guard !bytes.hasDoubleSpace(in: range) else { return false }
      var start = range.lowerBound
      while let offset = bytes.firstOffset(in: start..<range.upperBound, where: { $0 < 0x20 || $0 >= 0xC2 }) {
        if WhiteSpace.length(in: bytes, at: offset) > 0 || WhiteSpace.invisibleLength(in: bytes, at: offset) > 0 {
          return false
        }
        start = offset + 1
      }
      return true
    }
  }

  private static func firstIndex(in repairs: [Repair], from offset: Int) -> Int {
    repairs.partitioningIndex { $0.range.lowerBound >= offset }
  }
}
