/// Mends UTF-8 that was once decoded as Windows-1252: "donâ€™t", "cafÃ©".
///
/// A garbled character is a run of characters that, put back into Windows-1252, are the bytes of one character of UTF-8
/// again. Runs of three bytes or more are hardly ever anything else; runs of two may be ("Ã”" closes a quotation), so that
/// they are mended only in a text with other evidence. Text that was garbled twice is mended twice.
///
/// Bytes of Windows-1252 that were taken for Latin-1 are the controls from U+0080 on, which stand in no text: "don\u{92}t".
enum Mojibake {
  /// How often a text may have been garbled.
  private static let maximumDepth = 3

  /// The repairs of a stretch of a text, in order.
  ///
  /// - Complexity: O(*n*)
  static func repairs(in utf8: [UInt8], range: Range<Int>) -> [Repair] {
    utf8.withUnsafeBufferPointer { bytes in
      var runs: [(range: Range<Int>, evidence: Int, decoded: [UInt8])] = []
      var evidence = 0
      var offset = range.lowerBound
      while let lead = bytes.firstOffset(in: offset..<max(offset, range.upperBound - 1), where: { $0 & 0xFE == 0xC2 }) {
        offset = lead
        if bytes[offset] == 0xC2, let control = control(in: bytes, at: offset) {
          runs.append((offset..<offset + 2, 2, control))
          evidence += 2
          offset += 2
          continue
        }
        guard bytes[offset] == 0xC3, let run = run(in: bytes, from: offset, to: range.upperBound) else {
          offset += 1
          continue
        }
        runs.append((offset..<run.end, run.evidence, run.decoded))
        evidence += run.evidence
        offset = run.end
      }
      guard evidence >= 2 else { return [] }
      return runs.map { run in
        Repair(
          range: run.range, found: String(decoding: bytes[run.range], as: UTF8.self), mended: mended(run.decoded),
          kind: .mojibake)
      }
    }
  }

  /// The quotation mark, dash or letter that a control from U+0080 on was; U+0085 may be a line end and stays.
  private static func control(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> [UInt8]? {
    let byte = bytes[offset + 1]
    guard (0x80..<0xA0).contains(byte), byte != 0x85 else { return nil }
    let scalar = SingleByteTable.windows1252[Int(byte) - 0x80]
    guard scalar != 0xFFFD else { return nil }
    var utf8: [UInt8] = []
    utf8.append(scalar: UInt32(scalar))
    return utf8
  }

  /// The text of decoded bytes, decoded again where they are garbled still.
  private static func mended(_ decoded: [UInt8]) -> String {
    var decoded = decoded
    for _ in 1..<maximumDepth {
      let again = decoded.withUnsafeBufferPointer { run(in: $0, from: 0, to: $0.count) }
      guard let again, again.end == decoded.count else { break }
      decoded = again.decoded
    }
    let text = String(decoding: decoded, as: UTF8.self)
    // What is not seen is read as white space is: folded.
    let seen = decoded.withUnsafeBufferPointer { bytes in WhiteSpace.trimmed(0..<bytes.count, in: bytes) }
    if seen.isEmpty { return text.contains { $0.isWhitespace } ? " " : "" }
    return text
  }

  /// The garbled characters that start at an offset and follow each other.
  ///
  /// - Returns: Where they end, what they were, and how much they speak for damage: 2 is enough.
  private static func run(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> (end: Int, evidence: Int, decoded: [UInt8])? {
    var decoded: [UInt8] = []
    var offset = start
    var evidence = 0
    while let character = character(in: bytes, from: offset, to: end) {
      decoded += character.utf8
      offset = character.end
      evidence += character.utf8.count > 2 ? 2 : character.isMark ? 0 : 1
    }
    return offset == start ? nil : (offset, evidence, decoded)
  }

  /// One garbled character.
  private static func character(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> (end: Int, utf8: [UInt8], isMark: Bool)? {
    guard start < end, let lead = byte(in: bytes, at: start, to: end) else { return nil }
    let length: Int
    switch lead.value {
    // The first bytes of letters, and of what was made of the signs of Windows-1252 when they were garbled again.
    case 0xC2...0xC6, 0xCB, 0xD0, 0xD1: length = 2
    case 0xE2, 0xEF: length = 3
    case 0xF0: length = 4
    default: return nil
    }
    var utf8 = [lead.value]
    var offset = lead.end
    var isMark = false
    while utf8.count < length {
      guard offset < end,
        let next = byte(in: bytes, at: offset, to: end) ?? lostMark(in: bytes, at: offset, to: end, behind: utf8),
        next.value & 0xC0 == 0x80
      else { return nil }
      // Of the signs below 0xA0, quotation marks and dashes may follow a capital letter in clean text.
      isMark = isMark || next.value < 0xA0
      utf8.append(next.value)
      offset = next.end
    }
    let scalar = utf8.scalar(at: 0)
    guard scalar.length == length, scalar.value >= 0xA0 || isOpen(scalar.value) else { return nil }
    if length == 3, !(0x2000...0x2BFF).contains(scalar.value), !(0xFE00...0xFE0F).contains(scalar.value),
      scalar.value != 0xFEFF
    {
      return nil
    }
    return (offset, utf8, isMark)
  }

  /// The closing quotation mark whose last byte, which Windows-1252 leaves open, somebody has made U+FFFD: "yes.â€\u{FFFD}".
  private static func lostMark(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, to end: Int, behind start: [UInt8]
  ) -> (value: UInt8, end: Int)? {
    guard start.elementsEqual([0xE2, 0x80]), offset + 3 <= end, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBF,
      bytes[offset + 2] == 0xBD
    else { return nil }
    return (0x9D, offset + 3)
  }

  /// Whether a control is a byte that Windows-1252 leaves open: what was garbled twice has such ones on the way.
  private static func isOpen(_ control: UInt32) -> Bool {
    (0x80..<0xA0).contains(control) && SingleByteTable.windows1252[Int(control) - 0x80] == 0xFFFD
  }

  /// The byte of Windows-1252, or of Latin-1, that a character is the decoding of.
  private static func byte(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, to end: Int
  ) -> (value: UInt8, end: Int)? {
    switch bytes[offset] {
    case 0xC2 where offset + 1 < end: return (bytes[offset + 1], offset + 2)
    case 0xC3 where offset + 1 < end: return (bytes[offset + 1] | 0x40, offset + 2)
    case 0xC5, 0xC6, 0xCB, 0xE2:
      let scalar = UnsafeRawBufferPointer(bytes).scalar(at: offset)
      guard offset + scalar.length <= end,
        let place = SingleByteTable.windows1252.prefix(32).firstIndex(of: UInt16(truncatingIfNeeded: scalar.value)),
        scalar.value < 0xFFFD
      else { return nil }
      return (UInt8(0x80 + place), offset + scalar.length)
    default: return nil
    }
  }
}
