/// A query in one block: where each of its terms stands there.
struct PlacedQuery {
  /// A term of the query in the block.
  struct Term {
    /// The counts: of a column one for each passage, of a list one for each entry.
    var counts: UnsafePointer<UInt8>
    /// The passages of a list, ascending; nothing for a column.
    var passages: UnsafePointer<UInt16>?
    /// How many entries a list has, or the number of the column.
    var number: Int
    /// The number of the term in the vocabulary.
    var vocabularyNumber: Int
    /// The number of the term in the query.
    var queryNumber: Int
    var coefficient: Double

    /// How often the term stands in a passage, 255 for more.
    @inline(__always)
    func count(in passage: Int) -> Int {
      guard var entry = passages else { return Int(counts[passage]) }
      // A search without a branch to predict: each step moves the beginning or does not.
      var rest = number
      guard rest > 0 else { return 0 }
      let first = entry
      while rest > 1 {
        let half = rest / 2
        entry = Int(entry[half]) <= passage ? entry + half : entry
        rest -= half
      }
      return Int(entry.pointee) == passage ? Int(counts[entry - first]) : 0
    }
  }

  /// The terms, in byte order; those that the block does not hold only where they count all the same.
  private(set) var terms: [Term] = []
  private let weight: TermWeight

  init(_ weight: TermWeight) { self.weight = weight }

  /// Looks the terms of a query up in a block.
  mutating func place(_ query: ResolvedQuery, in block: IndexBlock) {
    terms.removeAll(keepingCapacity: true)
    let postings = block.postings
    let passages = postings.listPassages
    let counts = postings.listCounts
    for (term, coefficient) in query.coefficients.enumerated() where coefficient > 0 {
      let number = query.number(ofTerm: term, in: block.segment)
      switch number.map({ postings.place(of: $0) }) ?? .absent {
      case .absent:
        guard weight.absent > 0 else { continue }
        terms.append(
          Term(
            counts: counts, passages: passages, number: 0, vocabularyNumber: number ?? -1, queryNumber: term,
            coefficient: coefficient))
      case .list(let range):
        terms.append(
          Term(
            counts: counts + range.lowerBound, passages: passages + range.lowerBound, number: range.count,
            vocabularyNumber: number ?? -1, queryNumber: term, coefficient: coefficient))
      case .column(let column):
        terms.append(
          Term(
            counts: postings.column(column), passages: nil, number: column, vocabularyNumber: number ?? -1,
            queryNumber: term, coefficient: coefficient))
      }
    }
  }

  /// The score of a passage, as it is defined: summed in doubles, in byte order of the terms.
  func score(of passage: Int, in block: PostingBlock, shape: Double, scale: Double) -> Double {
    var sum = 0.0
    for term in terms {
      var count = term.count(in: passage)
      if count == 255, block.layout.numbers.exceptions > 0 {
        count = block.count(ofTerm: term.vocabularyNumber, in: passage)
      }
      if count > 0 {
        sum += term.coefficient * weight.value(count, shape)
      } else if weight.absent > 0 {
        sum += term.coefficient * weight.absent
      }
    }
    return sum * scale
  }
}
