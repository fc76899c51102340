/// How a weighting turns the count of a term in a passage into a number.
///
/// A passage's score is the sum over the query's terms, in byte order of the terms, of a coefficient times the value of the
/// count, times the passage's scale. The value is ``value(_:_:)`` of the count and of the passage's shape: what its length
/// does in BM25, or one by its largest count in SMART's `a`.
struct TermWeight: Sendable {
  private enum Kind: Sendable {
    case natural, logarithmic, doublyLogarithmic, boolean, augmented
    case saturating(k: Double)
    case saturatingAtLeast(k: Double, delta: Double)
    case saturatingShifted(k: Double, delta: Double)
  }

  private let kind: Kind
  private let logarithms: [Double]
  /// The value of a term that does not stand in the passage; with BM25L and BM25+ it is more than 0.
  let absent: Double

  init(_ weighting: Weighting) {
    switch weighting.form {
    case .vector(let passage, _):
      switch passage.frequency {
      case .natural: kind = .natural
      // What the average count does is part of the scale.
      case .logarithmic, .averaged: kind = .logarithmic
      case .doublyLogarithmic: kind = .doublyLogarithmic
      case .boolean: kind = .boolean
      case .augmented: kind = .augmented
      }
    case .bm25(let form, let k1, _, let delta):
      switch form {
      case .robertson, .lucene: kind = .saturating(k: 0)
      case .atire: kind = .saturating(k: k1)
      case .bm25plus: kind = .saturatingAtLeast(k: k1, delta: delta)
      case .bm25l: kind = .saturatingShifted(k: k1, delta: delta)
      }
    }
    switch kind {
    case .saturatingAtLeast(_, let delta): absent = delta
    case .saturatingShifted(let k, let delta): absent = delta > 0 ? (k + 1) * delta / (k + delta) : 0
    default: absent = 0
    }
    logarithms = (0..<256).map { $0 == 0 ? 0 : 1 + Logarithm.natural(Double($0)) }
  }

  /// Whether the value of a count is the count.
  var isNatural: Bool { if case .natural = kind { true } else { false } }

  /// Whether values grow with the shape; else they shrink.
  var growsWithShape: Bool { if case .augmented = kind { true } else { false } }

  /// How much more a count is worth than a term that does not stand in the passage.
  @inline(__always)
  func gain(_ count: Int, _ shape: Double) -> Double { count > 0 ? value(count, shape) - absent : 0 }

  /// The value of a count.
  ///
  /// - Parameters:
  ///   - count: At least 1.
  ///   - shape: The passage's shape, where the weighting has one.
  /// - Returns: The value, more than 0.
  @inline(__always)
  func value(_ count: Int, _ shape: Double) -> Double {
    let frequency = Double(count)
    switch kind {
    case .natural: return frequency
    case .logarithmic: return count < 256 ? logarithms[count] : 1 + Logarithm.natural(frequency)
    case .doublyLogarithmic:
      return 1 + Logarithm.natural(count < 256 ? logarithms[count] : 1 + Logarithm.natural(frequency))
    case .boolean: return 1
    case .augmented: return 0.5 + 0.5 * frequency * shape
    case .saturating(let k): return frequency * (k + 1) / (frequency + shape)
    case .saturatingAtLeast(let k, let delta): return (k + 1) * frequency / (shape + frequency) + delta
    case .saturatingShifted(let k, let delta):
      // Here the shape is B itself: 1 - b + b * length / average.
      let normal = frequency / shape + delta
      return (k + 1) * normal / (k + normal)
    }
  }
}
