/// What a Unicode scalar does in words and sentences.
///
/// The classes are those of Unicode Standard Annex #29 (tables 3 and 4) as far as this library tells them apart, derived
/// from the general category; no scalar has two. What is an emoji and no digit is ``other``, also where Unicode counts
/// it among the letters.
enum CharacterClass: UInt8, Sendable, CaseIterable {
  /// None of the others: symbols, emoji, controls, what is not assigned.
  case other
  /// White space inside a line.
  case space
  /// LF, CR, U+0085, U+2028.
  case lineBreak
  /// U+2029.
  case paragraphBreak
  /// A letter in upper or title case.
  case upper
  /// A letter in lower case.
  case lower
  /// A letter without case.
  case letter
  /// A letter that is a word of its own: a CJK ideograph, a Hiragana.
  case ideograph
  /// A Katakana, which makes words with its like.
  case katakana
  /// A decimal digit.
  case digit
  /// A combining mark, which belongs to what stands before it.
  case mark
  /// An invisible format character: a soft hyphen, a zero-width space, a joiner.
  case format
  /// An underscore or its like.
  case connector
  /// A dash or a hyphen.
  case dash
  /// `'` or `’`, which may also close a quotation.
  case apostrophe
  /// `.`, which ends sentences, abbreviations and neither.
  case fullStop
  /// `·`, inside Catalan words.
  case middleDot
  /// `,` or `;`, inside numbers.
  case separator
  /// `!`, `?`, `…`.
  case terminator
  /// `。` and its like, which need no space behind them.
  case wideTerminator
  /// `"`, which opens and closes.
  case straightQuote
  /// `“`, `‘`, `«`, `„`, of which some languages close with the one that others open with.
  case openingQuote
  /// `”`, `»`, `›`.
  case closingQuote
  /// `(`, `[`, `{`.
  case openingBracket
  /// `)`, `]`, `}`.
  case closingBracket

  /// Whether a word can begin with it.
  var startsWord: Bool {
    switch self {
    case .upper, .lower, .letter, .ideograph, .katakana, .digit: true
    default: false
    }
  }

  /// Whether it is a letter of an alphabet.
  var isLetter: Bool { self == .lower || self == .upper || self == .letter }

  /// Whether it is white space of any kind.
  var isWhiteSpace: Bool { self == .space || self == .lineBreak || self == .paragraphBreak }
}

/// Looks classes up: at once below U+3000, by binary search above.
struct CharacterClasses: Sendable {
  /// The classes of all scalars.
  static let shared = CharacterClasses()

  private static let directCount = 0x3000
  private let direct: [CharacterClass]

  private init() {
    var direct: [CharacterClass] = []
    direct.reserveCapacity(Self.directCount)
    for (index, boundary) in CharacterClass.boundaries.enumerated() {
      let next = index + 1 < CharacterClass.boundaries.count ? CharacterClass.boundaries[index + 1] >> 8 : .max
      let end = Swift.min(next, UInt32(Self.directCount))
      for scalar in Swift.min(boundary >> 8, end)..<end { direct.append(Self.resolve(boundary, for: scalar)) }
      if direct.count == Self.directCount { break }
    }
    self.direct = direct
  }

  /// The class of an ASCII byte.
  subscript(ascii byte: UInt8) -> CharacterClass { direct[Int(byte)] }

  /// The class of a scalar.
  ///
  /// - Complexity: O(1) below U+3000, O(log *n*) in the size of the table above.
  subscript(scalar: UInt32) -> CharacterClass {
    if scalar < Self.directCount { return direct[Int(scalar)] }
    let boundaries = CharacterClass.boundaries
    var low = 0
    var high = boundaries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if boundaries[middle] >> 8 <= scalar { low = middle } else { high = middle }
    }
    return Self.resolve(boundaries[low], for: scalar)
  }

  /// The class that a row of the table gives a scalar; two codes beyond the classes mean that the cases alternate.
  private static func resolve(_ boundary: UInt32, for scalar: UInt32) -> CharacterClass {
    switch UInt8(truncatingIfNeeded: boundary) {
    case CharacterClass.upperIsEven: scalar & 1 == 0 ? .upper : .lower
    case CharacterClass.upperIsOdd: scalar & 1 == 1 ? .upper : .lower
    case let code: CharacterClass(rawValue: code) ?? .other
    }
  }
}
