extension Reading.Builder {
  /// Reads a range of the capture with every run of white space as one space and invisible characters left out.
  ///
  /// White space right after a space of the text is left out, and so is white space before the first character; white
  /// space at the range's end reads as a space, since more may come.
  ///
  /// - Parameter range: A range of the capture, on the bounds of characters.
  mutating func copyFolding(_ range: Range<Int>) {
    let source = source
    source.withUnsafeBufferPointer { copyFolding(range, source: source, bytes: $0) }
  }

  /// One space, made once.
  private static let space: [UInt8] = [0x20]

  private mutating func copyFolding(_ range: Range<Int>, source: [UInt8], bytes: UnsafeBufferPointer<UInt8>) {
    let lower = range.lowerBound - shift
    let upper = range.upperBound - shift
    var copied = lower
    var position = lower
    var untested = lower
    while position < upper {
      let byte = bytes[position]
      if byte > 0x20 && byte < 0x80 {
        position += 1
        if position >= untested {
          position = bytes.endOfFolded(in: position..<upper)
          untested = position + 32
        }
        continue
      }
      if byte == 0x20, position > copied, position + 1 < upper, bytes[position + 1] > 0x20, bytes[position + 1] < 0x80 {
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
        replace(range, withUTF8: Self.space)
      }
      position = gap.end
      copied = position
    }
    if copied < upper { copy(copied + shift..<upper + shift) }
  }
}

extension [UInt8] {
  /// Takes white space and invisible characters from an offset on; a joiner inside an emoji is neither.
  fileprivate func gap(at start: Int, before limit: Int) -> (end: Int, hasWhiteSpace: Bool) {
    withUnsafeBufferPointer { bytes in
      var end = start
      var hasWhiteSpace = false
      while end < limit {
        let space = WhiteSpace.length(in: bytes, at: end)
        let step = space > 0 ? space : WhiteSpace.invisibleLength(in: bytes, at: end)
        if step == 0 { break }
        if space > 0 {
          hasWhiteSpace = true
        } else if bytes[end + step - 1] == 0x8D, step == 3, joinsEmoji(at: end, before: limit) {
          break
        }
        end += step
      }
      return (end, hasWhiteSpace)
    }
  }

  /// Whether the zero-width joiner at an offset stands between two pictographs.
  private func joinsEmoji(at offset: Int, before limit: Int) -> Bool {
    guard offset > 0, offset + 3 < limit else { return false }
    return Unicode.isPictograph(scalar(before: offset).value) && Unicode.isPictograph(scalar(at: offset + 3).value)
  }
}

extension Unicode {
  /// Whether a scalar stands on either side of a joiner in an emoji: a pictograph, its colour or its variation.
  static func isPictograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20E3, 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0xFE0F, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
