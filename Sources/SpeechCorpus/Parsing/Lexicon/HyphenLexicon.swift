/// What tells a typesetter's hyphen from a word's own.
enum HyphenLexicon {
  /// What stands behind a hyphen that waits for the second half of another word: "pre- and post-war".
  static let conjunctions = words("and or nor to und oder bzw et ou и или")

  /// First parts that form words with a hyphen.
  static let compounding = words(
    """
    self non well ex anti cross quasi pseudo neo socio politico military half high low long short near old new good best
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
    ward wards  ering ered ened ening eral erally ernment ernments erned erning ically isms ogy ogies ogical cally
    sary nary mary lar larly lem lems tem tems tee tees   dence gent gents gence rity rities lity lities sity
    sities nity nities vity vities dity bility bilities ning nings ming   cing ving    ding dings
    ping pings ged sed ved ced ned med ded ked zed lution lutions duction ductions struction structions
    """)

  /// Starts of words that are never set off with a hyphen.
  static let beginnings = words(
    "dis con com im il ir ob ap ac af ag an ar em en ef oc op pur sur sug suc suf syn sym un be")

  /// First parts that form words with a hyphen and without one; in a text that hyphenates they are syllables.
  static let syllables = words("re pro de in on co go pre sub en ex inter super over under ad per par man")

  /// The common English words, and the prefixes that take a hyphen, of four letters at most; other parts of two or three
  /// letters are syllables.
  static let shortWords = words(
    """
    a à ups
    ad am an as at be by co de do eu ex go he if in is it me my no of oh ok on or re so to tv uk un up us we ace act
    add age ago aid aim air all and any arc are arm art ash ask awe axe aye bad ban bar bay bed bee beg bet bid big
    bin bio bit bow box boy bud bug bun bus but buy cab cam can cap car cat cod cop cot cow cry cub cue cup cut dam
    day den dew did die dig dim dip dog don dot dry dub due duo dye ear eat eco egg ego elm end era eve eye fan far
    fat fax fed fee few fig fin fir fit fix flu fly foe for fox fun fur gap gas gay gem geo get gin god got gum gun
    guy had has hat hay hen her hey hid him hip his hit hoc hog hop hot how hub hue hug hum hut ice icy ill ink inn
    ion its ivy jab jam jar jaw jet job jog joy jug keg key kid kin kit lab lad lag lap law lax lay led leg let lid
    lie lip lit log lot low mad man map mat may men met mid mix mob mud mug nap neo net new nil nod non nor not now
    nun nut oak oar odd off oil old one opt ore our out owe owl own pad pal pan paw pay pea peg pen per pet pie pig
    pin pit pod pop pot pre pro pub put ram ran rap rat raw ray red rep rib rid rig rim rip rob rod rot row rub rug
    run rye sac sad sap sat saw say sea see set sex she shy sip sir sit six ski sky sly sob son sow spy sub sue sum
    sun tab tag tan tap tar tax tea ten the thy tie tin tip toe ton too top tow toy tri try tub tug two urn use van
    vet via vie vis vow wag war was wax way web wed wet who why wig win wit woe won yen yes yet you zap zip zoo able
    acid afro aged ages agro aids aims ally also anti apex area arms army arts asks away baby back bags bail ball band
    bank bars base bean bear beat beds beef been beer bell belt bend best bias bike bill bind bird bite blow blue boat
    body bold bolt bomb bond bone book boom boot born boss both bowl boys bulk bull burn bush busy buys cake call calm
    came camp card care cars case cash cast cell cent chip city clay club coal coat code coin cold come cook cool cope
    copy core corn cost coup crew crop curb cure cuts dare dark data date dawn days dead deaf deal dear debt deck deep
    deer demi deny desk died dies diet dirt dish disk dock does dogs done door dose down drag draw drew drop drug drum
    dual duck dues dull dump dust duty each earn ears ease east easy eats edge eggs else ends euro even ever evil exit
    eyes face fact fail fair fake fall fame farm fast fate fear feed feel fees feet fell felt file fill film find fine
    fire firm fish five flag flat flow fold folk fond food fool foot form fort foul four free from fuel full fund gain
    game gang gaps gate gave gear gene gift girl give glad goal goes gold golf gone good grab gray grew grey grid grip
    grow gulf guns guys hair half hall halt hand hang hard harm hate have head heal hear heat heed held hell help here
    hero hide high hill hire hold hole holy home hope host hour huge hunt hurt idea idle inch into iron isle item jail
    jobs join joke jump jury just keen keep kept kick kids kill kind king kiss knee knew know lack lady laid lake lamb
    lamp land lane last late laws lead leaf lean leap left lend lens less levy lies life lift like limb line link list
    live load loan lock long look lord lose loss lost lots loud love luck lump lung made mail main make male many mark
    mass mate meal mean meat meet mega melt mere mess mile milk mill mind mine mini miss mode mono mood moon more most
    move much must myth name nano navy near neat neck need news next nice nine none noon norm nose note odds okay once
    ones only onto open oral ours oven over pace pack page paid pain pair palm para park part pass past path pays peak
    peer pick pile pine pink pipe plan play plea plot plus poem poet poll poly pool poor pope pork port pose post pour
    pray prey pull pump pure push puts quit race rail rain rank rape rare rate read real rear reef rely rent rest rice
    rich ride ring riot rise risk road rock role roll roof room root rope rose rude ruin rule runs rush safe said sail
    sake sale salt same sand save says seal seas seat seed seek seem seen sees self sell semi send sent sets shed ship
    shop shot show shut sick side sign silk site size skin slip slow snow soap soft soil sold sole some song sons soon
    sort soul spin spot star stay stem step stop such suit sure swan swim tail take tale talk tall tank tape task team
    tear tell tend tent term test text than that them then they thin this thus tide tied ties till time tiny told toll
    tone took tool tops torn tour town tree trio trip true tube tune turn twin type ugly unit upon urge used user uses
    vast vein very vest veto vice view vote wage wait wake walk wall want ward warm wars wash wave ways weak wear week
    well went were west what when whom wide wife wild will wind wine wing wins wipe wire wise wish with wolf wood wool
    word wore work worn wrap yard yeah year your zero zone
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
