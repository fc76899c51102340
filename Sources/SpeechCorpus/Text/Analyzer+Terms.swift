extension Analyzer {
  /// The terms of a text, in order, as often as they stand there.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func terms(of text: String) -> [String] {
    if case .custom(let terms) = kind { return terms(text) }
    var utf8 = Array(text.utf8)
    if utf8.withUnsafeBytes({ needsContext($0) }) { utf8 = Array(text.lowercasedLikePython.utf8) }
    var terms: [String] = []
    utf8.withUnsafeBytes { utf8 in
      var position = 0
      while position < utf8.count {
        let start = position
        while position < utf8.count, isRunByte(utf8[position]) { position += 1 }
        if start < position {
          let run = UnsafeRawBufferPointer(rebasing: utf8[start..<position])
          terms += self.terms(ofRun: run).map { String(decoding: $0, as: UTF8.self) }
        }
        position += 1
      }
    }
    return terms
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
