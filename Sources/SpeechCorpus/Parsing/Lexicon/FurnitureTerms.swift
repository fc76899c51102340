/// The words that sites put around a text, language by language: what their buttons, menus and fields are called.
enum FurnitureTerms {
  /// What buttons and links are called; a line of these and nothing else is no part of a text.
  static let buttons = terms(
    """
    home|homepage|home page|main page|menu|search|site map|sitemap|log in|login|sign in|sign up|register|subscribe
    newsletter|newsletters|rss|print|print this page|print this|print version|printer-friendly version|share|share this
    share this page|share this article|share on|facebook|twitter|linkedin|whatsapp|instagram|youtube|telegram|vkontakte
    e-mail|email|email this page|e-mail this page|send to a friend|suggest to a friend|tell a friend|tweet|pin it
    copy link|copy url|bookmark|download|download pdf|pdf|back|back to top|back to the top|to top|top of page
    back to list|back to news|back to all speeches|back to speeches|back to all transcripts|next|previous|prev|next article|previous article|next page|previous page|read more
    read in full|read full text|read the full text|full text|see all|view all|view more|show more|load more|more news
    all news|all messages|related|related news|related articles|related links|related content|related topics|see also
    read also|you may also like|most read|most popular|latest news|comments|comment|leave a comment|add a comment
    add comment|reply|reply to this|tags|categories|archives|skip to content|skip to main content|skip to navigation
    accessibility|privacy|privacy policy|privacy notice|cookie policy|cookies|cookie settings|legal notice|legal
    terms of use|terms of service|terms and conditions|imprint|disclaimer|accept all|reject all|manage options|contact us
    about us|contact|feedback|text size|font size|view in telegram|open in telegram|view in channel|download telegram
    additional materials|photo album|incorrect dates specified|advanced settings|дополнительные материалы
    suggest to a friend|ajouter à mes favoris|previous debate|next debate|download text|share this debate
    privacy & security|foia|terms & conditions|terms|conditions|feedback|website policy|copyright policy|hyperlinking policy|leave a reply
    cancel reply|more transcripts|more speeches|share this contribution|watch the video|open app|views|view|shares|likes|subscribers|followers|min read|minute read|min|advertisement|sponsored|edited
    listen to this article|watch video|photo gallery|save as pdf|share via|share via email|copy|whatsapp|reddit|top
    navigation und service|direkt zu|hauptmenü|hauptnavigation|servicenavigation|navigation|seitenpfad|mitschrift drucken
    find more|all earnings call transcripts|link to this speech|link to this contribution|link to this|in context|individually|hansard source|add an annotation
    email alerts|e-mail alerts|links|alert me about debates like this|report this|cite this|permalink|page top
    go to homepage|go to index|back to index|back to homepage|go to top|preview channel|join channel
    back to press conferences|back to press releases|back to interviews|previous page|next section|previous section
    главная|главная страница|на главную|меню|поиск|карта сайта|войти|вход|регистрация|подписаться|подписаться на рассылку
    рассылка|печать|распечатать|версия для печати|поделиться|поделиться ссылкой|поделиться в соцсетях|скопировать ссылку
    отправить ссылку|отправить другу|вконтакте|вк|одноклассники|телеграм|дзен|скачать|скачать pdf|назад|наверх|вверх
    к началу страницы|к списку|вернуться к списку|назад к списку|далее|следующая|предыдущая|следующая новость
    предыдущая новость|ещё|еще|подробнее|читать далее|читать полностью|читайте полностью|читать дальше|полный текст
    полная версия|полностью|читайте также|читать также|смотрите также|материалы по теме|похожие материалы
    похожие новости|новости по теме|по теме|другие новости|все новости|комментарии|комментировать|оставить комментарий
    обсудить|теги|тэги|метки|контакты|о сайте|о нас|обратная связь|просмотров|просмотра|просмотры|подписчиков
    комментариев|мин|версия для слабовидящих|политика конфиденциальности|реклама|на правах рекламы|показать ещё|изменено
    открыть в telegram|смотреть в telegram
    startseite|menü|suche|suchen|drucken|seite drucken|artikel drucken|druckversion|teilen|seite teilen|artikel teilen
    weiterempfehlen|seite weiterempfehlen|per e-mail teilen|merken|nach oben|zum seitenanfang|zum anfang|seitenanfang
    zurück|zurück zur übersicht|zur übersicht|weiter|mehr lesen|weiterlesen|mehr zum thema|lesen sie auch|siehe auch
    das könnte sie auch interessieren|verwandte artikel|ähnliche artikel|weitere artikel|weitere meldungen|kommentare
    kommentar schreiben|schlagwörter|abonnieren|anmelden|registrieren|anzeige|werbung|vorlesen|schriftgröße
    herunterladen|cookie-einstellungen|nutzungsbedingungen|impressum|datenschutz|datenschutzerklärung|barrierefreiheit
    gebärdensprache|leichte sprache|kontakt|inhalt|zum inhalt|zum hauptinhalt|aufrufe|min lesezeit|agb
    accueil|rechercher|recherche|plan du site|imprimer|imprimer la page|imprimer cette page|partager|partager la page
    partager cette page|partager sur|envoyer|envoyer à un ami|envoyer par mail|télécharger|retour|retour en haut
    retour en haut de page|haut de page|retour à la liste|retour à l’accueil|retour à l'accueil|suivant|précédent
    lire la suite|lire aussi|à lire aussi|voir aussi|en savoir plus|voir plus|articles liés|sur le même sujet
    commentaires|commenter|laisser un commentaire|mots-clés|abonnez-vous|s’abonner|s'abonner|se connecter|connexion
    publicité|écouter|accessibilité|mentions légales|politique de confidentialité|gestion des cookies
    données personnelles|nous contacter|contactez-nous|vues|partages|min de lecture
    anasayfa|ana sayfa|paylaş|tweetle|yazdır|yorum yaz|yorumlar|yorum|benzer haberler|ilgili haberler|iletişim|arama
    giriş|üye ol|abone ol|devamı|devamını oku|tüm haberler|son dakika|künye|sonraki|önceki|başa dön|yukarı çık|beğen
    gönder|etiketler|okunma
    condividi|stampa|commenti|cerca|contatti|leggi anche|leggi tutto|torna su|articoli correlati|iscriviti|chi siamo
    inicio|compartir|imprimir|comentarios|buscar|contacto|leer más|leer también|volver arriba|suscribirse|suscríbete
    aviso legal|artículos relacionados|compartilhar|partilhar|comentários|leia mais|leia também|voltar ao topo
    strona główna|drukuj|udostępnij|komentarze|czytaj więcej|czytaj także|szukaj|powrót|do góry|головна|друк
    поділитися|читати далі|početna|podeli|štampaj|首页|分享|打印|الرئيسية
    """)

  /// Buttons that lead to the whole text.
  static let links = terms(
    """
    read in full|read more|read full text|read the full text|full text|full interview|full speech|full transcript
    full statement|full video|full version|читать полностью|читайте полностью|читать далее
    читать дальше|подробнее|полный текст|полностью|weiterlesen|mehr lesen|lire la suite|devamını oku|leer más|leggi tutto
    """)

  /// What the parts of a site are called; beside buttons or in a path they are navigation.
  static let sections = terms(
    """
    news|newsroom|press|press room|press office|press centre|press center|press releases|press releases and news|media
    media centre|media center|events|speeches|statements|interviews|transcripts|videos|photos|gallery|archive|about
    world|world news|politics|business|economy|sport|culture|opinion|video|audio|photo|multimedia|podcasts|documents
    new releases|topics|the ministry|foreign policy|international|blog|faq|help|languages|language|all|english
    новости|пресс-центр|пресс-служба|события|выступления|интервью|заявления|стенограммы|документы|фото|видео|архив|мир
    политика|экономика|общество|культура|спорт|в мире|лента|мультимедиа|министерство|внешняя политика
    aktuelles|presse|pressemitteilungen|reden|mediathek|termine|nachrichten|politik|welt|wirtschaft|themen|newsroom
    reden und interviews|service|ministerium|außenpolitik
    actualités|espace presse|salle de presse|discours|communiqués|médias|agenda|dossiers|monde|politique|le ministère
    haberler|dünya|gündem|siyaset|ekonomi|spor|türkiye|kültür|notizie|mondo|politica|noticias|mundo|política
    aktualności|świat|polityka|новини|світ|vesti|svet
    deutsch|français|francais|español|русский|العربية|中文|italiano|português|türkçe|polski|українська|日本語|한국어
    हिन्दी|فارسی|עברית|nederlands|svenska|suomi|ελληνικά|čeština|magyar|română|српски|srpski|hrvatski|қазақша|english
    """)

  /// Names of the fields around a text; a line that begins with one and a colon is none of it.
  static let fields = terms(
    """
    tags|tag|keywords|filed under|category|categories|posted in|photo|photos|photo credit|image|image credit|picture
    caption|credit|credits|video|read also|see also|related|related news|more on this topic|tel|phone|telephone|fax
    press contact|media contact|media contacts|media enquiries|press enquiries|contacts|views|comments|shares
    direkt zu|sie sind hier|you are here|vous êtes ici|publication status|publication date|direct link|text version|contact us|
    published in sections|published in|опубликовано в разделах|опубликовано в разделе|reading time|page|url|permalink|short link|transcribed by|translated by|transcription
    теги|тэги|метки|ключевые слова|рубрика|рубрики|фото|видео|читайте также|смотрите также|по теме|тел|телефон|факс
    контакты|контакт для прессы|просмотров|просмотры|комментарии|время чтения|ссылка|постоянный адрес
    schlagwörter|schlagworte|stichworte|kategorie|kategorien|foto|fotos|bild|bildnachweis|lesen sie auch|siehe auch
    mehr zum thema|telefon|pressekontakt|kontakt|ansprechpartner|lesezeit|lesedauer|aufrufe
    mots-clés|mots clés|rubrique|crédit photo|crédits photo|crédits|à lire aussi|lire aussi|voir aussi|tél|téléphone
    contact presse|contacts presse|temps de lecture|vues|étiquettes
    etiketler|fotoğraf|okunma|foto de|etiquetas|tagi
    """)

  /// Names of the fields that transcripts put above their text; there a line that begins with one and a colon is header.
  static let headerFields = terms(
    """
    subjects|subject|topics|topic|participants|in attendance|location|venue|duration|length|program|programme
    station|speakers|themen|thema|sprecher|teilnehmer|ort|anlass
    circonstances|personnalité, fonction|lieu|thèmes|sujets|intervenants|темы|тема|участники|место|повод
    e & o e|e&oe|e. & o.e
    """)

  /// Names of the fields that stand below transcripts.
  static let tailFields = terms(
    """
    interview|das interview führte|transcript|translation|editor|edited by|author|автор|перевод|стенограмма|редактор|übersetzung|redaktion|protokoll
    traduction|rédaction|for immediate release
    """)

  /// What a line of the site begins with: invitations to follow, to subscribe, to buy.
  static let invitations: [String] = list(
    """
    subscribe to|follow us|follow @|sign up for|sign up to|join our|click here|share this|advertisement|photo by
    photos by|photo courtesy|image courtesy|this site uses|this website uses|we use cookies|all rights reserved
    copyright|©|(c) 19|(c) 20|powered by|view this post|please open telegram|transcribe your own|transcription by
    interview by|interview conducted by|interviewed by|das interview führte|die fragen stellte|das gespräch führte
    propos recueillis par|interview réalisée par|entretien réalisé par|беседовал|беседовала|интервью взял|link to the video|jump to|to order
    transcribed by|translated by|try our|get our|download our|like us on|find us on|more about|back to all
    подпишитесь|подписывайтесь|подписаться на|читайте нас|следите за нами|наш канал|мы в |все права защищены
    при использовании материалов|при цитировании|фото пресс-службы|комментарии закрыты
    folgen sie uns|abonnieren sie|alle rechte vorbehalten|melden sie sich|jetzt abonnieren|diese seite verwendet
    abonnez-vous|suivez-nous|inscrivez-vous|tous droits réservés|ce site utilise|recevez notre|retrouvez-nous
    bizi takip|tüm hakları|seguici|síguenos|todos los derechos
    """)

  /// Words of advertisements and credits, wherever in a short line they stand.
  static let phrases = PhraseSet(
    list(
      """
      photo by |photo: |photo credit|photo courtesy|photograph: |getty images|/ photo |фото: |foto: |photo : |crédit photo
      bild: |mailing list|save time transcribing|save time by transcribing|hours of typing|unsubscribe|transcript by |transcripts by |transcription by |transcript provided by |javascript|all rights reserved
      все права защищены|alle rechte vorbehalten|tous droits réservés|external links|content may not be reproduced
      Фото: |Все права защищены
      """))

  /// Headings of what follows a text on its page; everything below one is no part of the text.
  static let tailHeadings = terms(
    """
    see also|related|related news|related articles|related links|related content|related topics|read also|more news
    related stories|related items|related reading|related speeches|related pages|more stories|more from this section|in pictures
    side bar|sidebar|share this page|share this article|is this page useful|help us improve|updates to this page|keep reading|read next|up next|don’t miss|don't miss|editor’s picks|editors’ picks
    more on this topic|most read|most popular|you may also like|latest news|recommended|recommended for you|contact
    call participants|credits|production credits|episode credits|show notes
    press contact|media contact|media contacts|contacts|about the author|notes to editors|note to editors
    for further information|for more information|more information|further information|background information|other news|comments|leave a comment|leave a reply|trending
    читайте также|смотрите также|материалы по теме|похожие материалы|похожие новости|другие новости|по теме|контакты
    новости по теме|комментарии|последние новости|ещё по теме|популярное|к сведению сми
    weitere reden|weitere beiträge|aktuelle meldungen|seite teilen|à lire ensuite|articles associés|les plus récents|partager cette page|другие выступления|поделиться
    mehr zum thema|lesen sie auch|siehe auch|das könnte sie auch interessieren|weitere meldungen|weitere artikel
    weitere informationen|pressekontakt|kontakt|verwandte artikel|ähnliche artikel|kommentare|meistgelesen
    à lire aussi|lire aussi|voir aussi|sur le même sujet|articles liés|contact presse|contacts presse|commentaires
    related videos|related documents|related publications|latest events|à consulter également|à lire également|dans le même dossier|related posts|explore the topic|explore more
    mehr zu diesem thema|más información|dans la même rubrique|les plus lus|notes aux rédactions
    benzer haberler|ilgili haberler|yorumlar|leggi anche|articoli correlati|artículos relacionados|leia também
    czytaj także
    """)

  /// The longest term, in words.
  static let maximumWords = 6

  private static func terms(_ list: String) -> WordSet { WordSet(FurnitureTerms.list(list)) }

  private static func list(_ list: String) -> [String] {
    list.utf8.split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == 0x0A }).map { String(Substring($0)) }
  }
}
