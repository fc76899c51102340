/// Cuts a text into tokens, each with its class, in one pass.
///
/// A word is a run of letters, digits and whatever belongs to no other class; an apostrophe, a hyphen or a full stop
/// between two of its letters is inside it, and so is the full stop after the last letter of "U.S.".
struct Tokenizer {
  let text: UnsafeBufferPointer<UInt8>
  let table: WordTable
  /// The word in lower case, zeros behind it.
  private let buffer: UnsafeMutableRawBufferPointer
  var position: Int
  let end: Int
  private(set) var tokens: [QuotedToken] = []

  /// The tokens of a stretch of a text, which must start and end on characters.
  static func tokens(of utf8: [UInt8], in range: Range<Int>, table: WordTable, into tokens: inout [QuotedToken]) {
    utf8.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(byteCount: WordTable.maximumLength, alignment: 8) { buffer in
        var tokenizer = Tokenizer(text: text, table: table, buffer: buffer, range: range)
        swap(&tokenizer.tokens, &tokens)
        tokenizer.run()
        swap(&tokenizer.tokens, &tokens)
      }
    }
  }

  private init(
    text: UnsafeBufferPointer<UInt8>, table: WordTable, buffer: UnsafeMutableRawBufferPointer, range: Range<Int>
  ) {
    self.text = text
    self.table = table
    self.buffer = buffer
    position = range.lowerBound
    end = range.upperBound
  }

  private mutating func run() {
    var spaced = true
    while position < end {
      let start = position
      if Self.isLetter(text[start]) {
        if plainWord(from: start, spaced: spaced) {
          spaced = text[position - 1] == 0x20
        } else {
          word(from: start, spaced: spaced)
          spaced = false
        }
        continue
      }
      let (kind, style, length) = character(at: position)
      switch kind {
      case nil:
        position += length
        spaced = true
        if !tokens.isEmpty, tokens[tokens.count - 1].end == Int32(start) {
          tokens[tokens.count - 1].shape.insert(.spaceAfter)
        }
      case .word?, .number?:
        word(from: start, spaced: spaced)
        spaced = false
      case .some(let kind):
        position += length
        var style = style
        // Two apostrophes or backticks are one double mark.
        if style == .straightSingle, position < end, text[position] == text[start],
          spaced || position + 1 >= end || text[position + 1] != text[start] || text[start] == UInt8(ascii: "`")
        {
          position += 1
          style = .straightDouble
        }
        if kind == .period, position + 1 < end, text[position] == 0x2E, text[position + 1] == 0x2E {
          while position < end, text[position] == 0x2E { position += 1 }
          append(.ellipsis, start, style, spaced)
        } else if kind == .dash, text[start] == 0x2D {
          while position < end, text[position] == 0x2D { position += 1 }
          append(.dash, start, style, spaced)
        } else {
          append(kind, start, style, spaced)
        }
        spaced = false
      }
    }
    if !tokens.isEmpty { tokens[tokens.count - 1].shape.insert(.spaceAfter) }
  }

  @inline(__always)
  mutating func append(_ token: QuotedToken) { tokens.append(token) }

  private mutating func append(_ kind: QuotedToken.Kind, _ start: Int, _ style: MarkStyle, _ spaced: Bool) {
    tokens.append(
      QuotedToken(
        start: Int32(start), end: Int32(position), kind: kind, mark: style, shape: spaced ? [.spaceBefore] : []))
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The kind of the character at an offset, its style as a mark, and its length; no kind is white space.
  @inline(__always)
  private func character(at offset: Int) -> (kind: QuotedToken.Kind?, style: MarkStyle, length: Int) {
    let byte = text[offset]
    switch byte {
    case 0x30...0x39: return (.number, .none, 1)
    case 0x41...0x5A, 0x61...0x7A: return (.word, .none, 1)
    case 0...0x20, 0x7F: return (nil, .none, 1)
    case UInt8(ascii: "\""): return (.mark, .straightDouble, 1)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return (.mark, .straightSingle, 1)
    case UInt8(ascii: ","): return (.comma, .none, 1)
    case UInt8(ascii: "."): return (.period, .none, 1)
    case UInt8(ascii: "?"): return (.question, .none, 1)
    case UInt8(ascii: "!"): return (.exclamation, .none, 1)
    case UInt8(ascii: ":"): return (.colon, .none, 1)
    case UInt8(ascii: ";"): return (.semicolon, .none, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return (.openBracket, .none, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return (.closeBracket, .none, 1)
    case UInt8(ascii: "-"): return (.dash, .none, 1)
    case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#"): return (.word, .none, 1)
    case 0..<0x80: return (.symbol, .none, 1)
    case 0xC2:
      let next = offset + 1 < end ? text[offset + 1] : 0
      switch next {
      case 0xA0, 0xAD: return (nil, .none, 2)
      case 0xAB: return (.mark, .leftGuillemet, 2)
      case 0xBB: return (.mark, .rightGuillemet, 2)
      default: return (.symbol, .none, min(2, end - offset))
      }
    case 0xE2: return general(at: offset)
    case 0xE3 where offset + 2 < end && text[offset + 1] == 0x80:
      return (text[offset + 2] == 0x80 ? nil : .symbol, .none, 3)
    case 0xEF where offset + 2 < end && (text[offset + 1] == 0xB8 || text[offset + 1] == 0xBB):
      return (nil, .none, 3)
    case 0xF0 where offset + 1 < end && text[offset + 1] == 0x9F: return (.symbol, .none, min(4, end - offset))
    default: return (.word, .none, 1)
    }
  }

  /// A character of the blocks of general punctuation and symbols, U+2000 on.
  private func general(at offset: Int) -> (kind: QuotedToken.Kind?, style: MarkStyle, length: Int) {
    guard offset + 2 < end else { return (.symbol, .none, end - offset) }
    guard text[offset + 1] == 0x80 else { return (.symbol, .none, 3) }
    switch text[offset + 2] {
    case 0x80...0x8F, 0xA8...0xAF: return (nil, .none, 3)
    case 0x90...0x95: return (.dash, .none, 3)
    case 0x98, 0x9B: return (.mark, .leftSingle, 3)
    case 0x99: return (.mark, .rightSingle, 3)
    case 0x9C, 0x9F: return (.mark, .leftDouble, 3)
    case 0x9D: return (.mark, .rightDouble, 3)
    case 0x9E: return (.mark, .lowDouble, 3)
    case 0xA6: return (.ellipsis, .none, 3)
    default: return (.symbol, .none, 3)
    }
  }

  /// Whether a letter or a digit stands at an offset.
  @inline(__always)
  private func isWord(at offset: Int) -> Bool {
    guard offset < end else { return false }
    switch character(at: offset).kind {
    case .word?, .number?: return text[offset] != UInt8(ascii: "@") && text[offset] != UInt8(ascii: "#")
    default: return false
    }
  }

  private mutating func word(from start: Int, spaced: Bool) {
    var length = 0
    var hasDot = false
    var letters = 0
    var capitals = 0
    var apostrophe = -1
    let first = text[start]
    let isNumber = (0x30...0x39).contains(first) || first == UInt8(ascii: "$")
    buffer.storeBytes(of: 0, toByteOffset: 0, as: UInt64.self)
    buffer.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
    buffer.storeBytes(of: 0, toByteOffset: 16, as: UInt64.self)
    func put(_ byte: UInt8) {
      if length < WordTable.maximumLength { buffer[length] = byte }
      length += 1
    }
    scan: while position < end {
      let byte = text[position]
      if Self.isLetter(byte) {
        put(byte | 0x20)
        letters += 1
        capitals += byte & 0x20 == 0 ? 1 : 0
        position += 1
        continue scan
      }
      switch byte {
      case 0x30...0x39:
        put(byte)
        position += 1
      case UInt8(ascii: "."):
        guard position > start, isWord(at: position + 1), !isNumber || (0x30...0x39).contains(text[position + 1])
        else {
          // The last stop of "U.S." belongs to it, as does the one of a lone initial inside such a word.
          if hasDot, letters > 0, text[position - 1] != UInt8(ascii: "."), !isNumber,
            position >= start + 2, text[position - 2] == UInt8(ascii: ".")
          {
            position += 1
            put(byte)
          }
          break scan
        }
        // "end.Next" is two words; "U.S" and "3.5" are one.
        if !isNumber, !(position == start + 1 || (position >= 2 && text[position - 2] == UInt8(ascii: "."))) {
          break scan
        }
        hasDot = true
        put(byte)
        position += 1
      case UInt8(ascii: ","):
        guard isNumber, position + 1 < end, (0x30...0x39).contains(text[position + 1]) else { break scan }
        put(byte)
        position += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "/"):
        guard position > start, isWord(at: position + 1) else { break scan }
        put(byte)
        position += 1
      case UInt8(ascii: "%"):
        guard position > start else { break scan }
        put(byte)
        position += 1
        break scan
      case UInt8(ascii: "'"):
        guard position > start, isWord(at: position + 1) else { break scan }
        apostrophe = length
        put(0x27)
        position += 1
      case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#"):
        guard position == start else { break scan }
        position += 1
        put(byte)
      case 0x80...:
        if byte == 0xE2, position + 2 < end, text[position + 1] == 0x80, text[position + 2] == 0x99, position > start,
          isWord(at: position + 3)
        {
          apostrophe = length
          put(0x27)
          position += 3
          continue scan
        }
        guard character(at: position).kind == .word else { break scan }
        if language != .english, position + 1 < end, let small = foldedLetter(byte, text[position + 1]) {
          put(small.first)
          if let second = small.second { put(second) }
          letters += 1
          capitals += small.isCapital ? 1 : 0
          position += 2
          continue scan
        }
        put(byte)
        letters += 1
        position += 1
      default: break scan
      }
    }
    if position == start { position += 1 }
    finish(
      start: start, length: length, apostrophe: apostrophe, isNumber: isNumber && letters < 3,
      shape: shape(start: start, letters: letters, capitals: capitals, hasDot: hasDot, spaced: spaced))
  }

  private func shape(start: Int, letters: Int, capitals: Int, hasDot: Bool, spaced: Bool) -> QuotedToken.Shape {
    var shape: QuotedToken.Shape = spaced ? [.spaceBefore] : []
    let first = text[start]
    let second = start + 1 < end ? text[start + 1] : 0
    // Capitals: ASCII; U+00C0 to U+00DE; Cyrillic U+0400 to U+042F.
    if (0x41...0x5A).contains(first) || (first == 0xC3 && (0x80...0x9E).contains(second))
      || (first == 0xD0 && (0x80...0xAF).contains(second)) || (first == 0xC4 || first == 0xC5) && second & 1 == 0
    {
      shape.insert(.capital)
    }
    if letters > 1, capitals == letters { shape.insert(.allCapitals) }
    if hasDot, text[position - 1] == UInt8(ascii: ".") { shape.insert(.dotted) }
    if first == UInt8(ascii: "@") { shape.formUnion([.handle, .capital]) }
    return shape
  }

  private mutating func finish(start: Int, length: Int, apostrophe: Int, isNumber: Bool, shape: QuotedToken.Shape) {
    var token = QuotedToken(
      start: Int32(start), end: Int32(position), kind: isNumber ? .number : .word, shape: shape)
    guard length <= WordTable.maximumLength else {
      tokens.append(token)
      return
    }
    var entry = table[key]
    let isClitic = apostrophe > 0 && apostrophe == length - 2 && buffer[length - 1] == UInt8(ascii: "s")
    if entry == nil, apostrophe > 0, isClitic {
      // "Lorrens's": the word without its ending, marked as a possessive.
      token.shape.insert(.possessive)
      (buffer[apostrophe], buffer[apostrophe + 1]) = (0, 0)
      entry = table[key]
      (buffer[apostrophe], buffer[apostrophe + 1]) = (UInt8(ascii: "'"), UInt8(ascii: "s"))
      entry?.classes.subtract([.auxiliary, .finite, .modal])
      entry?.cue = 0
    }
    token.given = entry?.given
    if let entry, !entry.isOnlyName {
      token.classes = entry.classes
      token.cue = entry.cue
      token.form = entry.form
    } else if token.kind == .word, length > 3 {
      token.classes = unknown(length, shape)
    }
    tokens.append(token)
  }

  /// The word in the buffer, as the table knows it.
  private var key: WordTable.Key {
    WordTable.Key(
      first: UInt64(littleEndian: buffer.load(as: UInt64.self)),
      second: UInt64(littleEndian: buffer.load(fromByteOffset: 8, as: UInt64.self)),
      third: UInt64(littleEndian: buffer.load(fromByteOffset: 16, as: UInt64.self)))
  }

  private var language: QuotationLanguage { table.language }

  /// A letter beyond ASCII in lower case, for languages other than English.
  private func foldedLetter(_ first: UInt8, _ second: UInt8) -> (first: UInt8, second: UInt8?, isCapital: Bool)? {
    if language == .russian, let letter = CyrillicLetters.letter(first, second) {
      return (letter.byte, nil, letter.isCapital)
    }
    // U+00C0 to U+00DE.
    if first == 0xC3, (0x80...0x9E).contains(second), second != 0x97 { return (first, second | 0x20, true) }
    return nil
  }

  /// What a word that no list has can be, by its ending.
  func unknown(_ length: Int, _ shape: QuotedToken.Shape) -> WordClass {
    switch language {
    case .english: return guess(buffer[length - 3], buffer[length - 2], buffer[length - 1], length)
    case .german:
      return shape.contains(.capital)
        ? GermanEndings.classes(of: UnsafeRawBufferPointer(rebasing: buffer[..<length])) : []
    case .russian: return RussianEndings.classes(of: UnsafeRawBufferPointer(rebasing: buffer[..<length]))
    }
  }

  /// What an unknown English word can be by its last three letters.
  @inline(__always)
  func guess(_ third: UInt8, _ second: UInt8, _ last: UInt8, _ length: Int) -> WordClass {
    if last == UInt8(ascii: "y"), second == UInt8(ascii: "l"), length > 4 { return .adverb }
    if last == UInt8(ascii: "d"), second == UInt8(ascii: "e") { return .past }
    if last == UInt8(ascii: "g"), second == UInt8(ascii: "n"), third == UInt8(ascii: "i") { return .gerund }
    if last == UInt8(ascii: "s"), second != UInt8(ascii: "s") { return .sForm }
    return []
  }
}
