extension EnglishStemmer.Stemming {
  /// Possessives, plurals, and the -s of verbs.
  mutating func step1a() {
    if ends(in: "'s'") { count -= 3 } else if ends(in: "'s") { count -= 2 } else if ends(in: "'") { count -= 1 }
    if ends(in: "sses") {
      count -= 2
    } else if ends(in: "ied") || ends(in: "ies") {
      let isLong = count > 3 && start(before: count - 3) > 0
      replaceEnd(of: 3, with: isLong ? "i" : "ie")
    } else if ends(in: "s"), !ends(in: "us"), !ends(in: "ss") {
      if count > 2, hasVowel(before: start(before: count - 1)) { count -= 1 }
    }
  }

  /// -eed, -ed, -ing, with and without -ly.
  mutating func step1b() {
    for (suffix, length) in [("eedly", 5), ("eed", 3)] as [(StaticString, Int)] where ends(in: suffix) {
      let stem = count - length
      guard stem >= r1 else { return }
      let isWholeWord =
        stem == 4 && (ends(in: "succ", before: stem) || ends(in: "proc", before: stem))
        || stem == 3 && ends(in: "exc", before: stem)
      if !isWholeWord { replaceEnd(of: length, with: "ee") }
      return
    }
    let length: Int
    if ends(in: "ingly") {
      length = 5
    } else if ends(in: "edly") {
      length = 4
    } else if ends(in: "ing") {
      length = 3
      if stemExceptionalIng() { return }
    } else if ends(in: "ed") {
      length = 2
    } else {
      return
    }
    guard hasVowel(before: count - length) else { return }
    count -= length
    restoreStem()
  }

  /// `dying` and its like become `die`, and some words in -ing are nouns.
  private mutating func stemExceptionalIng() -> Bool {
    let stem = count - 3
    if stem >= 2, bytes[stem - 1] == UInt8(ascii: "y") || bytes[stem - 1] == UInt8(ascii: "Y") {
      guard bytes[stem - 1] == UInt8(ascii: "y"), start(before: stem - 1) == 0, !isVowel(0) else { return false }
      replaceEnd(of: 4, with: "ie")
      return true
    }
    switch stem {
    case 3: return starts(with: "inn") || starts(with: "out")
    case 4: return starts(with: "cann") || starts(with: "herr") || starts(with: "earr") || starts(with: "even")
    default: return false
    }
  }

  /// Gives a stem its last e back, or takes a doubled consonant from it.
  private mutating func restoreStem() {
    if ends(in: "at") || ends(in: "bl") || ends(in: "iz") {
      append(UInt8(ascii: "e"))
    } else if endsInDouble {
      let isWholeWord = count == 3 && (bytes[0] == 0x61 || bytes[0] == 0x65 || bytes[0] == 0x6F)
      if !isWholeWord { count -= 1 }
    } else if count == r1, endsInShortSyllable(before: count) || ends(in: "past") {
      append(UInt8(ascii: "e"))
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private var endsInDouble: Bool {
    guard count >= 2, bytes[count - 1] == bytes[count - 2] else { return false }
    switch bytes[count - 1] {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "m"),
      UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return true
    default: return false
    }
  }

  /// A last y behind a consonant becomes i.
  mutating func step1c() {
    guard count > 2, bytes[count - 1] | 0x20 == UInt8(ascii: "y"), !isVowel(count - 2) else { return }
    if start(before: count - 1) > 0 { bytes[count - 1] = UInt8(ascii: "i") }
  }

  /// Endings put together from two: -ization, -fulness.
  mutating func step2() {
    guard count > 2, count - 2 >= r1 else { return }
    switch bytes[count - 1] {
    case UInt8(ascii: "i"): step2i()
    case UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "s"),
      UInt8(ascii: "t"):
      replaceLongest(of: Self.step2Endings)
    default: break
    }
  }

  private mutating func step2i() {
    if ends(in: "ogi") {
      if count - 3 >= r1, count > 3, bytes[count - 4] == UInt8(ascii: "l") { count -= 1 }
    } else if !replaceLongest(of: Self.step2EndingsInI), ends(in: "li"), count - 2 >= r1, count > 2 {
      switch bytes[count - 3] {
      case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "h"),
        UInt8(ascii: "k"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        count -= 2
      default: break
      }
    }
  }

  typealias Endings = [(suffix: StaticString, ending: StaticString)]

  /// Longer suffixes stand before those that they end in.
  private static let step2EndingsInI: Endings = [
    ("abli", "able"), ("entli", "ent"), ("alli", "al"), ("ousli", "ous"), ("fulli", "ful"), ("lessli", "less"),
    ("bli", "ble"), ("enci", "ence"), ("anci", "ance"), ("biliti", "ble"), ("aliti", "al"), ("iviti", "ive"),
  ]

  private static let step2Endings: Endings = [
    ("ational", "ate"), ("tional", "tion"), ("ization", "ize"), ("ation", "ate"), ("izer", "ize"), ("ator", "ate"),
    ("alism", "al"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("ogist", "og"),
  ]

  private static let step3Endings: Endings = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
  ]

  /// Puts another ending for the longest suffix of a list, where that stands in R1.
  ///
  /// - Returns: Whether the word ends in one of them, in R1 or not.
  @discardableResult
  private mutating func replaceLongest(of endings: Endings) -> Bool {
    for (suffix, ending) in endings where ends(in: suffix) {
      if count - suffix.utf8CodeUnitCount >= r1 { replaceEnd(of: suffix.utf8CodeUnitCount, with: ending) }
      return true
    }
    return false
  }

  /// -ic-, -ful, -ness.
  mutating func step3() {
    guard count > 2, count - 3 >= r1 else { return }
    switch bytes[count - 1] {
    case UInt8(ascii: "e"):
      if ends(in: "ative") {
        if count - 5 >= r1, count - 5 >= r2 { count -= 5 }
      } else {
        replaceLongest(of: Self.step3Endings)
      }
    case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "s"): replaceLongest(of: Self.step3Endings)
    default: break
    }
  }

  private static let step4Suffixes: [StaticString] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate", "iti", "ous", "ive",
    "ize",
  ]

  /// The last simple suffix, in R2.
  mutating func step4() {
    guard count > 2, count - 2 >= r2 else { return }
    if ends(in: "ion") {
      let stem = count - 3
      if stem >= r2, stem > 0, bytes[stem - 1] == UInt8(ascii: "s") || bytes[stem - 1] == UInt8(ascii: "t") {
        count = stem
      }
      return
    }
    for suffix in Self.step4Suffixes where ends(in: suffix) {
      let stem = count - suffix.utf8CodeUnitCount
      if stem >= r2 { count = stem }
      return
    }
  }

  /// A last e, and the second l of two.
  mutating func step5() {
    guard count > 0 else { return }
    let stem = count - 1
    if bytes[stem] == UInt8(ascii: "e") {
      let isShort = endsInShortSyllable(before: stem) || ends(in: "past", before: stem)
      if stem >= r2 || stem >= r1 && !isShort { count = stem }
    } else if bytes[stem] == UInt8(ascii: "l"), stem >= r2, stem > 0, bytes[stem - 1] == UInt8(ascii: "l") {
      count = stem
    }
  }
}
