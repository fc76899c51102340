/// The names of the months in the languages that captures come in, with their abbreviations.
enum Months {
  /// The number of a month by its name in lower case, without a full stop.
  static let number: WordMap<Int> = {
    let names = """
      january jan januar jänner janvier janv января январь янв gennaio enero ocak
      february feb februar févr février февраля февраль фев febbraio febrero şubat
      march mar märz mär mars марта март мар marzo
      april apr avril avr апреля апрель апр aprile abril nisan
      may mai мая май maggio mayo mayıs
      june jun juni juin июня июнь июн giugno junio haziran
      july jul juli juillet juil июля июль июл luglio julio temmuz
      august aug août августа август авг agosto ağustos
      september sep sept septembre сентября сентябрь сен сент settembre septiembre eylül
      october oct oktober okt octobre октября октябрь окт ottobre octubre ekim
      november nov novembre ноября ноябрь ноя noviembre kasım
      december dec dezember dez décembre déc декабря декабрь дек dicembre diciembre aralık
      """
    var number: [String: Int] = [:]
    for (index, line) in names.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { number[String(name)] = index + 1 }
    }
    return WordMap(number)
  }()

  /// The names of the days of the week in lower case, with their abbreviations.
  static let weekdays = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche
    понедельник вторник среда четверг пятница суббота воскресенье
    """.listedWords)
}
