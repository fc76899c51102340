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
    var start = range.lowerBound
    while next < repairs.count, repairs[next].range.upperBound <= range.upperBound {
      let repair = repairs[next]
      fold(utf8, start..<repair.range.lowerBound, into: &builder)
      builder.replace(repair.range, with: repair.mended)
      start = repair.range.upperBound
      next += 1
    }
    fold(utf8, start..<range.upperBound, into: &builder)
    return builder.finish()
  }

  /// Copies a stretch with its white space folded.
  private static func fold(_ utf8: [UInt8], _ range: Range<Int>, into builder: inout Reading.Builder) {
    utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var offset = start
      while offset < range.upperBound {
        let space = WhiteSpace.length(in: bytes, at: offset)
        let invisible = space == 0 ? WhiteSpace.invisibleLength(in: bytes, at: offset) : 0
        guard space + invisible > 0 else {
          offset += 1
          continue
        }
        let from = offset
        var hasSpace = false
        while offset < range.upperBound {
          let space = WhiteSpace.length(in: bytes, at: offset)
          let step = space > 0 ? space : WhiteSpace.invisibleLength(in: bytes, at: offset)
          if step == 0 { break }
          hasSpace = hasSpace || space > 0
          offset += step
        }
        if offset - from == 1, bytes[from] == 0x20 { continue }
        if start < from { builder.copy(start..<from) }
        if hasSpace { builder.replace(from..<offset, with: " ") } else { builder.omit(from..<offset) }
        start = offset
      }
      if start < range.upperBound { builder.copy(start..<range.upperBound) }
    }
  }

  /// Whether a stretch needs no folding.
  private static func isFolded(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      var afterSpace = false
      for offset in range {
        let byte = bytes[offset]
        if byte <= 0x20 {
          if byte != 0x20 || afterSpace { return false }
          afterSpace = true
          continue
        }
        afterSpace = false
        guard byte >= 0xC2 else { continue }
        if WhiteSpace.length(in: bytes, at: offset) > 0 || WhiteSpace.invisibleLength(in: bytes, at: offset) > 0 {
          return false
        }
      }
      return true
    }
  }

  private static func firstIndex(in repairs: [Repair], from offset: Int) -> Int {
    var low = 0
    var high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
