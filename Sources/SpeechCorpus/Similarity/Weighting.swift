/// How much a term counts in a passage and in a query.
///
/// A score is the sum, over the terms of the query, of the term's weight in the query times its weight in the passage. An
/// index keeps counts, not weights, so a weighting is chosen when querying (``SimilarityIndex/weighted(by:)``).
///
/// ```swift
/// Weighting.tfidf                      // sublinear TF-IDF cosine, for topics
/// Weighting(named: "ltc.ltc")          // SMART notation
/// Weighting.sklearn()                  // scikit-learn's TfidfVectorizer as it comes
/// Weighting.bm25(.lucene, k1: 1.2)
/// ```
public struct Weighting: Sendable, Hashable {
  /// How often a term stands there.
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    /// *f*, as it is.
    case natural = "n"
    /// 1 + ln *f*.
    case logarithmic = "l"
    /// 1.
    case boolean = "b"
    /// 0.5 + 0.5 *f* / the largest *f* of the passage.
    case augmented = "a"
    /// (1 + ln *f*) / (1 + ln of the average *f* of the passage's distinct terms).
    case averaged = "L"
    /// 1 + ln (1 + ln *f*) (Singhal, Choi, Hindle, Lewis and Pereira 1998).
    case doublyLogarithmic = "d"
  }

  /// How rare a term is, among *n* passages of which *df* hold it.
  public enum Rarity: String, Sendable, Hashable, CaseIterable {
    /// 1.
    case none = "n"
    /// ln(*n* / *df*).
    case inverse = "t"
    /// max(0, ln((*n* − *df*) / *df*)).
    case probabilistic = "p"
    /// ln(*n* / *df*) + 1, scikit-learn's without smoothing.
    case inversePlusOne = "i"
    /// ln((1 + *n*) / (1 + *df*)) + 1, scikit-learn's with smoothing.
    case smoothed = "s"
    /// ln(1 + (*n* − *df* + ½) / (*df* + ½)): Robertson and Spärck Jones's, as Lucene's BM25 keeps it above 0.
    case relevance = "r"
  }

  /// What a text's weights are divided by.
  public enum Norm: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case none = "n"
    /// The root of the sum of their squares, which makes the score a cosine.
    case euclidean = "c"
    /// The sum of their sizes.
    case manhattan = "m"
    /// 0.8 times the average number of distinct terms plus 0.2 times the passage's own: pivoted unique normalisation
    /// (Singhal, Buckley and Mitra 1996).
    case pivoted = "u"
  }

  /// One side of a SMART weighting.
  public struct Side: Sendable, Hashable {
    /// How often a term stands there.
    public var frequency: Frequency
    /// How rare it is.
    public var rarity: Rarity
    /// What the weights are divided by.
    public var norm: Norm

    /// Creates a side.
    public init(frequency: Frequency, rarity: Rarity, norm: Norm) {
      self.frequency = frequency
      self.rarity = rarity
      self.norm = norm
    }
  }

  /// The five forms of BM25, as Kamphuis, de Vries, Boytsov and Lin, "Which BM25 Do You Mean?" (ECIR 2020), tell them
  /// apart.
  public enum BM25: String, Sendable, Hashable, CaseIterable {
    /// Robertson's, with the rarity of frequent terms cut at 0.
    case robertson
    /// Lucene's, as accurate as its own before lengths are rounded.
    case lucene
    /// ATIRE's.
    case atire
    /// BM25L (Lv and Zhai 2011).
    case bm25l
    /// BM25+ (Lv and Zhai 2011).
    case bm25plus = "bm25+"
  }

  /// The two families.
  enum Form: Sendable, Hashable {
    case vector(passage: Side, query: Side)
    case bm25(BM25, k1: Double, b: Double, delta: Double)
  }

  let form: Form

  /// Creates a weighting of the vector space, the passage's side first, as in SMART's `ddd.qqq` (Salton and Buckley 1988;
  /// Manning, Raghavan and Schütze 2008, 6.4.3).
  public init(passage: Side, query: Side) { form = .vector(passage: passage, query: query) }

  private init(form: Form) { self.form = form }

  /// A form of BM25.
  ///
  /// - Parameters:
  ///   - form: Which of the five.
  ///   - k1: How soon further occurrences stop counting, not negative.
  ///   - b: How much length counts, 0...1.
  ///   - delta: What an occurrence counts at least, in BM25L and BM25+.
  /// - Returns: The weighting; parameters out of their range are moved into it.
  public static func bm25(_ form: BM25 = .lucene, k1: Double = 1.5, b: Double = 0.75, delta: Double = 1) -> Weighting {
    Weighting(form: .bm25(form, k1: max(0, k1), b: min(max(0, b), 1), delta: max(0, delta)))
  }

  /// scikit-learn's `TfidfVectorizer`, with its options and their defaults; scores are its dot products.
  ///
  /// - Parameters:
  ///   - sublinear: `sublinear_tf`: 1 + ln *f* for *f*.
  ///   - usesRarity: `use_idf`.
  ///   - smooth: `smooth_idf`: as if one more passage held every term.
  ///   - norm: `norm`.
  /// - Returns: The weighting, the same for passages and queries.
  public static func sklearn(
    sublinear: Bool = false, usesRarity: Bool = true, smooth: Bool = true, norm: Norm = .euclidean
  ) -> Weighting {
    let side = Side(
      frequency: sublinear ? .logarithmic : .natural,
      rarity: !usesRarity ? .none : smooth ? .smoothed : .inversePlusOne,
      norm: norm)
    return Weighting(passage: side, query: side)
  }

  /// Sublinear TF-IDF cosine with rarity on the query's side, the default: of the cosines the best at finding what is
  /// about the same matter.
  ///
  /// SMART's `lnc.ltc`, the scheme that Manning, Raghavan and Schütze (2008, 6.4.3) give as the usual one, with a rarity
  /// that stays above 0 for a term in every passage. Rarity counts once in each product and not twice. So a passage
  /// asked for by its own text scores a little less than 1, where ``sklearn(sublinear:usesRarity:smooth:norm:)`` gives 1.
  public static let tfidf = Weighting(
    passage: Side(frequency: .logarithmic, rarity: .none, norm: .euclidean),
    query: Side(frequency: .logarithmic, rarity: .relevance, norm: .euclidean))

  /// What suits an analyzer: TF-IDF cosine for topics, BM25 for reuse, scikit-learn's default for its tokens.
  static func suited(to analyzer: Analyzer) -> Weighting {
    switch analyzer.kind {
    case .topics, .custom: .tfidf
    case .reuse: .bm25()
    case .words: .sklearn()
    case .ngrams(let base, _): suited(to: base)
    }
  }

  /// The slope of pivoted normalisation, as Singhal, Buckley and Mitra found it best.
  static let slope = 0.2

  /// Whether scores are cosines, between 0 and 1.
  public var isCosine: Bool {
    if case .vector(let passage, let query) = form {
      passage.norm == .euclidean && query.norm == .euclidean
    } else {
      false
    }
  }

  /// Whether scores are cosines for which it does not matter which text is the query.
  var isSymmetricCosine: Bool {
    if case .vector(let passage, let query) = form { isCosine && passage == query && !hasShapes } else { false }
  }
}
