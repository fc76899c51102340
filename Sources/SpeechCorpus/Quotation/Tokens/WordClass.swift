/// What a word can be, as far as the word alone tells.
struct WordClass: OptionSet {
  let rawValue: UInt64
  static let determiner = WordClass(rawValue: 1 << 0)
  /// The pronouns his, our, their.
  static let possessivePronoun = WordClass(rawValue: 1 << 1)
  /// The pronouns he, they, someone.
  static let subjectPronoun = WordClass(rawValue: 1 << 2)
  static let objectPronoun = WordClass(rawValue: 1 << 3)
  /// Forms of be, have and do.
  static let auxiliary = WordClass(rawValue: 1 << 4)
  static let modal = WordClass(rawValue: 1 << 5)
  static let negation = WordClass(rawValue: 1 << 6)
  static let adverb = WordClass(rawValue: 1 << 7)
  static let coordinator = WordClass(rawValue: 1 << 8)
  static let subordinator = WordClass(rawValue: 1 << 9)
  static let relative = WordClass(rawValue: 1 << 10)
  /// The words what, how, whether.
  static let question = WordClass(rawValue: 1 << 11)
  static let preposition = WordClass(rawValue: 1 << 12)
  /// A word before a name and part of it: Mr, Senator.
  static let title = WordClass(rawValue: 1 << 13)
  /// A noun for somebody who can speak: spokesman, official.
  static let role = WordClass(rawValue: 1 << 14)
  /// A word of time: Monday, yesterday, June.
  static let time = WordClass(rawValue: 1 << 15)
  /// A verb form that can only be finite, or nearly so.
  static let finite = WordClass(rawValue: 1 << 16)
  /// A subject and its verb in one: he's, they've, that'll.
  static let subjectVerb = WordClass(rawValue: 1 << 17)
  /// A cue whose form may be a noun: claims, report, state.
  static let nounToo = WordClass(rawValue: 1 << 18)
  /// A noun that takes a that-clause: claim, assertion, suggestion.
  static let cueNoun = WordClass(rawValue: 1 << 19)
  /// What something is said in: statement, interview, tweet.
  static let medium = WordClass(rawValue: 1 << 20)
  static let that = WordClass(rawValue: 1 << 21)
  static let to = WordClass(rawValue: 1 << 22)
  static let reflexive = WordClass(rawValue: 1 << 23)
  /// A full stop after it ends no sentence: Mr., Sen., No.
  static let abbreviation = WordClass(rawValue: 1 << 24)
  /// A noun for things that bear names: party, magazine, agency.
  static let named = WordClass(rawValue: 1 << 25)
  /// An unknown word that ends in -ing.
  static let gerund = WordClass(rawValue: 1 << 26)
  /// An unknown word that ends in -ed.
  static let past = WordClass(rawValue: 1 << 27)
  /// An unknown word that ends in -s.
  static let sForm = WordClass(rawValue: 1 << 28)
  static let firstPerson = WordClass(rawValue: 1 << 29)
  static let secondPerson = WordClass(rawValue: 1 << 30)
  static let male = WordClass(rawValue: 1 << 31)
  static let female = WordClass(rawValue: 1 << 32)
  static let plural = WordClass(rawValue: 1 << 33)
  /// "as": may introduce a reporting clause.
  static let like = WordClass(rawValue: 1 << 34)
  /// A verb that is no cue and takes a that-clause: ensure, show, mean.
  static let notCue = WordClass(rawValue: 1 << 35)
  /// reportedly, allegedly.
  static let hearsay = WordClass(rawValue: 1 << 36)
  /// it, this, that as subjects that cannot speak.
  static let thing = WordClass(rawValue: 1 << 37)
  /// A verb with an infinitive whose subject speaks: went on to say, declined to say.
  static let control = WordClass(rawValue: 1 << 38)
  /// A common adjective, never the head of a noun phrase.
  static let adjective = WordClass(rawValue: 1 << 39)

  /// A verb that reports together with a noun or an adjective: express concern, make clear.
  static let light = WordClass(rawValue: 1 << 41)

  /// Something that takes place and cannot speak: talks, a meeting.
  static let event = WordClass(rawValue: 1 << 42)

  /// The plain form of a common verb: want, need.
  static let plain = WordClass(rawValue: 1 << 40)

  /// A form that is no nominative, in languages that have cases.
  static let oblique = WordClass(rawValue: 1 << 43)
  /// A verb form of reported speech: "sei", "habe".
  static let subjunctive = WordClass(rawValue: 1 << 44)
  /// A word that reports with a preposition or alone: "laut", "словам".
  static let accordance = WordClass(rawValue: 1 << 45)
  /// What parts from its verb and stands at the end of the clause: "hinzu".
  static let particle = WordClass(rawValue: 1 << 46)
  /// A body rather than a person.
  static let body = WordClass(rawValue: 1 << 47)

  /// What opens a clause or ends a noun phrase.
  static let function: WordClass = [
    .auxiliary, .modal, .negation, .coordinator, .subordinator, .relative, .question, .preposition, .that, .to,
    .subjectVerb,
  ]
}
