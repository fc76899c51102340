extension Weighting {
  /// Finds a weighting by its name.
  ///
  /// Names are `tfidf`; `sklearn`; SMART triples such as `ltc.ltc`, `lnc.ltc` or `Lnu.ltu`, of the frequencies `n`, `l`,
  /// `b`, `a`, `L`, `d`, the rarities `n`, `t`, `p`, `i`, `s`, `r`, the norms `n`, `c`, `m`, `u`; `bm25` and its forms
  /// `robertson`, `lucene`, `atire`, `bm25l`, `bm25+`, which may be followed by parameters: `bm25,k1=1.2,b=0.75` or
  /// `bm25+,delta=0.5`. There is no norm `b`: byte sizes of texts are not what an index of counts knows.
  public init?(named name: String) {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    switch parts[0] {
    case "tfidf" where parts.count == 1: self = .tfidf
    case "sklearn" where parts.count == 1: self = .sklearn()
    default:
      if let form = parts[0] == "bm25" ? .lucene : BM25(rawValue: parts[0]) {
        self.init(form, parameters: parts.dropFirst())
      } else {
        let sides = name.split(separator: ".", omittingEmptySubsequences: false).map { Side(letters: String($0)) }
        guard sides.count == 2, let passage = sides[0], let query = sides[1] else { return nil }
        self.init(passage: passage, query: query)
      }
    }
  }

  private init?(_ form: BM25, parameters: ArraySlice<String>) {
    var values = ["k1": 1.5, "b": 0.75, "delta": 1]
    for parameter in parameters {
      let parts = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, values[parts[0]] != nil, let value = Double(parts[1]), value.isFinite, value >= 0,
        parts[0] != "b" || value <= 1
      else { return nil }
      values[parts[0]] = value
    }
    self = .bm25(form, k1: values["k1", default: 0], b: values["b", default: 0], delta: values["delta", default: 0])
  }

  /// The name, from which ``init(named:)`` makes the same weighting again.
  public var name: String {
    switch form {
    case .vector(let passage, let query):
      self == .tfidf ? "tfidf" : self == .sklearn() ? "sklearn" : "\(passage.letters).\(query.letters)"
    case .bm25(let form, let k1, let b, let delta):
      "\(form == .lucene ? "bm25" : form.rawValue),k1=\(k1),b=\(b),delta=\(delta)"
    }
  }
}

extension Weighting.Side {
  /// Reads three letters of SMART notation.
  init?(letters: String) {
    let letters = letters.map(String.init)
    guard letters.count == 3, let frequency = Weighting.Frequency(rawValue: letters[0]),
      let rarity = Weighting.Rarity(rawValue: letters[1]), let norm = Weighting.Norm(rawValue: letters[2])
    else { return nil }
    self.init(frequency: frequency, rarity: rarity, norm: norm)
  }

  var letters: String { frequency.rawValue + rarity.rawValue + norm.rawValue }
}

extension Weighting: Codable {
  /// Reads a weighting from its name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let weighting = Weighting(named: name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(name)” is no weighting")
    }
    self = weighting
  }

  /// Writes the weighting's name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension Weighting: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
