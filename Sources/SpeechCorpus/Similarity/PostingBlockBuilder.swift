/// Turns the postings of a block around: from the terms of each passage to the passages of each term.
struct PostingBlockBuilder: ~Copyable {
  /// The distinct terms of the block, in order of first appearance, as the counter numbers them.
  private(set) var terms: [UInt32] = []
  /// In how many passages of the block each term of the counter stands.
  private var frequencies = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)
  /// Where the next posting of each term of the counter goes.
  private var cursors = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)
  private var scattered = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)

  /// Finds the distinct terms of the block that was counted.
  mutating func takeTerms(of counter: borrowing TermCounter) {
    frequencies.reserve(counter.vocabulary.count)
    for term in terms { frequencies.base[Int(term)] = 0 }
    terms.removeAll(keepingCapacity: true)
    let all = counter.terms.base
    for place in 0..<counter.used {
      let term = all[place]
      let frequency = frequencies.base[Int(term)]
      if frequency == 0 { terms.append(term) }
      frequencies.base[Int(term)] = frequency &+ 1
    }
  }

  /// In how many passages of the block a term of the counter stands.
  func frequency(_ term: UInt32) -> UInt32 { frequencies.base[Int(term)] }

  /// Makes the block.
  ///
  /// - Parameters:
  ///   - counter: The counter, as it was when ``takeTerms(of:)`` was called.
  ///   - numbers: What the index calls each of the counter's terms.
  ///   - vocabulary: How many terms the index has.
  /// - Returns: The section.
  mutating func block(of counter: borrowing TermCounter, numbers: [UInt32], vocabulary: Int) -> Section {
    let passages = counter.ends.count
    let limit = UInt32(max(passages / 8, 8))
    var header = PostingLayout.Numbers()
    header.passages = passages
    header.vocabulary = vocabulary
    header.terms = terms.count
    header.postings = counter.used
    header.tokens = counter.tokens
    header.exceptions = counter.exceptions.count
    for term in terms {
      let frequency = frequencies.base[Int(term)]
      if frequency > limit { header.columns += 1 } else { header.listed += Int(frequency) }
    }
    cursors.reserve(counter.vocabulary.count)
    scattered.reserve(counter.used)
    let layout = PostingLayout(header)
    return Section(count: layout.byteCount) { bytes in
      guard let base = bytes.baseAddress else { return }
      func part<Number>(_ offset: Int, _ type: Number.Type) -> UnsafeMutablePointer<Number> {
        (base + offset).assumingMemoryBound(to: type)
      }
      for (index, number) in header.numbers.enumerated() { part(0, UInt64.self)[index] = number.littleEndian }
      let ranked = rank(numbers, part(layout.bitmap, UInt64.self), part(layout.ranks, UInt32.self), vocabulary)
      let starts = part(layout.starts, UInt32.self)
      let columnTerms = part(layout.columnTerms, UInt32.self)
      var columns: [UInt32] = []
      var next: UInt32 = 0
      var columnNext = UInt32(header.listed)
      for (rank, term) in ranked.enumerated() {
        let frequency = frequencies.base[Int(term)]
        if frequency > limit {
          starts[rank] = next | PostingLayout.columnBit
          columnTerms[columns.count] = numbers[Int(term)]
          columns.append(term)
          cursors.base[Int(term)] = columnNext
          columnNext += frequency
        } else {
          starts[rank] = next
          cursors.base[Int(term)] = next
          next += frequency
        }
      }
      starts[ranked.count] = next
      scatter(counter)
      let listPassages = part(layout.passages, UInt16.self)
      let listCounts = part(layout.counts, UInt8.self)
      let source = scattered.base
      for index in 0..<header.listed { listPassages[index] = UInt16(truncatingIfNeeded: source[index] &>> 16) }
      for index in 0..<header.listed { listCounts[index] = UInt8(truncatingIfNeeded: source[index]) }
      var at = header.listed
      for (column, term) in columns.enumerated() {
        let values = part(layout.columns, UInt8.self) + column * layout.columnStride
        for _ in 0..<frequencies.base[Int(term)] {
          values[Int(source[at] &>> 16)] = UInt8(truncatingIfNeeded: source[at])
          at &+= 1
        }
      }
      Self.writeExceptions(of: counter, numbers, to: part(layout.exceptions, UInt32.self))
    }
  }

  /// Fills the bitmap and the ranks, and puts the terms in order of their numbers in the index.
  private func rank(
    _ numbers: [UInt32], _ bitmap: UnsafeMutablePointer<UInt64>, _ ranks: UnsafeMutablePointer<UInt32>,
    _ vocabulary: Int
  ) -> [UInt32] {
    for term in terms {
      let number = numbers[Int(term)]
      bitmap[Int(number &>> 6)] |= 1 &<< UInt64(number & 63)
    }
    var rank = 0
    for word in 0..<(vocabulary + 63) / 64 {
      ranks[word] = UInt32(rank)
      rank += bitmap[word].nonzeroBitCount
    }
    var ranked = [UInt32](repeating: 0, count: terms.count)
    for term in terms {
      let number = numbers[Int(term)]
      let before = bitmap[Int(number &>> 6)] & ((1 &<< UInt64(number & 63)) &- 1)
      ranked[Int(ranks[Int(number &>> 6)]) + before.nonzeroBitCount] = term
    }
    return ranked
  }

  /// Puts each posting where its term's cursor is: the passage in the upper half, the count in the lower.
  ///
  /// Columns go through the same scatter as lists, because asking "column or list?" for each posting is a coin toss that the
  /// branch predictor loses.
  private func scatter(_ counter: borrowing TermCounter) {
    let terms = counter.terms.base
    let counts = counter.counts.base
    let cursors = cursors.base
    let scattered = scattered.base
    var place = 0
    for (passage, end) in counter.ends.enumerated() {
      let upper = UInt32(truncatingIfNeeded: passage) &<< 16
      while place < end {
        let term = Int(terms[place])
        let cursor = cursors[term]
        scattered[Int(cursor)] = upper | UInt32(counts[place])
        cursors[term] = cursor &+ 1
        place &+= 1
      }
    }
  }

  private static func writeExceptions(
    of counter: borrowing TermCounter, _ numbers: [UInt32], to target: UnsafeMutablePointer<UInt32>
  ) {
    var rows: [(term: UInt32, passage: Int, count: Int)] = []
    for (place, count) in counter.exceptions {
      rows.append((numbers[Int(counter.terms.base[place])], passage(of: place, in: counter.ends), count))
    }
    rows.sort { ($0.term, $0.passage) < ($1.term, $1.passage) }
    for (index, row) in rows.enumerated() {
      target[3 * index] = row.term
      target[3 * index + 1] = UInt32(row.passage)
      target[3 * index + 2] = UInt32(clamping: row.count)
    }
  }

  /// The passage whose postings hold a place.
  private static func passage(of place: Int, in ends: [Int]) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
