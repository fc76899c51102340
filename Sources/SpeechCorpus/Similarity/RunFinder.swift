/// Folds a text and finds its runs of letters, a stretch at a time.
///
/// Folding makes ASCII letters lower case; beside it, it marks the bytes that belong to runs, from which come bitmaps of 64
/// bytes each and from those the places where runs start and end. No step branches on what the text says: an exit of a
/// loop for every run would be mispredicted for every run.
struct RunFinder: ~Copyable {
  /// How many bytes are folded at once; they and what is made of them stay in the nearest cache.
  static let stretch = 1024
  /// How many runs a stretch can end.
  static let mostRuns = stretch / 2 + 1
  /// What is looked at behind a run, in bytes.
  static let padding = 16

  /// The text with its letters in lower case, as far as it was folded.
  private(set) var folded = ScratchBuffer<UInt8>(capacity: 1 << 12, filler: 0)
  /// Where runs start and end, in turn.
  let edges = ScratchBuffer<UInt32>(capacity: 2 * RunFinder.mostRuns + 2 * 64, filler: 0)
  private let marks = ScratchBuffer<UInt64>(capacity: RunFinder.stretch / 8, filler: 0)
  private let innerMark: UInt8
  private var source: UnsafePointer<UInt8>?
  private var size = 0
  private var place = 0
  private var edgeCount = 0
  /// 1 where the stretch before ended inside a run.
  private var carry: UInt64 = 0

  /// Creates a finder.
  ///
  /// - Parameter innerMark: A further byte that belongs to runs.
  init(innerMark: UInt8) { self.innerMark = innerMark }

  /// Starts with a text, which has to stay there, of less than 4 GiB.
  mutating func start(_ text: UnsafeBufferPointer<UInt8>) {
    source = text.baseAddress
    size = text.count
    place = 0
    edgeCount = 0
    carry = 0
    folded.reserve(size + Self.padding)
  }

  /// Finds the runs that end in the next stretch.
  ///
  /// - Returns: How many; their ``edges`` stand from the beginning. Nothing at the end of the text.
  mutating func next() -> Int? {
    guard let source, place < size else { return nil }
    // A run that the stretch before has left open goes on.
    if edgeCount & 1 == 1 { edges.base[0] = edges.base[edgeCount &- 1] }
    edgeCount &= 1
    let count = min(Self.stretch, size &- place)
    let words = (count &+ 63) / 64
    for word in count / 8..<words * 8 { marks.base[word] = 0 }
    Self.fold(
      source + place, count: count, innerMark: innerMark, into: folded.base + place,
      marks: UnsafeMutableRawPointer(marks.base).assumingMemoryBound(to: UInt8.self))
    for word in 0..<words { findEdges(inWord: word) }
    place &+= count
    if place == size {
      // Behind a text that fills its last word nothing has ended its last run.
      edges.base[edgeCount] = UInt32(truncatingIfNeeded: size)
      edgeCount &+= edgeCount & 1
    }
    return edgeCount / 2
  }

  /// Adds the edges of runs among 64 bytes.
  @inline(__always)
  private mutating func findEdges(inWord word: Int) {
    let bits = Self.bits(marks.base + 8 * word)
    var changes = bits ^ (bits &<< 1 | carry)
    carry = bits &>> 63
    let count = changes.nonzeroBitCount
    let first = UInt32(truncatingIfNeeded: place &+ 64 &* word)
    var target = edges.base + edgeCount
    edgeCount &+= count
    // Eight at a time, whether there are so many or not.
    repeat {
      for index in 0..<8 {
        target[index] = first &+ UInt32(truncatingIfNeeded: changes.trailingZeroBitCount)
        changes &= changes &- 1
      }
      target += 8
    } while changes != 0
  }

  /// One bit for each of 64 marks, each of which is 0 or 255.
  @inline(__always)
  private static func bits(_ marks: UnsafePointer<UInt64>) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<8 {
      // Of each byte the bit of its own place, all of which the product collects in its highest byte.
      let own = UInt64(littleEndian: marks[index]) & 0x8040_2010_0804_0201
      bits |= ((own &* 0x0101_0101_0101_0101) &>> 56) &<< UInt64(8 * index)
    }
    return bits
  }

  /// Lower-cases ASCII letters, and marks the bytes that belong to runs with 255, others with 0.
  ///
  /// Without a branch, so that it becomes vector instructions; a table of 256 entries would be five times slower.
  private static func fold(
    _ source: UnsafePointer<UInt8>, count: Int, innerMark: UInt8, into target: UnsafeMutablePointer<UInt8>,
    marks: UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<count {
      let byte = source[index]
      let lower = byte | 0x20
      let letter: UInt8 = lower &- 97 < 26 ? 0xFF : 0
      let kept: UInt8 = (byte &- 48 < 10) || byte == 95 || byte == innerMark || byte > 127 ? 0xFF : 0
      target[index] = byte | (letter & 0x20)
      marks[index] = letter | kept
    }
  }
}
