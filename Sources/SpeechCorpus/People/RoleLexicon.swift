/// The words by which offices, forms of address and the parts of names are told, in lower case.
enum RoleLexicon {
  /// Nouns that end the name of an office: "Foreign *Minister*".
  static let nouns = WordSet(
    """
    minister ministers president vice-president chancellor premier secretary undersecretary under-secretary
    secretary-general general spokesman spokeswoman spokesperson ambassador envoy representative commissioner governor
    mayor senator congressman congresswoman delegate speaker chairman chairwoman chairperson chair director
    director-general chief commander admiral colonel captain lieutenant major sergeant king queen prince princess emperor
    pope bishop archbishop cardinal patriarch rabbi imam judge justice attorney prosecutor consul treasurer leader head
    deputy coordinator counsellor councillor adviser advisor official officer professor administrator superintendent
    pm dpm fm sts stm chancelière moderator host anchor editor correspondent reporter journalist interpreter translator rapporteur inspector
    ceo cfo coo cto byline candidate nominee ombudsman comptroller auditor manager negotiator whip backbencher mp dean rector provost
    minister-president bundeskanzler bundeskanzlerin kanzler kanzlerin bundesminister bundesministerin ministerin
    außenminister außenministerin staatssekretär staatssekretärin staatsminister staatsministerin sprecher sprecherin
    regierungssprecher regierungssprecherin präsident präsidentin bundespräsident bundespräsidentin botschafter
    botschafterin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin
    ministre président présidente secrétaire ambassadeur ambassadrice chancelier porte-parole maire député députée
    préfet directeur directrice premier-ministre
    premierminister premierministerin vizekanzler vizekanzlerin bk bk’in bk'in bm chargé chargée vors vorsitzende vorsitzender
    sec gen adm gov amb rep sen col capt cmdr brig lt sgt maj
    bkin bmin bm’in bm'in
    graduate laureate founder co-founder presidente ministro ministra sottosegretario relatore relatrice portavoce
    councilman councilwoman councilmember councilor alderman alderwoman sheriff assemblyman assemblywoman
    engineer scientist economist statistician surgeon curator archivist negotiator physician
    министр министра президент президента премьер-министр председатель председателя секретарь представитель
    представителя посол посла глава губернатор губернатора мэр директор спикер
    """.listedWords)

  /// Short forms of offices that are words too, and told by their capitals alone: "*AM* AHLERS".
  private static let capitalForms: WordSet = ["AM", "BP"]

  /// Whether a word, as it is printed, names an office.
  ///
  /// - Parameters:
  ///   - word: The word as printed.
  ///   - bare: The same word in lower case without the marks at its end.
  /// - Returns: Whether it does.
  static func isNoun(_ word: String, bare: String) -> Bool { isNoun(bare) || capitalForms.contains(word) }

  /// Whether one of some words, as they are printed, names an office.
  static func holdNoun(_ words: some Sequence<String>) -> Bool { words.contains { isNoun(bare($0)) } }

  /// Whether a word in lower case names an office: a noun of the list, its genitive, or two nouns with a stroke between
  /// them ("Representative/Vice-President").
  static func isNoun(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { isNoun($0) }
  }

  /// Whether a word in small letters of ASCII may stand in a name or an office: "Secretary *of* State", "Ada *van* Roe".
  static func mayStandInside(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let bare = UnsafeRawBufferPointer(withoutMarks(word))
    return joiners.contains(bare) || particles.contains(bare) || conjunctions.contains(bare)
      || isNoun(withoutMarks(word)) || word.contains { (0x41...0x5A).contains($0) }
  }

  private static func isNoun(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = UnsafeRawBufferPointer(word)
    if nouns.contains(bytes) { return true }
    if bytes.last == UInt8(ascii: "s"), nouns.contains(UnsafeRawBufferPointer(rebasing: bytes.dropLast())) {
      return true
    }
    if bytes.count > 10, compounds.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return true }
    guard bytes.contains(UInt8(ascii: "/")) else { return false }
    return bytes.split(separator: UInt8(ascii: "/")).contains { nouns.contains(UnsafeRawBufferPointer(rebasing: $0)) }
  }

  /// Ends of German compounds that name an office, in their cases: "Verkehrs*ministers*", "Bundes*präsidenten*".
  private static let compounds = [
    "minister", "ministers", "ministerin", "präsident", "präsidenten", "präsidentin", "sekretär", "sekretärs",
    "sekretärin", "sprecher", "sprechers", "sprecherin", "kanzler", "kanzlers", "kanzlerin", "beauftragter",
    "beauftragten",
    "beauftragte", "direktor", "direktors", "direktorin", "kommissar", "kommissars", "kommissarin", "botschafter",
    "botschafters", "botschafterin", "senatorin", "bürgermeister", "bürgermeisters", "bürgermeisterin",
  ].map { Array($0.utf8) }

  /// What somebody does for a body, behind whose name it stands: "Mme Ada Roe, *au nom* de la commission".
  static let functions: WordSet = [
    "au", "ministre", "membre", "rapporteure", "rapporteur", "représentant", "représentante", "auteur", "autrice",
    "garde", "secrétaire", "haut-commissaire", "co-rapporteur", "corapporteure",
  ]

  /// Letters behind a name that say what its bearer was given: "Ada Roe *MP*".
  static let distinctions: WordSet = [
    "mp", "mps", "msp", "mep", "qc", "kc", "sc", "ac", "ao", "cbe", "obe", "phd", "jr", "sr",
  ]

  /// Words that may stand behind an office's noun and still belong to it: "Secretary *of State*", "Attorney *General*".
  static let complements: WordSet = [
    "general", "designate", "elect", "executive", "emeritus", "général", "générale", "d’affaires", "d'affaires", "a.i",
  ]

  /// Words that join an office to what it is of: "President *of* Saremba".
  static let joiners: WordSet = [
    "of", "for", "to", "de", "du", "des", "der", "für", "d’", "la", "le", "the", "von",
  ]

  /// Words between the two things that an office is for: "Minister for Coasts *and* Ports".
  static let conjunctions: WordSet = ["and", "und", "et", "e", "y", "og", "och", "en", "и"]

  /// What a ministry is for, where it might be taken for a first name.
  static let portfolios: WordSet = [
    "affairs", "defence", "defense", "trade", "economy", "finance", "state", "republic", "federation", "union",
    "states", "agriculture", "commerce", "labor", "labour", "interior", "transport", "transportation", "treasury",
    "housing", "veterans", "culture", "science", "fisheries", "environment", "industry", "tourism", "sport",
    "kingdom", "justice", "health", "education", "energy", "province", "relations", "development", "security",
  ]

  /// Words that open a phrase and are part of neither an office nor a name.
  static let determiners: WordSet = [
    "the", "a", "an", "our", "my", "your", "his", "her", "their", "its", "this", "that", "le", "la", "les", "der",
    "die",
    "das", "dem", "den", "unser", "unsere", "notre", "votre",
  ]

  /// Forms of address before a name, without a full stop.
  static let honorifics = WordSet(
    """
    mr mrs ms miss mx dr prof sir dame lord lady baroness baron hon rt madam madame mme mlle m mm monsieur herr frau shri
    shrimati kumari smt sri sheikh sheikha viscount viscountess countess marquess his her excellency h.e the
    г-н г-жа господин госпожа
    """.listedWords)

  /// Forms of address that are part of a name where no first name stands behind them: "Baroness Trewin".
  static let ranks: WordSet = [
    "lord", "lady", "baroness", "baron", "viscount", "viscountess", "countess", "marquess",
  ]

  /// A name with the rank before it, where that is part of it: "*Lord* Halsey of Grune".
  static func withRank(_ name: Range<Int>, of words: [String]) -> Range<Int> {
    guard let start = name.first, start > 0, name.upperBound <= words.count, ranks.contains(bare(words[start - 1])),
      name.count == 1 || words[name].contains("of")
    else { return name }
    return start - 1..<name.upperBound
  }

  /// Small words inside names.
  static let particles = WordSet(
    """
    de del della di da dos das du la le van von der den ter ten bin ibn bint al el abu ben y e zu zur af av
    """.listedWords)

  /// Nouns that tell a body rather than a person: "The *Ministry* of Foreign Affairs".
  static let bodies = WordSet(
    """
    ministry department embassy office government parliament secretariat mission commission chancery agency bureau
    directorate council service administration cabinet consulate delegation presidency senate assembly authority
    institute foundation organization organisation confederation auswärtiges amt bundesregierung ministerium ministère ambassade министерство посольство
    правительство администрация
    """.listedWords)

  /// The words of a name in lower case, without accents, initials apart: "S.Larrov" is "s larrov".
  static func parts(ofName name: String) -> [String] {
    var name = name
    return name.withUTF8 { utf8 in
      var parts: [String] = []
      var end = utf8.count
      while let word = lastWord(of: utf8, before: end) {
        parts += self.parts(ofWord: bare(UnsafeBufferPointer(rebasing: utf8[word]))).reversed()
        end = word.lowerBound
      }
      parts.reverse()
      return parts
    }
  }

  /// The last of the words of a name, up to a comma; an empty text where there is none.
  static func lastPart(ofName name: String) -> String {
    var name = name
    return name.withUTF8 { utf8 in
      let end = utf8.firstIndex(of: UInt8(ascii: ",")) ?? utf8.count
      guard let word = lastWord(of: utf8, before: end) else { return "" }
      let bare = bare(UnsafeBufferPointer(rebasing: utf8[word]))
      return bare.utf8.contains(UInt8(ascii: ".")) ? parts(ofWord: bare).last ?? "" : plain(bare)
    }
  }

  /// The last run of characters before an offset that are no white space.
  private static func lastWord(of utf8: UnsafeBufferPointer<UInt8>, before limit: Int) -> Range<Int>? {
    var end = limit
    var start = limit
    while start > 0 {
      var character = start - 1
      while character > 0, utf8[character] & 0xC0 == 0x80 { character -= 1 }
      if WhiteSpace.length(in: utf8, at: character) > 0 {
        if start < end { return start..<end }
        end = character
      }
      start = character
    }
    return start < end ? start..<end : nil
  }

  /// A word in lower case, or its initials and what stands behind them, each without accents.
  private static func parts(ofWord bare: String) -> [String] {
    let pieces = bare.utf8.contains(UInt8(ascii: ".")) ? bare.split(separator: ".") : []
    guard pieces.count > 1, pieces.dropLast().allSatisfy({ $0.count == 1 }) else { return [plain(bare)] }
    return pieces.map { plain(String($0)) }
  }

  /// A word without the accents of Latin letters: "PRESIDENT" and "président" are one office.
  static func plain(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 == 0xC3 }) else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.map { Self.unaccented[$0] ?? $0 }))
  }

  private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letters, plain) in [
      ("àáâãäå", "a"), ("ç", "c"), ("èéêë", "e"), ("ìíîï", "i"), ("ñ", "n"), ("òóôõöø", "o"), ("ùúûü", "u"),
      ("ýÿ", "y"),
    ] as [(String, Unicode.Scalar)] {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()

  /// A word in lower case without the marks at its end.
  static func bare(_ word: String) -> String {
    switch word.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
      var word = word
      return word.withUTF8 { bare($0) }
    default: return word.inLowerCase
    }
  }

  private static func bare(_ word: UnsafeBufferPointer<UInt8>) -> String { LowerCase.string(withoutMarks(word)) }

  /// A word without the marks at its end.
  private static func withoutMarks(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var end = word.count
    while end > 0,
      word[end - 1] == UInt8(ascii: ".") || word[end - 1] == UInt8(ascii: ",")
        || word[end - 1] == UInt8(ascii: ":")
    {
      end -= 1
    }
    return UnsafeBufferPointer(rebasing: word[..<end])
  }
}
