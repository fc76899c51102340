extension HyphenLexicon {
  /// Whether an English word is known without standing in the text: one of the lists, or a regular form of one.
  static func isWord(_ word: String) -> Bool {
    if isListed(word) { return true }
    if word.hasSuffix("ies") || word.hasSuffix("ied") { return isListed(word.dropLast(3) + "y") }
    for ending in ["s", "es", "d", "ed", "ing", "ly", "r", "er", "rs", "ers"] where word.hasSuffix(ending) {
      let base = word.dropLast(ending.utf8.count)
      guard base.utf8.count >= 3 else { continue }
      if isListed(base) || ending == "ing" && isListed(base + "e") { return true }
      let mayDouble = ending == "ed" || ending == "ing" || ending == "er" || ending == "ers"
      if mayDouble, base.utf8.count > 3, base.dropLast().last == base.last, isListed(base.dropLast()) { return true }
    }
    return false
  }

  private static func isListed(_ word: some StringProtocol) -> Bool {
    let word = String(word)
    return commonWords.contains(word) || shortWords.contains(word)
  }

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

  /// The commonest English words of five letters and more in public speech, without their regular forms.
  static let commonWords = words(
    """
    ability about above abroad absence absolute absolutely abuse accelerate accept acceptable access accordance
    according account accountability accountable achieve achievement acknowledge across acting action active
    activities activity actors actual actually adapt adaptation added addition additional address adequate
    adjustment administration adopt adopted adoption advance advancement advantage adverse advice advocate affairs
    affect affected afford after again against agencies agenda aggression agree agreed agreement agricultural
    agriculture ahead aimed allies allow almost alone along already alternative although always ambitious among
    amongst amount analysis anniversary announce announced announcement annual another answer anybody anyone
    anything anywhere apart appeal appear application apply appreciate appreciation approach appropriate approved
    architecture areas argue argument armed around arrangement arrangements aside asked asking aspect aspects
    aspirations assessment assets assist assistance associated assume assumption assure atmosphere attack attacks
    attempt attention attitude auspices authority available average avoid aware awareness background balance banks
    barriers based basic basically basis battle became because become before began begin beginning begun behalf
    behaviour behind being belief believe below beneficial benefit better between beyond bigger biggest bilateral
    billion binding board bodies border borders break bring broad brothers brought budget build built burden
    business called calling calls campaign cannot capabilities capable capacity capital carbon careful carefully
    carry cases cause celebrate central centre century certain certainly challenge challenges chance change
    character charge chemical child children choice choose chosen circumstances cities citizen citizens civil
    civilian civilians civilization claim class clean clear climate close coalition coexistence collaboration
    colleagues collective combat combined comes coming commend comment commercial commission commit commitment
    committed committee common communication communications community companies company compared competition
    competitive complete complex compliance comply comprehensive compromise concept concern concerned concerted
    conclude conclusion concrete condemn condition conditions conducive conduct conference confidence confident
    confirmed conflict confront confrontation congratulate congratulations connection conscious consensus
    consequence consequences consider considerable consideration consistent consolidate consolidation constant
    constitute constitutional construction constructive consultation contained contemporary context continent
    continue contrary contribute contribution control convening convention convey conviction convinced cooperate
    cooperation cooperative coordinated coordination correct corruption costs could count counter country couple
    courage course court cover create creation credibility credible credit crime criminal crises crisis critical
    criticism crucial cultural culture current daily damage danger dangerous dealing dealt death debate decade
    decades decent decide decided decision decisive declaration declared decline dedicated dedication deeply defeat
    defence defend deficit define defined degradation degree delay delegation deliberations delighted deliver
    delivery demand democracy democratic demonstrate demonstrated denied depend depends deployed described deserve
    designed desire despite destiny destroy destroyed destruction detail determination determine determined
    devastating develop developed developing development devoted dialogue difference different difficult
    difficulties difficulty dignity diplomacy diplomatic direct direction disarmament disaster disasters
    discrimination discuss discussion discussions disease displaced dispute disputes distinguished distribution
    diverse diversity division document doing dollar dollars domestic donor double doubt draft dramatic drawn dream
    drive driven drugs durable during duties dynamic earlier early economic economically economy education effect
    effective effectiveness efficiency efficient effort efforts eight either elected election element elements
    eliminate elimination elsewhere embargo embrace emerge emerged emergence emergency emerging emissions emphasis
    emphasize employment empowerment enable encourage endeavour ended ending enduring energy engage engaged
    engagement enhance enjoy enormous enough enshrined ensure enter enterprise entire entitled environment
    environmental equal equality equitable equity eradicate eradication especially essential establish established
    establishment ethnic event events every everybody everyone everything everywhere evidence evident exactly
    example excellent except exchange exercise exist existence existing expand expansion expect expectations
    experience experts explain export exposed express expression extend extension extensive extent external extra
    extraordinary extreme extremely extremism faced faces facilitate facilities facing factor factors facts failed
    failure fairly fairness faith fallen family farmers fashion favour federal feeling fellow field fiftieth fight
    figure figures final finance financial financing finding firmly first fiscal flows focus follow following force
    foreign foremost forever forget formal former forms forth forum forward foster fought found foundation fourth
    fragile framework freedom friend friendly friends friendship front fulfil fully functioning fundamental funding
    funds further future gains gathering gender general generate generation generations generous gentlemen genuine
    geographical geopolitical getting girls given gives giving global globalization globe goals going goods
    governance government granted grateful gratitude grave great greatest green gross ground group groups growing
    growth guarantee guess guide hands happen happy harmony having heads health healthy heard heart heavily heavy
    helped helping heritage higher highest highlight highly himself historic historical history holding homes honest
    honour hopes hospitals hours housing however human humanitarian humanity humankind hundred hundreds hunger
    ideals ideas identify identity ignore illegal illicit imagine immediate immense impact imperative implement
    implementation implications importance important impose imposed impossible improve improvement inaudible include
    including inclusion inclusive income increase increasingly indeed independence independent indicated indigenous
    indispensable individual industrial industry inequality inflation influence information informed infrastructure
    initiated initiative injustice innocent innovation innovative insecurity instability instance instead
    institution institutional institutions instrument integrated integration integrity intelligence intend intention
    interest internal international intervention introduced introduction invest investment invite involve involved
    involvement island issue issues itself joined joining joint journey judgement justice keeping killed knowledge
    known knows labour ladies language large largest lasting later latest launch launched leader leaders leadership
    leading leads learn least leave legacy legal legislation legislative legitimacy legitimate lessons letter level
    lifting light likely limit limited lines linked links listen little lives living local longer looked looking
    looks lower lowest maintain maintenance major majority makes making manage management mandate mankind manner
    marked market massive material matter maybe meaningful means meant measure measures mechanism mechanisms media
    mediation medical meeting member members membership mention mentioned merely message methods middle might
    migration military millennium million minds mining minister ministerial ministers mission model modern moment
    momentum money monitoring month months moral morning moved movement moving multilateral multilateralism mutual
    myself namely nation national natural nature nearly necessarily necessary necessity needed needs negative
    negotiate negotiated negotiating negotiation negotiations neighbouring neighbours neither network never night
    noble nobody normal norms nothing nuclear number numerous objective objectives obligation obligations obstacles
    obvious obviously occasion occupation occupied occur occurred offer office official often ongoing opened opening
    operate operating operation operational operations opinion opportunity opposed opposition optimism optimistic
    option order ordinary organisations organization organizations organized organs original other otherwise ought
    ourselves outcome outlined outset outside outstanding overall overcome overseas overwhelming package pandemic
    parents parliament parliamentary participate participation particular particularly parties partner partners
    partnership parts party passed paying payments peace peaceful peacekeeping people performance perhaps period
    permanent person personal personnel perspective phase phenomenon physical pillars place planet planning plans
    platform played playing please pleased pleasure pledge point police policy political politics poorest popular
    population posed position positive possibility possible possibly potential poverty power powerful practical
    practice practices precisely predecessor prepare prepared presence present preservation preserve presidency
    press pressure pretty prevail prevent prevention preventive previous price pride primarily primary principal
    principle principles priority private privilege probably problem problems process produce product production
    productive productivity professional profound program programme progress project projects proliferation promise
    promote promotion proof proper property proposal propose proposed prospect prospects prosperity prosperous
    protect protection proud prove proved provide provision provisions public purpose pursue pursuit putting quality
    quarter quest question quickly quite raise range rapid rates rather reach reaction readiness ready reaffirm
    realistic reality realization realize really reason reasonable rebuild recall receive received recent recession
    recognise recognition recognize recommendations reconciliation reconstruction record recovery reduce reduction
    refer reference reflect reflection reform refugee refugees regard regardless regime region regional regret
    regular reiterate reject related relating relation relations relationship release relevance relevant relief
    religion religious remain remarkable remarks remember remind remove renew renewable renewed repeat report
    represent representation representative request require requirements requires research resilience resolution
    resolve resource resources respect respective respond response responsibility responsible restoration restore
    restructuring result return revenue reverse review revolution right rising risks roads robust rostrum round
    rules running rural sacrifice safeguard safer safety sanctions satisfaction satisfied savings saying scale
    scheme school science scientific scope scourge search seats second sector secure security seeing seeking seeks
    seems senior sense sensible sensitive separate series serious serve service services session setting settle
    settlement seven several severe shall shape share short should shown shows sides sight signed significance
    significant signing signs similar simple simply since sincere single sitting situation skills small social
    society solid solidarity solution solve somebody someone something sometimes sorry sorts sought sound source
    southern sovereign sovereignty space speak special specific specifically speech spend spending spent spirit
    spoke spoken spread stability stable staff stage stake stakeholders stand standard standards start state
    statement status steps still stock stood story strategic strategy strength strengthen stress strive strong
    structural structure struggle students study subject submitted substantial succeed success successful suffer
    suffered suffering sufficient suggest summit supply support suppose surely surplus survival sustain
    sustainability sustainable sustained system table tackle taken takes taking talked talking talks tangible target
    tasks taxation taxes technical technological technology telling tension tensions terms terrible territorial
    territory terror terrorism terrorist thank their theme themselves there thereby therefore these thing things
    think third those though thought thousand thousands threat threaten three through throughout timely times
    tireless today together tolerance tomorrow tonight tools total touch tough tourism towards track trade tradition
    traditional trafficking tragedy tragic training transfer transform transformation transition transnational
    transparency transparent transport travel treated treatment treaty tremendous trend tribute tried troops truly
    trust truth trying turned turning ultimate ultimately unable unacceptable uncertainty under undermine understand
    understood undertake undertaken unemployment unfair unfortunately unilateral union unique unite united unity
    universal unless unprecedented until uphold urgency urgent useful using utmost valuable value values various
    viable victims victory views violation violations violence violent vision visit vital voice voluntary
    vulnerability vulnerable waiting wanted wants warming warmly water wealth weapons weekend weeks weight welcome
    welfare whatever whenever where wherever whether which while whole whose widely wider willing willingness wisdom
    wishes withdrawal within without witnessed woman women wonderful words worked workers workforce working works
    world worldwide worse worst worth would written wrong years yesterday young yourself youth
    """)
}
