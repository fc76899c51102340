extension Analyzer {
  /// The terms of a text, in order, as often as they stand there.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func terms(of text: String) -> [String] {
    if case .custom(let terms) = kind { return terms(text) }
    var text = text
    var terms: [String] = []
    text.withUTF8 { text in
      forEachTerm(of: UnsafeRawBufferPointer(text)) { terms.append(String(decoding: $0, as: UTF8.self)) }
    }
    return terms
  }

  /// Calls a closure with each term of a text, in order.
  func forEachTerm(of text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    switch kind {
    case .topics, .reuse, .words:
      if needsContext(text) {
        var lowercased = String(decoding: text, as: UTF8.self).lowercasedLikePython
        lowercased.withUTF8 { forEachTermOfRuns(in: UnsafeRawBufferPointer($0), body) }
      } else {
        forEachTermOfRuns(in: text, body)
      }
    case .ngrams(let base, let lengths):
      var joined = JoinedTerms(by: base)
      joined.read(text)
      joined.forEachRun(lengths, body)
    case .custom(let terms):
      for var term in terms(String(decoding: text, as: UTF8.self)) {
        term.withUTF8 { body(UnsafeRawBufferPointer($0)) }
      }
    }
  }

  private func forEachTermOfRuns(in text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    forEachRun(in: text) { run in
      for term in terms(ofRun: run) { term.withUnsafeBytes { body($0) } }
    }
  }

  /// Calls a closure with each run of a text, in order, for analyzers that take texts run by run.
  func forEachRun(in text: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var position = 0
    while position < text.count {
      let start = position
      while position < text.count, isRunByte(text[position]) { position += 1 }
      if start < position { body(UnsafeRawBufferPointer(rebasing: text[start..<position])) }
      position += 1
    }
  }
}

extension String {
  /// The lower case as Python's `str.lower` has it: that of each character, and a small final sigma for a capital sigma at
  /// the end of a word (The Unicode Standard, 3.13, table 3-17, Final_Sigma).
  var lowercasedLikePython: String {
    let scalars = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var followsCased = false
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x3A3 {
        let next = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
        let isFinal = followsCased && next?.properties.isCased != true
        result.append(isFinal ? "\u{3C2}" : "\u{3C3}")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
      if !scalar.properties.isCaseIgnorable { followsCased = scalar.properties.isCased }
    }
    return String(result)
  }
}
