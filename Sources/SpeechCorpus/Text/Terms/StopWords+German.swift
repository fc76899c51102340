extension StopWords {
  /// Snowball’s German stop words, with `ss` for ß, and the forms that its paradigms of `unser`, `haben`, `sein` and `werden`
  /// lack.
  ///
  /// Left out are `einig`, `weg` and `würde`, which may be the topic: agreement, a way, dignity.
  /// https://snowballstem.org/algorithms/german/stop.txt
  static let german = StopWords(
    """
    aber alle allem allen aller alles als also am an
    ander andere anderem anderen anderer anderes anderm andern anderr anders
    auch auf aus bei bin bis bist da damit dann der den des dem die das dass
    derselbe derselben denselben desselben demselben dieselbe dieselben dasselbe dazu
    dein deine deinem deinen deiner deines denn derer dessen dich dir du
    dies diese diesem diesen dieser dieses doch dort durch
    ein eine einem einen einer eines einige einigem einigen einiger einiges einmal
    er ihn ihm es etwas euer eure eurem euren eurer eures für gegen
    hier hin hinter ich mich mir ihr ihre ihrem ihren ihrer ihres euch im in indem ins
    jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt
    kein keine keinem keinen keiner keines man manche manchem manchen mancher manches
    mein meine meinem meinen meiner meines mit nach nicht nichts noch nun nur ob oder ohne sehr
    seine seinem seinen seiner seines selbst sich sie ihnen so
    solche solchem solchen solcher solches sondern sonst über um und
    uns unse unsem unsen unser unses unsere unserem unseren unserer unseres
    unter viel vom von vor während was weil weiter welche welchem welchen welcher welches
    wenn wie wieder wir wo zu zum zur zwar zwischen

    hab habe haben habt hast hat hatte hatten hattest hattet gehabt
    sein sind seid war waren warst wart gewesen ist
    werde werden werdet wird wirst wurde wurden worden würden
    kann können könnte machen muss musste soll sollte will wollen wollte
    """)
}
