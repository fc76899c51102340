/// The German words whose class the rules ask for, and the verbs of saying; the letters are those of ``EnglishCues``, and
/// a bar stands behind a particle that parts from its verb: "teilte … mit".
enum GermanLexicon {
  static let classes: [(WordClass, String)] = [
    (
      .determiner,
      "der die das ein eine einige manche viele mehrere alle beide diese dieser dieses jene jeder jede kein keine zwei drei vier fünf"
    ),
    (
      .oblique,
      "dem den des einem einen eines einer diesem diesen dieses jenem keinem meinem seinem ihrem unserem meiner seiner ihrer unserer meines seines ihres unseres seinen ihren"
    ),
    ([.possessivePronoun, .male], "sein seine"),
    ([.possessivePronoun, .male, .oblique], "seinem seinen seiner seines"),
    ([.possessivePronoun, .female], "ihr ihre"),
    ([.possessivePronoun, .female, .oblique], "ihrem ihren ihrer ihres"),
    ([.possessivePronoun, .firstPerson], "mein meine unser unsere meinem meinen meiner unserem unseren unserer"),
    ([.subjectPronoun, .male], "er"),
    ([.subjectPronoun, .female], "sie"),
    ([.subjectPronoun, .firstPerson], "ich wir"),
    ([.subjectPronoun, .secondPerson], "du ihr"),
    ([.subjectPronoun, .thing], "es das dies"),
    (.subjectPronoun, "man jemand niemand einige manche viele andere"),
    (.objectPronoun, "ihm ihn ihnen mir mich uns euch dir dich sich einander"),
    (.reflexive, "sich"),
    (.auxiliary, "hat haben habe hatte hatten hätte ist sind war waren wird werden wurde wurden"),
    (.modal, "will wollte wollten kann konnte konnten muss musste mussten soll sollte sollten darf durfte mag möchte"),
    (
      .finite,
      """
      hat haben hatte hatten ist sind war waren wird werden wurde wurden will wollte wollten kann können konnte konnten \
      muss müssen musste mussten soll sollen sollte sollten darf dürfen durfte mag möchte geht ging kommt kam steht stand \
      bleibt blieb gibt gab macht machte liegt lag zeigt braucht brauchte
      """
    ),
    (
      [.finite, .subjunctive],
      """
      sei seien habe werde könne müsse solle wolle dürfe möge gebe komme bleibe stehe gehe lasse mache liege brauche wisse \
      sehe nehme halte führe bringe spreche bedeute erwarte gelte finde laufe zeige arbeite trage treffe verliere schulde \
      bestehe handele reiche bereitstünden stünden stünde drohe fehle helfe rechne plane prüfe suche zahle fordere
      """
    ),
    (
      .finite,
      """
      hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe käme bliebe ginge ließe läge wüsste sähe \
      nähme hielte brächte fände liefe wäre wären liefen sollte sollten
      """
    ),
    (.negation, "nicht nie niemals kein keine"),
    (
      .adverb,
      """
      nicht nie auch noch schon nur sehr jedoch zudem außerdem ferner weiter weiterhin dann danach damals dabei dazu darauf \
      daraufhin hierzu hier dort heute gestern morgen abends morgens später zuvor vorher zuletzt zunächst erst bereits \
      inzwischen mittlerweile zugleich gleichzeitig dagegen allerdings hingegen schließlich nun jetzt wieder erneut immer \
      oft einmal so deutlich knapp langsam schriftlich mündlich ausdrücklich ebenfalls gleichwohl trotzdem deshalb \
      daher also darin darüber dafür damit davon wörtlich offenbar wohl lediglich kürzlich jüngst unterdessen anschließend \
      jedenfalls indes indessen dennoch wohlgemerkt selbst vorsichtig trocken lachend leise
      """
    ),
    (.coordinator, "und oder aber doch denn sondern"),
    (
      .subordinator,
      """
      dass daß ob weil wenn als während nachdem bevor obwohl obgleich sodass damit sobald solange falls indem da seit bis ehe sofern
      """
    ),
    (.that, "dass daß"),
    (
      .question,
      "ob wie warum weshalb wieso wer was wann wo wohin woher welche welcher welches wem wen wessen inwieweit wieviel"
    ),
    (.like, "wie"),
    (.relative, "dessen deren denen welcher welche welches"),
    (
      .preposition,
      """
      in im ins an am ans auf aufs aus bei beim mit nach von vom vor vorm zu zum zur über unter für gegen ohne um durch bis seit \
      während wegen trotz gegenüber zwischen hinter neben laut zufolge gemäß ab außer binnen innerhalb außerhalb
      """
    ),
    (
      .accordance,
      "laut zufolge angaben ansicht meinung einschätzung auffassung worten aussage aussagen darstellung überzeugung informationen erkenntnissen schätzungen schätzung berichten bericht mitteilung sicht angabe urteil auskunft bekunden berechnungen berechnung prognose lesart"
    ),
    (
      .time,
      """
      montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august \
      september oktober november dezember morgen mittag nachmittag abend nacht woche monat jahr tag
      """
    ),
    (
      .particle,
      """
      an hinzu vor mit ein zu aus auf dagegen zurück fest fort heraus klar bekannt dar nach dazwischen hin hervor entgegen \
      voraus ab wissen deutlich protokoll kund überzeugt
      """
    ),
    ([.title, .male], "herr herrn"),
    ([.title, .female], "frau"),
    (.title, "dr dr. prof prof. professor doktor"),
    (
      .role,
      """
      sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin \
      oberbürgermeister chef chefin direktor direktorin leiter leiterin vorsitzender vorsitzende vorsitzenden sekretär sekretärin \
      staatssekretär staatssekretärin anwalt anwältin richter richterin arzt ärztin lehrer lehrerin experte expertin \
      analyst analystin ökonom ökonomin trainer trainerin kapitän kapitänin spieler spielerin dichter dichterin autor autorin \
      schriftsteller schriftstellerin journalist journalistin botschafter botschafterin general polizist polizistin landwirt \
      landwirtin bauer bäuerin ingenieur ingenieurin zeuge zeugin chronist chronistin nachbar nachbarin bewohner anwohner \
      händler gegner kritiker kollege kollegin vorgänger vorgängerin nachfolger assistent assistentin intendant intendantin \
      dezernent dezernentin landrat landrätin abgeordnete abgeordneter betriebsrat funktionär unternehmer unternehmerin \
      forscher forscherin historiker historikerin könig königin papst bischof pfarrer pfarrerin politiker politikerin \
      mann frau kunde kundin mieter student studentin schüler schülerin beamter beamte wirt wirtin fischer kommissar \
      kommissarin staatsanwalt staatsanwältin verteidiger diplomat diplomatin branchenkenner beobachter augenzeuge \
      regierung ministerium partei verband gewerkschaft unternehmen konzern polizei behörde feuerwehr amt verein kreis kreise \
      regierungskreisen kreisen
      """
    ),
    (
      [.role, .body],
      "regierung ministerium partei verband gewerkschaft unternehmen konzern polizei behörde feuerwehr amt verein kreise kreisen regierungskreisen"
    ),
    (
      .abbreviation,
      "dr prof hr fr nr str bzw ca vgl ggf evtl usw etc inkl z.b d.h u.a st abs art bd jh mio mrd tel max min sog geb gest"
    ),
  ]

  static let verbs = """
    sagen/cqd erklären/cqd betonen/cd berichten/cqd erzählen/cqd mit|teilen/cd an|kündigen/cid hinzu|fügen/cd behaupten/cd \
    meinen/cd finden/c glauben/cf denken/cf schreiben/cd antworten/cd fragen/qd warnen/cd fordern/cdir verlangen/cir \
    bestätigen/cqdr bestreiten/cr dementieren/cr kritisieren/cdr bemängeln/cr beklagen/cdr klagen/cd bedauern/cr \
    begründen/r versichern/cd versprechen/ci zu|sichern/ci vermuten/cf hoffen/cf befürchten/cf fürchten/cf erinnern/cd \
    ergänzen/cd erwidern/cd entgegnen/cd widersprechen/dr kommentieren/dr resümieren/cd bilanzieren/cd urteilen/cd \
    loben/dr rufen/d auf|rufen/i schreien/d flüstern/d murmeln/d lachen/d seufzen/d schimpfen/d spotten/d scherzen/d \
    sinnieren/d mahnen/cdi an|mahnen/ci aus|sagen/cd ein|räumen/cd zu|geben/cd an|geben/c bekannt|geben/c gestehen/cd \
    bekennen/cd beteuern/cd verkünden/cd verraten/cqd offenbaren/c enthüllen/c fest|stellen/cd klar|stellen/cd \
    unterstreichen/cdr hervor|heben/cdr hin|weisen/c an|regen/ci vor|schlagen/cdi vor|werfen/ci unterstellen/c \
    appellieren/di bitten/i auf|fordern/i drohen/cdi schwören/ci prophezeien/cd prognostizieren/cd voraus|sagen/c \
    argumentieren/cd folgern/c aus|schließen/c zeigen/t heißen/cd äußern/t nennen/n bezeichnen/n verurteilen/r \
    begrüßen/r zurück|weisen/r ab|lehnen/ri wissen|lassen/cd dagegen|halten/cd entgegen|halten/cd deutlich|machen/cd \
    klar|machen/cd protokoll|geben/cd erläutern/cqd verdeutlichen/cd präzisieren/cd konstatieren/cd monieren/cd kontern/cd \
    witzeln/d twittern/d posten/d notieren/cd melden/cd vermelden/cd informieren/t empfehlen/ci schildern/cqd \
    bekräftigen/cdr wiederholen/cd poltern/d wettern/d jubeln/d freuen/d ärgern/d wundern/d sprechen/n fluchen/d \
    grüßen/d stöhnen/d brummen/d knurren/d zischen/d nach|fragen/qd dozieren/d dichten/d zitieren/dr reagieren/d \
    empören/d prahlen/cd lamentieren/cd jammern/cd zu|rufen/d nach|haken/d aus|führen/cd dar|legen/cd \
    bemerken/cd an|merken/cd aus|rufen/d vor|rechnen/c staunen/d nörgeln/d höhnen/d frotzeln/d ein|wenden/cd vermerken/c \
    verlautbaren/c verlauten/c geloben/ci ab|streiten/cr leugnen/cr unken/d orakeln/d beschwichtigen/cd ermahnen/i raten/ci \
    ein|gestehen/cd zu|gestehen/c korrigieren/cd erwähnen/cr an|deuten/c nahe|legen/c insistieren/cd beharren/t bestehen/t \
    pochen/t flehen/di ahnen/cf spekulieren/cd mutmaßen/cd lästern/d maulen/d schnauben/d hauchen/d raunen/d grinsen/d \
    lächeln/d nicken/d ab|winken/d an|ordnen/ci befehlen/di beschließen/ci danken/d gratulieren/d ein|schätzen/c \
    unterrichten/t beschweren/cd protestieren/cd rechtfertigen/r beziffern/r beantragen/r
    """

  /// Verbs that only name or report what happens to be said: the plainest.
  static let plain = "sagen erklären schreiben berichten erzählen hinzu|fügen mit|teilen antworten"

  /// Infinitive, third person, past and participle of the verbs that are not weak.
  static let irregular = """
    sprechen spricht sprach gesprochen schreiben schreibt schrieb geschrieben finden findet fand gefunden \
    denken denkt dachte gedacht versprechen verspricht versprach versprochen widersprechen widerspricht widersprach \
    widersprochen rufen ruft rief gerufen schreien schreit schrie geschrien geben gibt gab gegeben gestehen gesteht gestand \
    gestanden bekennen bekennt bekannte bekannt verraten verrät verriet verraten unterstreichen unterstreicht unterstrich \
    unterstrichen heben hebt hob gehoben weisen weist wies gewiesen schlagen schlägt schlug geschlagen werfen wirft warf \
    geworfen bitten bittet bat gebeten schwören schwört schwor geschworen schließen schließt schloss geschlossen heißen heißt \
    hieß geheißen nennen nennt nannte genannt bestreiten bestreitet bestritt bestritten lassen lässt ließ gelassen halten \
    hält hielt gehalten empfehlen empfiehlt empfahl empfohlen raten rät riet geraten wenden wendet wandte gewandt streiten streitet \
    stritt gestritten bestehen besteht bestand bestanden befehlen befiehlt befahl befohlen \
    beschließen beschließt beschloss beschlossen
    """

  /// The endings of compounds that name somebody by an office or a trade.
  static let roleEndings = """
    minister ministerin sprecher sprecherin chef chefin direktor direktorin präsident präsidentin vorsitzende vorsitzender \
    vorsitzenden leiter leiterin anwalt anwältin meister meisterin sekretär sekretärin kanzler kanzlerin trainer trainerin \
    experte expertin dezernent dezernentin führer führerin arzt ärztin botschafter botschafterin kapitän legende kenner \
    kennerin forscher forscherin lehrer lehrerin richter richterin rat rätin intendant intendantin analyst analystin \
    ingenieur ingenieurin landwirt landwirtin historiker historikerin händler händlerin dichter autor autorin spieler \
    beauftragter beauftragte inspektor kommissar kommissarin manager managerin gründer gründerin
    """
}
