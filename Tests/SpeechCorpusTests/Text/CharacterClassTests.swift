import Testing

@testable import SpeechCorpus

@Suite struct CharacterClassTests {
  @Test func everyScalarHasTheClassThatItsPropertiesGiveIt() {
    let classes = CharacterClasses.shared
    var wrong: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), isKnown(scalar) else { continue }
      if classes[value] != expectedClass(of: scalar) { wrong.append("U+\(String(value, radix: 16))") }
    }
    #expect(wrong == [])
  }

  @Test func tableIsSorted() {
    let starts = CharacterClass.boundaries.map { $0 >> 8 }
    #expect(starts.first == 0)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func whiteSpaceIsUnicodes() {
    for value in UInt32(0)...0x10FFFF {
      let scalar = Unicode.Scalar(value)
      let expected = scalar?.properties.isWhitespace ?? false
      let bytes = scalar.flatMap { UTF8.encode($0) }.map { Array($0) } ?? []
      let isSpace = !bytes.isEmpty && bytes.withUnsafeBufferPointer { WhiteSpace.length(in: $0, at: 0) } == bytes.count
      if isSpace != expected || CharacterClasses.shared[value].isWhiteSpace != expected {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  /// Whether the table's version of Unicode has the scalar; the standard library of a newer system knows more.
  private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return (age.major, age.minor) <= (CharacterClass.unicodeVersion.major, CharacterClass.unicodeVersion.minor)
  }

  private func expectedClass(of scalar: Unicode.Scalar) -> CharacterClass {
    let properties = scalar.properties
    switch scalar.value {
    case 0x27, 0x2019, 0xFF07: return .apostrophe
    case 0x2E, 0x2024, 0xFE52: return .fullStop
    case 0xB7, 0x387, 0x55F, 0x5F4, 0x2027: return .middleDot
    case 0x2C, 0x3B, 0x37E, 0x60C, 0x60D, 0x66C, 0x7F8, 0x2044, 0xFE10, 0xFE14, 0xFE50, 0xFE54, 0xFF0C, 0xFF1B:
      return .separator
    case 0x21, 0x3F, 0x55C, 0x55E, 0x589, 0x61D...0x61F, 0x6D4, 0x964, 0x965, 0x203C, 0x203D, 0x2026, 0x2047...0x2049:
      return .terminator
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .wideTerminator
    case 0x22, 0xFF02: return .straightQuote
    case 0x201A, 0x201E: return .openingQuote
    case 0xA, 0xD, 0x85, 0x2028: return .lineBreak
    case 0x2029: return .paragraphBreak
    default: break
    }
    if properties.isWhitespace { return .space }
    if properties.generalCategory == .decimalNumber { return .digit }
    return properties.isEmoji ? .other : expectedClass(ofCategory: scalar)
  }

  private func expectedClass(ofCategory scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter, .letterNumber:
      if scalar.properties.isIdeographic { return .ideograph }
      switch scalar.value {
      case 0x3041...0x309F, 0x1B001...0x1B11F: return .ideograph
      case 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return .katakana
      default: return .letter
      }
    case .otherSymbol: return scalar.properties.isAlphabetic ? .letter : .other
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .format: return .format
    case .connectorPunctuation: return .connector
    case .dashPunctuation: return .dash
    case .initialPunctuation: return .openingQuote
    case .finalPunctuation: return .closingQuote
    case .openPunctuation: return .openingBracket
    case .closePunctuation: return .closingBracket
    default: return .other
    }
  }
}
