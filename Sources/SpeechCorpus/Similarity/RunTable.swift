/// Remembers which terms a run of letters stands for, so that each distinct run is analyzed once.
///
/// Open addressing over slots of half a cache line: the first sixteen bytes of a run, its length and its outcome. A token
/// of the text touches one line.
struct RunTable: ~Copyable {
  /// A run that was met, or a free place where the length is 0.
  struct Slot {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length: UInt32 = 0
    /// A term's number, or one of the codes.
    var outcome: UInt32 = 0
    /// Where the bytes of a run longer than sixteen stand.
    var start: Int = 0
  }

  /// The run has no terms.
  static let nothing: UInt32 = .max
  /// What the run stands for depends on the text around it.
  static let needsContext: UInt32 = .max - 1
  /// From here on, an outcome is a place in ``several``.
  static let severalBase: UInt32 = 1 << 31

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var count = 0
  private var letters: [UInt8] = []
  /// The terms of the runs that stand for more than one.
  private(set) var several: [[UInt32]] = []

  init() {
    slots = .allocate(capacity: 1 << 14)
    slots.initialize(repeating: Slot(), count: 1 << 14)
    mask = 1 << 14 - 1
  }

  deinit { slots.deallocate() }

  /// The slot of a run, or the free one where it belongs.
  ///
  /// - Parameters:
  ///   - run: The run, read at its place.
  ///   - place: Its place, for the bytes beyond the sixteenth.
  /// - Returns: A slot, free where its length is 0.
  @inline(__always)
  func slot(for run: Run, at place: UnsafePointer<UInt8>) -> UnsafeMutablePointer<Slot> {
    var index = Int(truncatingIfNeeded: run.hash) & mask
    while true {
      let slot = slots + index
      if slot.pointee.head == run.head, slot.pointee.tail == run.tail,
        slot.pointee.length == UInt32(truncatingIfNeeded: run.length),
        run.length <= 16 || holds(slot, place, run.length)
      {
        return slot
      }
      if slot.pointee.length == 0 { return slot }
      index = (index &+ 1) & mask
    }
  }

  @inline(never)
  private func holds(_ slot: UnsafeMutablePointer<Slot>, _ place: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let rest = UnsafeBufferPointer(start: place + 16, count: length - 16)
    return letters[(slot.pointee.start + 16)..<(slot.pointee.start + length)].elementsEqual(rest)
  }

  /// Notes what a new run stands for, in the free slot that was found for it, which is not valid afterwards.
  mutating func insert(
    _ run: Run, at place: UnsafePointer<UInt8>, in slot: UnsafeMutablePointer<Slot>, terms: [UInt32], inContext: Bool
  ) -> UInt32 {
    let outcome: UInt32
    switch terms.count {
    case _ where inContext: outcome = Self.needsContext
    case 0: outcome = Self.nothing
    case 1: outcome = terms[0]
    default:
      outcome = Self.severalBase + UInt32(several.count)
      several.append(terms)
    }
    slot.pointee = Slot(
      head: run.head, tail: run.tail, length: UInt32(truncatingIfNeeded: run.length), outcome: outcome,
      start: letters.count)
    if run.length > 16 { letters.append(contentsOf: UnsafeBufferPointer(start: place, count: run.length)) }
    count += 1
    if count * 2 > mask { grow() }
    return outcome
  }

  private mutating func grow() {
    let old = slots
    let oldCount = mask + 1
    mask = oldCount * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for index in 0..<oldCount where old[index].length != 0 {
      let slot = old[index]
      let hash = letters.withUnsafeBufferPointer { letters in
        Run.hash(slot.head, slot.tail, Int(slot.length), rest: letters.baseAddress.map { $0 + slot.start + 16 })
      }
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].length != 0 { place = (place &+ 1) & mask }
      slots[place] = slot
    }
    old.deallocate()
  }
}

/// A run of letters at a place of the folded text: its first sixteen bytes, its length and its hash.
struct Run {
  var head: UInt64 = 0
  var tail: UInt64 = 0
  var length = 0
  var hash: UInt64 = 0

  init() {}

  /// Reads the run at a place, which a zero byte ends.
  ///
  /// Eight bytes at a time; the first zero byte of eight is found without a loop, whose exit would be mispredicted once for
  /// every run.
  @inline(__always)
  init(at place: UnsafePointer<UInt8>) {
    head = Self.word(place)
    var zeros = ByteScan.zeroBytes(head)
    if zeros != 0 {
      let bits = UInt64(truncatingIfNeeded: zeros.trailingZeroBitCount) &- 7
      head &= (1 &<< bits) &- 1
      length = Int(truncatingIfNeeded: bits &>> 3)
      hash = TermHash.step(0x9E37_79B9_7F4A_7C15, head)
      return
    }
    tail = Self.word(place + 8)
    zeros = ByteScan.zeroBytes(tail)
    length = 16
    if zeros != 0 {
      let bits = UInt64(truncatingIfNeeded: zeros.trailingZeroBitCount) &- 7
      tail &= (1 &<< bits) &- 1
      length = 8 &+ Int(truncatingIfNeeded: bits &>> 3)
    } else {
      while place[length] != 0 { length &+= 1 }
    }
    hash = Self.hash(head, tail, length, rest: place + 16)
  }

  /// The hash of a run, of which the last parameter has the bytes from the seventeenth on.
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int, rest: UnsafePointer<UInt8>?) -> UInt64 {
    var hash = TermHash.step(0x9E37_79B9_7F4A_7C15, head)
    if length < 8 { return hash }
    hash = TermHash.step(hash, tail)
    if length > 16, let rest { for index in 0..<length &- 16 { hash = TermHash.step(hash, UInt64(rest[index])) } }
    return hash
  }

  @inline(__always)
  private static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
