extension FrenchStemmer {
  fileprivate enum Suffix {
    case ance, ation, logie, usion, ence, ement, ité, `if`, eaux, aux, oux, euse, issement, amment, emment, ment
  }

  fileprivate static let step1Endings = Endings<Suffix>([
    (.ance, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
    (.ation, "atrice ateur ation atrices ateurs ations"), (.logie, "logie logies"),
    (.usion, "usion ution usions utions"), (.ence, "ence ences"), (.ement, "ement ements"), (.ité, "ité ités"),
    (.if, "if ive ifs ives"), (.eaux, "eaux"), (.aux, "aux"), (.oux, "oux"), (.euse, "euse euses"),
    (.issement, "issement issements"), (.amment, "amment"), (.emment, "emment"), (.ment, "ment ments"),
  ])

  fileprivate static let step2aEndings = Endings<Void>([
    (
      (),
      """
      îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais
      issait issant issante issantes issants isse issent isses issez issiez issions issons it
      """
    )
  ])

  fileprivate enum Verb { case ions, er, a, ais }

  fileprivate static let step2bEndings = Endings<Verb>([
    (.ions, "ions"),
    (
      .er,
      """
      é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais
      """
    ),
    (
      .a,
      "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"
    ), (.ais, "ais aise aises"),
  ])

  fileprivate enum Residue { case ion, ier, e }

  fileprivate static let step4Endings = Endings<Residue>([(.ion, "ion"), (.ier, "ier ière Ier Ière"), (.e, "e")])

  /// Letters before -oux whose plural it is.
  fileprivate static let ouxEndings = Set("bhjlnp".unicodeScalars)
  /// Letters that keep the s behind them.
  fileprivate static let lettersWithS = Set("aiouès".unicodeScalars)
}

extension FrenchStemmer.Stemming {
  private func isInRV(_ length: Int) -> Bool { word.count - length >= rv }
  private func isInR1(_ length: Int) -> Bool { word.count - length >= r1 }
  private func isInR2(_ length: Int) -> Bool { word.count - length >= r2 }

  private func hasVowel(at place: Int) -> Bool { word.has(FrenchStemmer.vowels, at: place) }

  /// Cuts an ending in R2 off, or writes another in its place.
  private mutating func cutInR2(_ length: Int, orWrite ending: String) {
    if isInR2(length) { word.cut(length) } else { word.replace(length, with: ending) }
  }

  /// Standard suffixes.
  ///
  /// - Returns: Whether one was taken off and no ending of a verb is to be expected before it.
  mutating func step1() -> Bool {
    guard let (length, suffix) = FrenchStemmer.step1Endings.longest(of: word) else { return false }
    switch suffix {
    case .ance: return cut(length, isInR2(length))
    case .ation:
      guard cut(length, isInR2(length)) else { return false }
      if word.ends(in: "ic") { cutInR2(2, orWrite: "iqU") }
    case .logie: return replace(length, with: "log", isInR2(length))
    case .usion: return replace(length, with: "u", isInR2(length))
    case .ence: return replace(length, with: "ent", isInR2(length))
    case .ement:
      guard cut(length, isInRV(length)) else { return false }
      finishEment()
    case .ité:
      guard cut(length, isInR2(length)) else { return false }
      if word.ends(in: "abil") {
        cutInR2(4, orWrite: "abl")
      } else if word.ends(in: "ic") {
        cutInR2(2, orWrite: "iqU")
      } else {
        word.cut("iv", from: r2)
      }
    case .if:
      guard cut(length, isInR2(length)) else { return false }
      if word.cut("at", from: r2), word.ends(in: "ic") { cutInR2(2, orWrite: "iqU") }
    case .eaux: word.cut(1)
    case .aux: return replace(length, with: "al", isInR1(length))
    case .oux: return cut(1, word.has(FrenchStemmer.ouxEndings, at: word.count - 4))
    case .euse: return isInR2(length) ? cut(length, true) : replace(length, with: "eux", isInR1(length))
    case .issement:
      return cut(length, isInR1(length) && word.lacks(FrenchStemmer.vowels, at: word.count - length - 1))
    case .amment:
      _ = replace(length, with: "ant", isInRV(length))
      return false
    case .emment:
      _ = replace(length, with: "ent", isInRV(length))
      return false
    case .ment:
      // -ment often follows the participle of a verb.
      _ = cut(length, isInRV(length + 1) && hasVowel(at: word.count - length - 1))
      return false
    }
    return true
  }

  /// What may stand before -ement.
  private mutating func finishEment() {
    if word.ends(in: "iv") {
      if word.cut("iv", from: r2) { word.cut("at", from: r2) }
    } else if word.ends(in: "eus") {
      if isInR2(3) { word.cut(3) } else if isInR1(3) { word.replace(3, with: "eux") }
    } else if word.ends(in: "abl") || word.ends(in: "iqU") {
      if isInR2(3) { word.cut(3) }
    } else if word.ends(in: "ièr") || word.ends(in: "Ièr") {
      if isInRV(3) { word.replace(3, with: "i") }
    }
  }

  /// Endings of verbs that begin with i.
  mutating func step2a() -> Bool {
    guard let (length, _) = FrenchStemmer.step2aEndings.longest(of: word, from: rv) else { return false }
    let before = word.count - length - 1
    return cut(length, before >= rv && !hasVowel(at: before) && word[before] != "H")
  }

  /// Other endings of verbs.
  mutating func step2b() -> Bool {
    guard let (length, verb) = FrenchStemmer.step2bEndings.longest(of: word, from: rv) else { return false }
    switch verb {
    case .ions: return cut(length, isInR2(length))
    case .er: return cut(length, true)
    case .a: return cut(length + (word.ends(in: "e", before: length, from: rv) ? 1 : 0), true)
    case .ais:
      let isOwn =
        word.ends(in: "épl", before: length) || word.ends(in: "auv", before: length)
        || word.ends(in: "al", before: length) && word.count - length == 3
      return cut(length, !isOwn)
    }
  }

  /// The last letter of a stem that lost an ending.
  mutating func step3() {
    if word.ends(in: "Y") { word.replace(1, with: "i") } else if word.ends(in: "ç") { word.replace(1, with: "c") }
  }

  /// What is left of an ending.
  mutating func step4() {
    if word.ends(in: "s"),
      word.ends(in: "Hi", before: 1) || word.lacks(FrenchStemmer.lettersWithS, at: word.count - 2)
    {
      word.cut(1)
    }
    guard let (length, residue) = FrenchStemmer.step4Endings.longest(of: word, from: rv) else { return }
    switch residue {
    case .ion:
      if isInR2(length), word.ends(in: "s", before: length, from: rv) || word.ends(in: "t", before: length, from: rv) {
        word.cut(length)
      }
    case .ier: word.replace(length, with: "i")
    case .e: word.cut(length)
    }
  }

  /// Undoubles a consonant.
  mutating func step5() {
    if ["enn", "onn", "ett", "ell", "eill"].contains(where: { word.ends(in: $0) }) { word.cut(1) }
  }

  /// Takes the accent off the last é or è before consonants.
  mutating func step6() {
    var place = word.count - 1
    while word.lacks(FrenchStemmer.vowels, at: place) { place -= 1 }
    if place < word.count - 1, word.has(["é", "è"], at: place) { word[place] = "e" }
  }

  /// Cuts the last letters off where a condition holds.
  private mutating func cut(_ length: Int, _ condition: Bool) -> Bool {
    if condition { word.cut(length) }
    return condition
  }

  /// Writes an ending in place of the last letters where a condition holds.
  private mutating func replace(_ length: Int, with ending: String, _ condition: Bool) -> Bool {
    if condition { word.replace(length, with: ending) }
    return condition
  }
}
