/// Where the parts of a block stand in its section.
///
/// A block holds the postings of up to 32,768 passages. A term that stands in more than an eighth of them has a column,
/// one byte of count for each passage; any other a list of 16-bit passage numbers and 8-bit counts. A count of 255 may
/// stand for more: then the exceptions have it. All parts start at multiples of 64 bytes:
///
/// | part | type | number |
/// | --- | --- | --- |
/// | header | `UInt64` | 8 |
/// | bitmap of the terms that occur | `UInt64` | vocabulary / 64 |
/// | number of terms before each word of the bitmap | `UInt32` | vocabulary / 64 |
/// | start of each term's list, or 2³¹ for a column | `UInt32` | terms + 1 |
/// | terms of the columns | `UInt32` | columns |
/// | columns | `UInt8` | columns × stride |
/// | passages of the lists | `UInt16` | listed |
/// | counts of the lists | `UInt8` | listed |
/// | exceptions: term, passage, count | `UInt32` | exceptions × 3 |
struct PostingLayout: Sendable {
  /// The passages of a full block.
  static let capacity = 32_768
  static let columnBit: UInt32 = 1 << 31

  /// The numbers in the header.
  struct Numbers: Sendable {
    var passages = 0
    /// How many terms the segment knew when the block was made.
    var vocabulary = 0
    /// How many of them occur in the block.
    var terms = 0
    var columns = 0
    /// How many postings stand in lists.
    var listed = 0
    var exceptions = 0
    /// How many terms the passages have, repetitions counted.
    var tokens = 0
    /// How many postings there are, in lists and columns.
    var postings = 0

    var numbers: [UInt64] {
      [passages, vocabulary, terms, columns, listed, exceptions, tokens, postings].map(UInt64.init)
    }
  }

  let numbers: Numbers
  let bitmap: Int
  let ranks: Int
  let starts: Int
  let columnTerms: Int
  let columns: Int
  let passages: Int
  let counts: Int
  let exceptions: Int
  /// The size of the section.
  let byteCount: Int
  /// The distance from one column to the next: no power of two, or all columns would meet in one set of the cache.
  let columnStride: Int

  init(_ header: Numbers) {
    self.numbers = header
    columnStride = Self.paddedPassages(header.passages) + 64
    var end = 64
    func part(_ count: Int, _ size: Int) -> Int {
      defer { end = (end + count * size + 63) & ~63 }
      return end
    }
    let words = (header.vocabulary + 63) / 64
    bitmap = part(words, 8)
    ranks = part(words, 4)
    starts = part(header.terms + 1, 4)
    columnTerms = part(header.columns, 4)
    columns = part(header.columns, columnStride)
    passages = part(header.listed, 2)
    counts = part(header.listed, 1)
    exceptions = part(header.exceptions * 3, 4)
    byteCount = end
  }

  /// Reads the header of a section and checks that the parts fill the section.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 64 else { return nil }
    var numbers: [Int] = []
    for index in 0..<8 {
      let number = UInt64(littleEndian: bytes.load(fromByteOffset: 8 * index, as: UInt64.self))
      // No part is longer than the block, apart from the vocabulary, of which the block has a bit each, and the tokens.
      guard number <= (index == 6 ? 1 << 48 : UInt64(bytes.count) * 8) else { return nil }
      numbers.append(Int(number))
    }
    let header = Numbers(
      passages: numbers[0], vocabulary: numbers[1], terms: numbers[2], columns: numbers[3], listed: numbers[4],
      exceptions: numbers[5], tokens: numbers[6], postings: numbers[7])
    guard header.passages <= Self.capacity, header.columns <= bytes.count / 64 else { return nil }
    self.init(header)
    guard byteCount == bytes.count else { return nil }
  }

  /// The passages rounded up to whole strips of 64.
  static func paddedPassages(_ count: Int) -> Int { (count + 63) & ~63 }
}
