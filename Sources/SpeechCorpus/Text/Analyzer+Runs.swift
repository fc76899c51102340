extension Analyzer {
  /// Whether a text can be taken run by run.
  var takesRuns: Bool {
    switch kind {
    case .topics, .reuse, .words: true
    case .ngrams, .custom: false
    }
  }

  /// Whether a byte belongs to a run: an ASCII letter, digit or underscore, a byte of any other character, or
  /// ``innerMark``.
  ///
  /// The analyzers of the library take a text run by run: what they make of a run does not depend on what stands around
  /// it, so that a run met again need not be analyzed again. The one exception is a capital sigma, whose small form
  /// depends on its neighbours; ``needsContext(_:)`` tells.
  @inline(__always)
  func isRunByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: byte == innerMark
    }
  }

  /// A further byte that runs may have: the apostrophe, which is inside words, or else the underscore once more.
  var innerMark: UInt8 { if case .words = kind { 0x5F } else { 0x27 } }

  /// Whether the terms of a run depend on what stands around it.
  func needsContext(_ run: UnsafeRawBufferPointer) -> Bool {
    guard case .words = kind, run.count > 1 else { return false }
    return (1..<run.count).contains { run[$0] == 0xA3 && run[$0 - 1] == 0xCE }
  }

  /// The terms of a run: valid UTF-8, of ASCII only run bytes, whose letters may be lower-cased already.
  func terms(ofRun run: UnsafeRawBufferPointer) -> [[UInt8]] {
    switch kind {
    case .words: Self.plainTerms(ofRun: run)
    case .topics(let language):
      Self.foldedTerms(ofRun: run, folding: language.folding).compactMap { language.topic(of: $0) }
    case .reuse: Self.foldedTerms(ofRun: run)
    case .ngrams, .custom: []
    }
  }

  /// `\w\w+` in the run's lower case.
  private static func plainTerms(ofRun run: UnsafeRawBufferPointer) -> [[UInt8]] {
    if run.allSatisfy({ $0 < 0x80 }) { return run.count > 1 ? [run.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }] : [] }
    var terms: [[UInt8]] = []
    var term: [UInt8] = []
    var characters = 0
    for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
      // The lower case of one character may be two, of which the second is a mark and so ends the term.
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if lower.isWordOfPython {
          term.append(contentsOf: String(lower).utf8)
          characters += 1
        } else {
          if characters > 1 { terms.append(term) }
          term = []
          characters = 0
        }
      }
    }
    if characters > 1 { terms.append(term) }
    return terms
  }

  /// The words of the run, folded; an apostrophe inside a word belongs to it.
  private static func foldedTerms(
    ofRun run: UnsafeRawBufferPointer, folding: CaseFolding = .removingAccents
  ) -> [[UInt8]] {
    var folded: [UInt8] = []
    folding.append(run, to: &folded)
    var terms: [[UInt8]] = []
    var term: [UInt8] = []
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" {
        if !term.isEmpty { term.append(0x27) }
      } else if scalar != "_", scalar.isWordOfPython || scalar.isMark {
        term.append(contentsOf: String(scalar).utf8)
      } else {
        close(&term, into: &terms)
      }
    }
    close(&term, into: &terms)
    return terms
  }

  private static func close(_ term: inout [UInt8], into terms: inout [[UInt8]]) {
    while term.last == 0x27 { term.removeLast() }
    if !term.isEmpty { terms.append(term) }
    term.removeAll()
  }
}

extension Unicode.Scalar {
  /// Whether Python's `\w` matches: letters, numbers and the underscore.
  var isWordOfPython: Bool {
    if isASCII { return Analyzer.words.isRunByte(UInt8(truncatingIfNeeded: value)) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether it is a combining mark, which some scripts write vowels with.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
