/// What a cue verb takes: the frame it can stand in.
struct CueTraits: OptionSet {
  let rawValue: UInt16
  /// A bare clause: "said he would come".
  static let clause = CueTraits(rawValue: 1 << 0)
  /// A clause with "that" only: "boasted that he would come".
  static let that = CueTraits(rawValue: 1 << 1)
  /// A question: "asked whether he would come".
  static let question = CueTraits(rawValue: 1 << 2)
  /// Somebody who is spoken to stands between: "told them he would come".
  static let addressee = CueTraits(rawValue: 1 << 3)
  /// Words in marks: "shouted".
  static let direct = CueTraits(rawValue: 1 << 4)
  /// A name for something: "called it “a farce”".
  static let naming = CueTraits(rawValue: 1 << 5)
  /// A thought, not said: "thinks".
  static let attitude = CueTraits(rawValue: 1 << 6)
  /// A reproach: "accused them of “lying”".
  static let blame = CueTraits(rawValue: 1 << 7)
  /// What will be done: "promised to come".
  static let infinitive = CueTraits(rawValue: 1 << 8)
  /// The forms are nouns as often as verbs: "report".
  static let nounToo = CueTraits(rawValue: 1 << 9)
  /// A thing can do it too: "the report said".
  static let weak = CueTraits(rawValue: 1 << 10)
  /// A noun phrase that says what was talked about: "criticised the deal".
  static let report = CueTraits(rawValue: 1 << 11)

  /// Reports only with its particle: "teilte … mit".
  static let particle = CueTraits(rawValue: 1 << 12)
  /// One of the plainest, which attribute more surely than the others.
  static let plain = CueTraits(rawValue: 1 << 13)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Reads traits from the letters of the tables.
  init(letters: Substring) {
    self = []
    for letter in letters {
      switch letter {
      case "c": formUnion([.clause, .that])
      case "t": insert(.that)
      case "q": insert(.question)
      case "a": insert(.addressee)
      case "d": insert(.direct)
      case "n": insert(.naming)
      case "f": insert(.attitude)
      case "b": insert(.blame)
      case "i": insert(.infinitive)
      case "N": insert(.nounToo)
      case "w": insert(.weak)
      case "r": insert(.report)
      default: break
      }
    }
  }
}
