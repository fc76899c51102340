/// The postings of up to 32,768 passages, read where they stand.
///
/// The layout was checked against the section's size; what the parts hold is checked where it is used, so that a damaged
/// block may answer wrongly but never reads outside itself.
struct PostingBlock: Sendable {
  let section: Section
  let layout: PostingLayout

  /// Views a section.
  init?(_ section: Section) {
    guard let layout = PostingLayout(section.bytes) else { return nil }
    self.section = section
    self.layout = layout
  }

  /// Where a term's postings stand.
  enum Place {
    case absent
    /// In the lists.
    case list(Range<Int>)
    /// In the column of this number.
    case column(Int)
  }

  /// The number of passages.
  var count: Int { layout.numbers.passages }

  /// Where the postings of a term, numbered as in the segment's vocabulary, stand.
  @inline(__always)
  func place(of term: Int) -> Place {
    guard let rank = rank(of: term) else { return .absent }
    return place(ofRank: rank, term: term)
  }

  /// The number of a term among those that occur in the block.
  @inline(__always)
  func rank(of term: Int) -> Int? {
    // A term that the segment met only later is not in the bitmap at all.
    guard term >= 0, term < layout.numbers.vocabulary else { return nil }
    let word = part(layout.bitmap, UInt64.self)[term >> 6]
    let bit: UInt64 = 1 &<< UInt64(term & 63)
    guard word & bit != 0 else { return nil }
    let rank = Int(part(layout.ranks, UInt32.self)[term >> 6]) + (word & (bit &- 1)).nonzeroBitCount
    return rank < layout.numbers.terms ? rank : nil
  }

  @inline(__always)
  private func place(ofRank rank: Int, term: Int) -> Place {
    let starts = part(layout.starts, UInt32.self)
    let start = starts[rank]
    if start & PostingLayout.columnBit != 0 {
      let columnTerms = part(layout.columnTerms, UInt32.self)
      var low = 0
      var high = layout.numbers.columns
      while low < high {
        let middle = (low + high) / 2
        if columnTerms[middle] < UInt32(term) { low = middle + 1 } else { high = middle }
      }
      return low < layout.numbers.columns ? .column(low) : .absent
    }
    let end = Int(starts[rank + 1] & ~PostingLayout.columnBit)
    return Int(start) <= end && end <= layout.numbers.listed ? .list(Int(start)..<end) : .absent
  }

  /// The counts of a column, one for each passage, padded with zeros to whole strips of 64.
  @inline(__always)
  func column(_ number: Int) -> UnsafePointer<UInt8> {
    part(layout.columns, UInt8.self) + number * layout.columnStride
  }

  /// The term of a column, as the segment's vocabulary numbers it.
  func columnTerm(_ number: Int) -> Int { Int(part(layout.columnTerms, UInt32.self)[number]) }

  /// The passages of all lists.
  var listPassages: UnsafePointer<UInt16> { part(layout.passages, UInt16.self) }
  /// The counts of all lists.
  var listCounts: UnsafePointer<UInt8> { part(layout.counts, UInt8.self) }

  /// The counts over 255 of a term: passages and counts.
  func exceptions(ofTerm term: Int) -> [(passage: Int, count: Int)] {
    let count = layout.numbers.exceptions
    guard count > 0 else { return [] }
    let values = part(layout.exceptions, UInt32.self)
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if values[3 * middle] < UInt32(truncatingIfNeeded: term) { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, Int)] = []
    while low < count, values[3 * low] == UInt32(truncatingIfNeeded: term) {
      found.append((Int(values[3 * low + 1] & 0x7FFF), Int(values[3 * low + 2])))
      low += 1
    }
    return found
  }

  /// How often a term stands in a passage.
  func count(ofTerm term: Int, in passage: Int) -> Int {
    var count = 0
    switch place(of: term) {
    case .absent: return 0
    case .column(let number): count = Int(column(number)[passage])
    case .list(let range):
      let passages = listPassages
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        if passages[middle] < UInt16(truncatingIfNeeded: passage) { low = middle + 1 } else { high = middle }
      }
      guard low < range.upperBound, Int(passages[low]) == passage else { return 0 }
      count = Int(listCounts[low])
    }
    if count == 255, let exception = exceptions(ofTerm: term).first(where: { $0.passage == passage }) {
      return exception.count
    }
    return count
  }

  @inline(__always)
  private func part<Number>(_ offset: Int, _ type: Number.Type) -> UnsafePointer<Number> {
    // The base is there: a block has at least its header.
    section.bytes.baseAddress.unsafelyUnwrapped.advanced(by: offset).assumingMemoryBound(to: type)
  }
}
