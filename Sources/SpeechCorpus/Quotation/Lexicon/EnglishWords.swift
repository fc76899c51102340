/// The English words whose class the rules ask for.
enum EnglishWords {
  static let classes: [(WordClass, String)] = [
    (
      .determiner,
      """
      the a an this these those some many several few most all both each every any no another such one two \
      three four five six seven eight nine ten dozens hundreds thousands more fewer other half either neither
      """
    ),
    (.possessivePronoun, "his her their its our my your whose"),
    ([.possessivePronoun, .firstPerson], "our my"),
    ([.possessivePronoun, .secondPerson], "your"),
    ([.subjectPronoun, .male], "he"),
    ([.subjectPronoun, .female], "she"),
    ([.subjectPronoun, .plural], "they"),
    ([.subjectPronoun, .firstPerson], "i we"),
    ([.subjectPronoun, .secondPerson], "you"),
    ([.subjectPronoun, .thing], "it"),
    ([.thing], "this that it these those there which what"),
    (
      .subjectPronoun,
      """
      someone somebody everyone everybody nobody anyone anybody others many some most several
      """
    ),
    (.objectPronoun, "him them us me her you it"),
    (.reflexive, "himself herself themselves itself ourselves myself yourself yourselves"),
    (
      .auxiliary,
      """
      is are was were be been being am has have had having do does did doing done isn't aren't wasn't weren't \
      hasn't haven't hadn't don't doesn't didn't ain't
      """
    ),
    (
      .modal,
      """
      will would can could shall should may might must cannot won't wouldn't can't couldn't shouldn't mustn't \
      mightn't ought
      """
    ),
    (
      .finite,
      """
      is are was were am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't don't \
      doesn't didn't ain't will would can could shall should may might must cannot won't wouldn't can't \
      couldn't shouldn't
      """
    ),
    (.negation, "not never n't"),
    (
      .adverb,
      """
      not never also then now just still even again often always once twice soon later earlier first further \
      furthermore meanwhile however instead rather too already ever perhaps maybe simply so thus therefore \
      moreover nevertheless otherwise yet almost quite very much long here there indeed afterward afterwards \
      likewise nonetheless sometimes elsewhere
      """
    ),
    (.coordinator, "and or but nor"),
    (
      .subordinator,
      """
      if because although though while whereas when whenever after before since until unless once whether as \
      lest
      """
    ),
    (.like, "as"),
    (.relative, "who whom which whose"),
    (.question, "what how why where when whether who which whom whose if"),
    (
      .preposition,
      """
      of in on at by for with from about into onto over under against between among during through throughout \
      toward towards across behind beyond near within without upon around despite per via amid off above below \
      along beside besides outside inside like unlike including regarding concerning alongside following except
      """
    ),
    (.subordinator, "after before since until till"),
    (.that, "that"),
    (.to, "to"),
    ([.title, .male], "mr mr. sir lord king prince father mister sen-m"),
    ([.title, .female], "mrs mrs. ms ms. miss lady dame queen princess madam madame"),
    (
      .title,
      """
      dr dr. sen sen. sens sens. rep rep. reps reps. gov gov. lt lt. gen gen. col col. capt capt. sgt sgt. maj \
      maj. adm adm. prof prof. rev rev. hon hon. st st. president senator senators governor congressman \
      congresswoman representative secretary minister chancellor premier mayor judge justice professor doctor \
      general colonel captain lieutenant sergeant admiral commissioner ambassador chairman chairwoman chair \
      speaker attorney sheriff pastor bishop archbishop pope cardinal rabbi imam sheikh ayatollah emperor vice \
      prime deputy former ex-president then-president senate-candidate
      """
    ),
    (
      .role,
      """
      spokesman spokeswoman spokesperson spokesmen spokespeople official officials president senator senators \
      governor governors congressman congresswoman representative representatives secretary minister ministers \
      chancellor premier mayor mayors judge judges justice professor professors doctor doctors general colonel \
      captain lieutenant commissioner ambassador chairman chairwoman chair speaker attorney attorneys lawyer \
      lawyers sheriff pastor bishop reporter reporters journalist journalists correspondent columnist host \
      anchor moderator editor editors writer author authors critic critics analyst analysts expert experts \
      economist economists pollster strategist strategists consultant adviser advisers advisor advisors aide \
      aides manager director executive chief leader leaders head lawmaker lawmakers legislator legislators \
      candidate candidates nominee contender rival rivals opponent opponents supporter supporters voter voters \
      protester protesters activist activists advocate advocates organizer organizers operative operatives \
      donor donors researcher researchers scientist scientists historian scholar scholars teacher student \
      students man woman men women people person guy girl boy friend friends colleague colleagues neighbor \
      neighbour neighbours father mother son daughter brother sister wife husband widow officer officers agent \
      agents investigator investigators prosecutor prosecutors detective witness witnesses victim victims \
      survivor survivors veteran veterans soldier soldiers commander commanders police campaign administration \
      government company committee commission agency department group groups coalition union organization \
      organisation party parties court panel board council congress senate house white democrats republicans \
      conservatives liberals progressives democrat republican conservative source sources insider insiders \
      observer observers diplomat diplomats envoy negotiator negotiators member members delegate delegates \
      staffer staffers citizen citizens resident residents businessman businesswoman billionaire mogul magnate \
      frontrunner front-runner runner hopeful star actor actress singer comedian commentator pundit pundits \
      physician nurse engineer farmer worker workers employee employees owner founder co-founder partner \
      director-general author biographer dean chairperson vice-president newspaper magazine network outlet poll \
      survey study report article letter memo document documents statement email indictment complaint lawsuit \
      ruling neurosurgeon surgeon ally allies west
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january \
      february march april may june july august september october november december jan jan. feb feb. aug aug. \
      sept sept. oct oct. nov nov. dec dec. recently earlier later afterward afterwards morning afternoon \
      evening night week month year weekend last next ago
      """
    ),
    (
      .medium,
      """
      statement statements interview interviews tweet tweets speech speeches email emails e-mail letter letters \
      memo op-ed editorial column article post blog report release message messages conference briefing call \
      podcast appearance debate rally event remarks address testimony letter memoir book video twitter facebook \
      instagram phone session hearing town-hall meeting comments transcript filing
      """
    ),
    (
      .notCue,
      """
      ensure ensures ensured ensuring mean means meant meaning make makes made see sees saw seen seeing prove \
      proves proved proving realize realized realizes realise realised know knows knew known forget forgets \
      forgot remember remembers remembered notice noticed require requires required seem seems seemed appear \
      appears appeared happen happens happened turn turns turned guarantee guaranteed want wants wanted like \
      likes liked wish wishes wished pretend pretended prefer preferred pretends dictates dictate provides \
      provided given considering considered consider so such now except fact sure aware certain clear glad \
      happy sorry afraid confident convinced hopeful proud true evident obvious possible likely unlikely
      """
    ),
    (
      .past,
      """
      provided required noticed realized realised turned guaranteed seemed appeared happened wanted liked wished pretended \
      ensured
      """
    ),
    (.finite, "cast"),
    (
      .light,
      """
      make makes made making express expresses expressed expressing voice voices voiced voicing give gives gave given giving \
      issue issues issued issuing raise raises raised raising take takes took taken taking
      """
    ),
    (.plain, "express voice issue raise"),
    (
      .event,
      """
      talk talks meeting meetings conference conferences negotiation negotiations visit visits session sessions summit \
      summits discussion discussions consultation consultations event events ceremony incident
      """
    ),
    (.hearsay, "reportedly allegedly purportedly supposedly"),
    (
      .finite,
      """
      went came got took gave made kept left let became seems seemed means meant wants wanted needs needed goes \
      comes gets takes makes gives works worked saw knew felt thought lost won ran held brought sent spent \
      built stood sat fell rose grew led met paid drew cut broke chose began stopped started looked turned \
      moved lived died believed failed plans remains remained deserves faces knows sees thinks feels believes \
      likes loves hates helped happened changed supports supported opposes wins loses appears appeared exists \
      existed belongs matters depends contains includes included received voted served ought represents shows \
      showed allows allowed called asked tried used became proves says said tells told
      """
    ),
    (
      .finite,
      """
      arose awoke bore beat began bent blew brought built bought caught chose clung crept dealt dug drank drove ate fell \
      fed fought fled flew forgave forgot froze grew hung hid held kept knelt laid lent lit meant paid quit rode rang rose \
      sought sold sent shook shone shrank slept slid spoke spread sprang stood stole stuck struck strove swept swam swung \
      tore threw understood upheld woke wore wove wept withdrew withheld withstood overcame overtook undertook \
      keeps lets leads leaves looks plays runs holds stands brings sends pays meets sees hears hates owns owes offers \
      provides represents reflects suggests contains continues becomes tries helps hurts costs deserves stays turns \
      begins expects agrees refuses threatens wishes exists applies affects puts sits lies lives works
      """
    ),
    (
      .plain,
      """
      want need support oppose think believe know like see feel get make take give keep go come try use live run hold \
      stand bring meet pay agree expect hope fear favor favour prefer remain become seem appear tend include deserve face \
      fail lack rely continue look say work vote plan remember understand argue suggest show indicate
      """
    ),
    (.title, "secretary-general director-general vice-president attorney-general vice-chancellor"),
    (
      .control,
      """
      go goes went going gone heard decline declines declined declining refuse refuses refused refusing continue \
      continues continued want wants wanted like likes seem seems seemed proceed proceeded begin began try \
      tried appear appeared care cared prefer fail failed use used rush rushed hasten hastened quick happy fair \
      able
      """
    ),
    (
      .named,
      """
      magazine newspaper party agency group movement film movie book song album show program programme series \
      foundation fund journal band ship station network channel brand company project operation plan poem novel \
      play
      """
    ),
    (
      .adjective,
      """
      main new old big great good bad high low own same different important major top senior republican democratic \
      conservative liberal clear free full several national federal local political public social \
      economic
      """
    ),
    (
      .abbreviation,
      """
      mr mrs ms dr sen sens rep reps gov lt gen col capt sgt maj adm prof rev hon st jr sr vs no nos inc ltd co \
      corp dept est fig jan feb mar apr aug sept sep oct nov dec ave blvd mt ft u.s u.k u.n d.c p.m a.m etc al \
      pp vol art ed eds ph.d gov calif fla mass conn wis minn ariz ore okla colo penn tenn ala ark ga ky la va \
      md pa mich ill ind tex wash nev neb kan del
      """
    ),
    (
      [.subjectVerb, .finite],
      """
      he's she's it's that's they're we're i'm you're they've we've i've you've he'd she'd they'd we'd i'd \
      you'd he'll she'll they'll we'll i'll you'll it'll there's who's what's here's let's that'll it'd where's \
      how's
      """
    ),
    ([.finite], "wasn't isn't"),
  ]
}
