extension Reading {
  /// The reading of a stretch with its white space folded.
  ///
  /// A run of white space (spaces of any width, tabs, no-break spaces, line breaks) reads as one space, white space at the
  /// ends is not part of the reading, and invisible characters are left out.
  ///
  /// - Parameters:
  ///   - source: The decoded capture.
  ///   - range: The stretch to read, in bytes of the capture.
  /// - Returns: The reading; of a stretch without anything visible an empty one at its start.
  /// - Complexity: O(*n*) in the length of the stretch.
  static func folding(_ source: [UInt8], in range: Range<Int>) -> Reading {
    let trimmed = source.trimmingWhiteSpace(range)
    if trimmed.isEmpty { return Reading(copying: [], at: range.lowerBound) }
    var builder = Builder(source: source)
    builder.copyFolding(trimmed)
    return builder.finish()
  }
}

extension Reading.Builder {
  /// Reads a range of the capture with every run of white space as one space and invisible characters left out.
  ///
  /// White space right after a space of the text is left out, and so is white space before the first character; white
  /// space at the range's end reads as a space, since more may come.
  ///
  /// - Parameter range: A range of the capture, on the bounds of characters.
  mutating func copyFolding(_ range: Range<Int>) {
    let lower = range.lowerBound - shift
    let upper = range.upperBound - shift
    var copied = lower
    var position = lower
    while position < upper {
      let byte = source[position]
      if byte > 0x20 && byte < 0x80 {
        position += 1
        continue
      }
      if byte == 0x20, position > copied, position + 1 < upper, source[position + 1] > 0x20, source[position + 1] < 0x80
      {
        position += 2
        continue
      }
      let gap = source.gap(at: position, before: upper)
      if gap.end == position {
        position += source.scalar(at: position).length
        continue
      }
      if copied < position { copy(copied + shift..<position + shift) }
      let range = position + shift..<gap.end + shift
      if !gap.hasWhiteSpace || count == 0 || last == 0x20 {
        omit(range)
      } else if range.count == 1 && byte == 0x20 {
        copy(range)
      } else {
        replace(range, withUTF8: [0x20])
      }
      position = gap.end
      copied = position
    }
    if copied < upper { copy(copied + shift..<upper + shift) }
  }
}

extension [UInt8] {
  /// A range without the white space and the invisible characters at its ends.
  ///
  /// - Parameter range: A range on the bounds of characters.
  /// - Returns: The range, cut; an empty one where nothing is visible.
  func trimmingWhiteSpace(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let scalar = scalar(at: lower)
      guard Unicode.isWhiteSpace(scalar.value) || Unicode.isInvisible(scalar.value) else { break }
      lower += scalar.length
    }
    while upper > lower {
      let scalar = scalar(before: upper)
      guard Unicode.isWhiteSpace(scalar.value) || Unicode.isInvisible(scalar.value) else { break }
      upper -= scalar.length
    }
    return lower..<Swift.max(lower, upper)
  }

  /// Takes white space and invisible characters from an offset on; a joiner inside an emoji is neither.
  fileprivate func gap(at start: Int, before limit: Int) -> (end: Int, hasWhiteSpace: Bool) {
    var end = start
    var hasWhiteSpace = false
    while end < limit {
      let scalar = scalar(at: end)
      if Unicode.isWhiteSpace(scalar.value) {
        hasWhiteSpace = true
      } else if !Unicode.isInvisible(scalar.value) || scalar.value == 0x200D && joinsEmoji(at: end, before: limit) {
        break
      }
      end += scalar.length
    }
    return (end, hasWhiteSpace)
  }

  /// Whether the zero-width joiner at an offset stands between two pictographs.
  private func joinsEmoji(at offset: Int, before limit: Int) -> Bool {
    guard offset > 0, offset + 3 < limit else { return false }
    return Unicode.isPictograph(scalar(before: offset).value) && Unicode.isPictograph(scalar(at: offset + 3).value)
  }
}

extension Unicode {
  /// Whether a scalar has the property White_Space.
  static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar takes no room and means nothing in running text: zero-width characters and the soft hyphen.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a scalar stands on either side of a joiner in an emoji: a pictograph, its colour or its variation.
  static func isPictograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20E3, 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
