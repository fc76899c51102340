/// Turns the postings of a block around: from the terms of each passage to the passages of each term.
enum PostingBlockBuilder {
  /// Makes a block.
  ///
  /// - Returns: The block, and in how many of its passages each term of the vocabulary stands.
  static func block(of counter: borrowing TermCounter) -> (section: Section, frequencies: [UInt32]) {
    let passages = counter.ends.count
    let used = counter.ends.last ?? 0
    let terms = counter.terms
    let counts = counter.counts
    var frequencies = [UInt32](repeating: 0, count: counter.vocabulary.count)
    for place in 0..<used { frequencies[Int(terms[place])] += 1 }

    let limit = UInt32(max(passages / 8, 8))
    var header = PostingLayout.Numbers()
    header.passages = passages
    header.vocabulary = frequencies.count
    header.postings = used
    header.tokens = counter.tokens
    header.exceptions = counter.exceptions.count
    for frequency in frequencies where frequency > 0 {
      header.terms += 1
      if frequency > limit { header.columns += 1 } else { header.listed += Int(frequency) }
    }
    let layout = PostingLayout(header)
    let section = Section(count: layout.byteCount) { bytes in
      guard let base = bytes.baseAddress else { return }
      func part<Number>(_ offset: Int, _ type: Number.Type) -> UnsafeMutablePointer<Number> {
        (base + offset).assumingMemoryBound(to: type)
      }
      for (index, number) in header.numbers.enumerated() { part(0, UInt64.self)[index] = number.littleEndian }
      let bitmap = part(layout.bitmap, UInt64.self)
      let ranks = part(layout.ranks, UInt32.self)
      let starts = part(layout.starts, UInt32.self)
      let columnTerms = part(layout.columnTerms, UInt32.self)
      var cursors = [Int](repeating: 0, count: frequencies.count)
      var rank = 0
      var next = 0
      var column = 0
      var columnNext = header.listed
      for term in frequencies.indices {
        if term & 63 == 0 { ranks[term >> 6] = UInt32(rank) }
        let frequency = frequencies[term]
        guard frequency > 0 else { continue }
        bitmap[term >> 6] |= 1 << UInt64(term & 63)
        if frequency > limit {
          starts[rank] = UInt32(next) | PostingLayout.columnBit
          columnTerms[column] = UInt32(term)
          cursors[term] = columnNext
          columnNext += Int(frequency)
          column += 1
        } else {
          starts[rank] = UInt32(next)
          cursors[term] = next
          next += Int(frequency)
        }
        rank += 1
      }
      starts[rank] = UInt32(next)

      // Columns go through the same scatter as lists, because asking "column or list?" for each posting is a coin toss
      // that the branch predictor loses.
      var scattered = [UInt32](repeating: 0, count: used)
      var place = 0
      for (passage, end) in counter.ends.enumerated() {
        while place < end {
          let term = Int(terms[place])
          scattered[cursors[term]] = UInt32(truncatingIfNeeded: passage) &<< 16 | UInt32(counts[place])
          cursors[term] &+= 1
          place &+= 1
        }
      }
      let listPassages = part(layout.passages, UInt16.self)
      let listCounts = part(layout.counts, UInt8.self)
      for index in 0..<header.listed { listPassages[index] = UInt16(truncatingIfNeeded: scattered[index] &>> 16) }
      for index in 0..<header.listed { listCounts[index] = UInt8(truncatingIfNeeded: scattered[index]) }
      var at = header.listed
      for column in 0..<header.columns {
        let values = part(layout.columns, UInt8.self) + column * layout.columnStride
        for _ in 0..<frequencies[Int(columnTerms[column])] {
          values[Int(scattered[at] &>> 16)] = UInt8(truncatingIfNeeded: scattered[at])
          at &+= 1
        }
      }
      writeExceptions(of: counter, to: part(layout.exceptions, UInt32.self))
    }
    return (section, frequencies)
  }

  private static func writeExceptions(of counter: borrowing TermCounter, to target: UnsafeMutablePointer<UInt32>) {
    var rows: [(term: UInt32, passage: Int, count: Int)] = []
    for (place, count) in counter.exceptions {
      rows.append((counter.terms[place], passage(of: place, in: counter.ends), count))
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
