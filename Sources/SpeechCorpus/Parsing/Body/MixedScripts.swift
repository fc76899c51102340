/// Finds words of one alphabet with letters of another that look the same: "Сouncil" with a Cyrillic С.
///
/// Such a word reads as it should and is found by nobody. The letters stay as they are; a diagnostic says where they stand.
enum MixedScripts {
  /// How many words of a document are named.
  private static let maximumNotes = 20

  /// Letters of Cyrillic that look like letters of Latin.
  private static let lookalikes = Set("АВЕЗКМНОРСТУХІЈЅаеорсухіјѕ".unicodeScalars)

  /// Notes the words of a stretch.
  ///
  /// - Complexity: O(*n*)
  static func note(in range: Range<Int>, of page: Page, into draft: inout Draft) {
    for word in words(in: page.utf8, range: range).prefix(maximumNotes) {
      draft.note(
        "mixed_scripts",
        "“\(page.text(word))” has letters of two alphabets that look alike; a search for the word does not find it.",
        at: word, severity: .warning)
    }
  }

  /// The words whose letters are Latin, but for some that only look so.
  static func words(in utf8: [UInt8], range: Range<Int>) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var offset = range.lowerBound
      while let letter = bytes.firstOffset(in: offset..<range.upperBound, where: { $0 & 0xFE == 0xD0 }) {
        offset = letter
        var start = offset
        while start > range.lowerBound, isLatin(bytes[start - 1]) { start -= 1 }
        var end = offset
        var hasOthers = false
        while end < range.upperBound, isLatin(bytes[end]) || (0xD0...0xD3).contains(bytes[end]) {
          if bytes[end] < 0x80 {
            end += 1
          } else {
            let scalar = UnsafeRawBufferPointer(bytes).scalar(at: end)
            if !lookalikes.contains(Unicode.Scalar(scalar.value) ?? " ") { hasOthers = true }
            end += scalar.length
          }
        }
        if !hasOthers, bytes[start..<end].contains(where: isLatin) { found.append(start..<end) }
        offset = end
      }
      return found
    }
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
}
