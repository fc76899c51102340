/// What tells a typesetter's hyphen from a word's own.
enum HyphenLexicon {
  /// What stands behind a hyphen that waits for the second half of another word: "pre- and post-war".
  static let conjunctions = words("and or nor to und oder bzw et ou и или")

  /// First parts that form words with a hyphen.
  static let compounding = words(
    """
    self non well anti cross quasi pseudo neo socio politico military half high low long short near old new good best
    better worst ill ever full free open hard soft deep broad wide large small middle single double one two three four
    five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth last
    much many more most right left north south east west vice year day people nation drug arms
    """)

  /// Ends of words that are no words themselves.
  static let endings = words(
    """
    tion tions tional tionally tionary tioned tioning sion sions sional cion ation ations ational ization isation ition
    ment ments mental mentally ness ing ings ingly ence ences ency encies ance ances ancy ity ities ty ties ted ting tive
    tives tively sive sively ative atives atively itive ible ibly able ably al ally ical ically ic ics ous ously ious
    iously ious ian ians ism isms ist ists ize ized ise ised izing ising ed er ers est ful fully less lessly ly lion lions
    cial cially tial tially cient ciently tient tient cious tious gion gions gious nal nally ral rally ture tures tural
    turally ger gers ber bers ter ters der ders ner ners mer mers   ser sers ver vers cle cles ble bles bly ple
    ples tle tles dle dles gle gles ling lings ries ary aries ory ories tory tories tary taries    dom doms
    ward wards  ering ered ened dened ening eral erally ernment ernments erned erning ically isms ogy ogies ogical cally
    sary nary mary lar larly lem lems tem tems tee tees   dence gent gents gence rity rities lity lities sity
    sities nity nities vity vities dity bility bilities ning nings ming   cing ving    ding dings
    ping pings ged sed ved ced ned med ded ked zed lution lutions duction ductions struction structions
    """)

  /// Starts of words that are never set off with a hyphen.
  static let beginnings = words(
    "dis con com im il ir ob ap ac af ag an ar em en ef oc op pur sur sug suc suf syn sym un be as at some any every")

  /// Tens, and first parts that keep their hyphen whatever follows: "self-esteem", "non-existent".
  static let firm = words("self non twenty thirty forty fifty sixty seventy eighty ninety")

  /// Articles and other small words that only a name stands behind: "al-Umar", "ex-President".
  static let beforeNames = words("al el ul ash as an at ad ar ibn bin abu ex all then")

  /// Prefixes that are set off with a hyphen as often as not, and always before a name: "re-elect", "post-war".
  static let prefixes = words(
    """
    re pre co de anti multi non inter intra post pro sub ultra trans semi mid counter extra micro macro mini neo pan
    hyper super socio geo bio eco electro euro afro sino anglo indo franco tele agro self well un oft bi tri cyber mega infra meta para auto kilo
    """)

  /// First parts that are closed up with the word behind them where a text hyphenates: "un-⏎like", "out-⏎look".
  static let closedFirsts = words(
    """
    ex un in re ad be per as at out over under with up fore for dis mis pre en em im de pro some any every no now
    """)

  /// Second parts that are closed up with the word before them where a text hyphenates: "bed-⏎rock", "rail-⏎roads".
  static let closedSeconds = words(
    """
    man men woman women land lands light house houses hold holds load loads fall field fields rock box weight way ways
    yard most self less ness ful line lines side work works time where thing body part parts road roads band ground
    stone stones fire ward wards ship ships hand like ring ment son sons test king red ton ten ray due view look payer
    payers port ports back backs down site sites net book books quarters faring wise ever stream mate mates
    """)

  /// Second parts that hardly ever end a word without a hyphen: "clan-⏎based", "peace-⏎loving".
  static let compoundSeconds = words(
    """
    based led related oriented wide making building keeping wielding loving bearing taking seeking sharing backed owned
    funded driven prep run made free term tech style size sized scale friendly elect
    """)

  /// What stands behind the hyphen of an inverted verb or a pronoun in French, and of a particle in Russian.
  static let clitics = words(
    """
    il elle on je tu nous vous ils elles le la les lui leur moi toi y en ce ci là t être même mêmes dire то либо нибудь
    ка таки
    """)

  static func words(_ list: String) -> WordSet {
    WordSet(list.listedWords)
  }
}
