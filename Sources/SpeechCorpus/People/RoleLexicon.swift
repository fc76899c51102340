/// The words by which offices, forms of address and the parts of names are told, in lower case.
enum RoleLexicon {
  /// Nouns that end the name of an office: "Foreign *Minister*".
  static let nouns = Set(
    """
    minister ministers president vice-president chancellor premier secretary undersecretary under-secretary
    secretary-general general spokesman spokeswoman spokesperson ambassador envoy representative commissioner governor
    mayor senator congressman congresswoman delegate speaker chairman chairwoman chairperson chair director
    director-general chief commander admiral colonel captain lieutenant major sergeant king queen prince princess emperor
    pope bishop archbishop cardinal patriarch rabbi imam judge justice attorney prosecutor consul treasurer leader head
    deputy coordinator counsellor councillor adviser advisor official officer professor administrator superintendent
    pm dpm fm sts stm chancelière moderator host anchor editor correspondent reporter journalist interpreter translator rapporteur inspector
    ombudsman comptroller auditor manager negotiator whip backbencher mp dean rector provost
    minister-president bundeskanzler bundeskanzlerin kanzler kanzlerin bundesminister bundesministerin ministerin
    außenminister außenministerin staatssekretär staatssekretärin staatsminister staatsministerin sprecher sprecherin
    regierungssprecher regierungssprecherin präsident präsidentin bundespräsident bundespräsidentin botschafter
    botschafterin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin
    ministre président présidente secrétaire ambassadeur ambassadrice chancelier porte-parole maire député députée
    préfet directeur directrice premier-ministre
    premierminister premierministerin vizekanzler vizekanzlerin bk bk’in bk'in bm chargé chargée vors vorsitzende vorsitzender
    sec gen adm gov amb rep sen col capt cmdr brig lt sgt maj
    bk bkin bk’in bk'in bm bmin bm’in bm'in bp am
    engineer scientist economist statistician surgeon curator archivist negotiator physician
    министр министра президент президента премьер-министр председатель председателя секретарь представитель
    представителя посол посла глава губернатор губернатора мэр директор спикер
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Whether a word in lower case names an office: a noun of the list, its genitive, or two nouns with a stroke between
  /// them ("Representative/Vice-President").
  static func isNoun(_ word: String) -> Bool {
    if nouns.contains(word) { return true }
    if word.utf8.last == UInt8(ascii: "s"), nouns.contains(String(word.dropLast())) { return true }
    if word.utf8.count > 10, compounds.contains(where: word.hasSuffix) { return true }
    guard word.utf8.contains(UInt8(ascii: "/")) else { return false }
    return word.split(separator: "/").contains { nouns.contains(String($0)) }
  }

  /// Ends of German compounds that name an office, in their cases: "Verkehrs*ministers*", "Bundes*präsidenten*".
  private static let compounds = [
    "minister", "ministers", "ministerin", "präsident", "präsidenten", "präsidentin", "sekretär", "sekretärs",
    "sekretärin", "sprecher", "sprechers", "sprecherin", "kanzler", "kanzlers", "kanzlerin", "beauftragter",
    "beauftragten",
    "beauftragte", "direktor", "direktors", "direktorin", "kommissar", "kommissars", "kommissarin", "botschafter",
    "botschafters", "botschafterin", "senatorin", "bürgermeister", "bürgermeisters", "bürgermeisterin",
  ]

  /// Letters behind a name that say what its bearer was given: "Ada Roe *MP*".
  static let distinctions: Set<String> = [
    "mp", "mps", "msp", "mep", "qc", "kc", "sc", "ac", "ao", "cbe", "obe", "phd", "jr", "sr",
  ]

  /// Words that may stand behind an office's noun and still belong to it: "Secretary *of State*", "Attorney *General*".
  static let complements: Set<String> = [
    "general", "designate", "elect", "emeritus", "général", "générale", "d’affaires", "d'affaires", "a.i",
  ]

  /// Words that join an office to what it is of: "President *of* Saremba".
  static let joiners: Set<String> = [
    "of", "for", "to", "de", "du", "des", "der", "für", "d’", "la", "le", "the", "von",
  ]

  /// What a ministry is for, where it might be taken for a first name.
  static let portfolios: Set<String> = [
    "affairs", "defence", "defense", "trade", "economy", "finance", "state", "republic", "federation", "union",
    "states", "agriculture", "commerce", "labor", "labour", "interior", "transport", "transportation", "treasury",
    "housing", "veterans", "culture", "science", "fisheries", "environment", "industry", "tourism", "sport",
    "kingdom", "justice", "health", "education", "energy", "province", "relations", "development", "security",
  ]

  /// Words that open a phrase and are part of neither an office nor a name.
  static let determiners: Set<String> = [
    "the", "a", "an", "our", "my", "your", "his", "her", "their", "its", "this", "that", "le", "la", "les", "der",
    "die",
    "das", "dem", "den", "unser", "unsere", "notre", "votre",
  ]

  /// Forms of address before a name, without a full stop.
  static let honorifics = Set(
    """
    mr mrs ms miss mx dr prof sir dame lord lady baroness baron hon rt madam madame mme mlle m mm monsieur herr frau shri
    smt sri sheikh sheikha his her excellency h.e the г-н г-жа господин госпожа
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Small words inside names.
  static let particles = Set(
    """
    de del della di da dos das du la le van von der den ter ten bin ibn bint al el abu ben y e zu zur af av
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Nouns that tell a body rather than a person: "The *Ministry* of Foreign Affairs".
  static let bodies = Set(
    """
    ministry department embassy office government parliament secretariat mission commission chancery agency bureau
    directorate council service administration cabinet consulate delegation presidency senate assembly authority
    institute foundation auswärtiges amt bundesregierung ministerium ministère ambassade министерство посольство
    правительство администрация
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The words of a name in lower case, without accents, initials apart: "S.Larrov" is "s larrov".
  static func parts(ofName name: String) -> [String] {
    var parts: [String] = []
    for word in name.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
      let bare = bare(String(word))
      let pieces = bare.utf8.contains(UInt8(ascii: ".")) ? bare.split(separator: ".") : []
      if pieces.count > 1, pieces.dropLast().allSatisfy({ $0.count == 1 }) {
        parts += pieces.map { plain(String($0)) }
      } else {
        parts.append(plain(bare))
      }
    }
    return parts
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
    let marks = word.utf8.reversed().prefix {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":")
    }
    if marks.isEmpty { return word.inLowerCase }
    return String(decoding: word.utf8.dropLast(marks.count), as: UTF8.self).inLowerCase
  }
}
