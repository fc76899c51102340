/// Who asks for whom in a label of two halves: "Ada Roe, Radio Lagoon", "Lagoon Shimbun, Roe".
///
/// An office on either side makes it a label of another kind. Which half is the person, the words of the other tell; where
/// none does, the person stands first.
struct Affiliation: Hashable {
  var person: String
  var body: String

  /// The longest half, in words.
  private static let maximumWords = 5

  /// Takes the name of a label apart; `nil` where it is not two halves of capitalised words about a comma.
  init?(_ name: String) {
    guard name.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let halves = name.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    guard halves.count == 2 else { return nil }
    let words = halves.map(\.spacedWords)
    for half in words {
      guard (1...Self.maximumWords).contains(half.count), half.allSatisfy(Self.mayStand),
        half.contains(where: NamePhrase.isNameLike)
      else { return nil }
    }
    guard !RoleLexicon.holdNoun(words.joined()) else { return nil }
    var areOutlets = words.map(Self.holdsOutlet)
    // Where all are capitals, they tell no short form.
    if areOutlets == [false, false], name.unicodeScalars.contains(where: \.isSmall) {
      areOutlets = words.map(Self.isShortForm)
    }
    let areBodies = words.map { $0.contains { RoleLexicon.bodies.contains(RoleLexicon.bare($0)) } }
    // "Ada Roe, Ministry of Rivers" speaks for it.
    guard areOutlets.contains(true) || !areBodies.contains(true) else { return nil }
    let isPersonSecond = areOutlets == [true, false]
    (person, body) = isPersonSecond ? (halves[1], halves[0]) : (halves[0], halves[1])
  }

  private static func mayStand(_ word: String) -> Bool {
    let bare = RoleLexicon.bare(word)
    return NamePhrase.isNameLike(word) || RoleLexicon.particles.contains(bare) || RoleLexicon.joiners.contains(bare)
      || ["and", "&", "und", "et", "и"].contains(bare)
  }

  /// Whether a name is that of a paper, an agency or a station and of nobody: "Harbour Times", "AFB".
  static func namesOutlet(_ name: String) -> Bool {
    let words = name.spacedWords
    return words.count <= 4
      && (holdsOutlet(words)
        || words.count == 1 && (3...5).contains(name.utf8.count)
          && name.utf8.allSatisfy {
            (0x41...0x5A).contains($0)
          } && !name.utf8.contains { "AEIOUY".utf8.contains($0) })
  }

  /// Whether words name a paper, an agency, a station, or somebody who works for none.
  private static func holdsOutlet(_ words: [String]) -> Bool {
    words.contains { outlets.contains(RoleLexicon.bare($0)) }
  }

  /// Whether a half is the short form of a name: "AFB".
  private static func isShortForm(_ words: [String]) -> Bool {
    words.count == 1 && (2...5).contains(words[0].count) && words[0].allSatisfy { $0.isUppercase || $0 == "&" }
  }

  private static let outlets = WordSet(
    """
    news press times post daily weekly gazette herald tribune chronicle telegraph observer guardian mail star journal
    magazine radio tv television channel wire agency shimbun shinbun freelance freelancer media broadcasting network
    reporter courier examiner bulletin review globe mirror express independent echo dispatch standard monitor online fm
    zeitung tageblatt tagblatt anzeiger kurier rundfunk fernsehen nachrichten presse morgenpost rundschau spiegel bote
    paper reporters quotidien hebdo dépêche télévision presse courrier matin soir
    газета радио телеканал агентство новости известия ведомости правда вестник
    """.listedWords)
}
