/// Remembers which terms a run of letters stands for, so that each distinct run is analyzed once.
///
/// Open addressing over slots of half a cache line: the first sixteen bytes of a run, its length and its outcome. A token
/// of the text touches one line. Whether a slot has a run of up to sixteen bytes is told by those bytes alone: shorter runs
/// are filled up with zeros, and a longer one has another first byte there.
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
  /// For each length up to sixteen the bits of the bytes that belong to the run; for more some that no slot has.
  private let masks = ScratchBuffer(capacity: 18, filler: Run.Mask(length: 16))

  init() {
    slots = .allocate(capacity: 1 << 14)
    slots.initialize(repeating: Slot(), count: 1 << 14)
    mask = 1 << 14 - 1
    for length in 0..<16 { masks.base[length] = Run.Mask(length: length) }
    masks.base[17].head &= ~0xFF
  }

  deinit { slots.deallocate() }

  /// The slot of a run, or the free one where it belongs.
  ///
  /// - Parameters:
  ///   - run: The run, read at its place.
  ///   - place: Its place, for the bytes beyond the sixteenth.
  /// - Returns: A slot, free where its length is 0.
  func slot(for run: Run, at place: UnsafePointer<UInt8>) -> UnsafeMutablePointer<Slot> {
    var index = Int(truncatingIfNeeded: run.hash) & mask
    while true {
      let slot = slots + index
      if slot.pointee.head == run.head, slot.pointee.tail == run.tail,
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
    guard slot.pointee.length == length else { return false }
    let run = UnsafeBufferPointer(start: place, count: length)
    return letters[slot.pointee.start..<slot.pointee.start + length].elementsEqual(run)
  }

  /// What runs stand for that stand in the slots where they belong.
  ///
  /// Without a branch: where each run belongs is computed and read, and whether it stands there only decides if it counts
  /// among the missed.
  ///
  /// - Parameters:
  ///   - count: How many runs.
  ///   - text: The folded text.
  ///   - edges: Where runs start and end in it, in turn.
  ///   - outcomes: Gets what each stands for.
  ///   - missed: Gets the numbers of those that were not found, or are longer than sixteen bytes.
  /// - Returns: How many were missed.
  func outcomes(
    of count: Int, _ text: UnsafePointer<UInt8>, _ edges: UnsafePointer<UInt32>,
    into outcomes: UnsafeMutablePointer<UInt32>, missed: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (slots, masks) = (UnsafeRawPointer(slots), masks.base)
    let mask = UInt64(truncatingIfNeeded: mask * MemoryLayout<Slot>.stride)
    var missedCount = 0
    for number in 0..<count {
      let start = edges[2 &* number]
      let own = masks[Int(min(edges[2 &* number &+ 1] &- start, 17))]
      let (head, tail) = Run.words(text + Int(start), own)
      let place = (Run.hash(head, tail) &* UInt64(MemoryLayout<Slot>.stride)) & mask
      let slot = (slots + Int(truncatingIfNeeded: place)).assumingMemoryBound(to: Slot.self)
      let difference = (slot.pointee.head ^ head) | (slot.pointee.tail ^ tail)
      outcomes[number] = slot.pointee.outcome
      missed[missedCount] = UInt32(truncatingIfNeeded: number)
      missedCount &+= Int(truncatingIfNeeded: (difference | (0 &- difference)) &>> 63)
    }
    return missedCount
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
  var head: UInt64
  var tail: UInt64
  var length: Int
  var hash: UInt64

  /// The bits of the first sixteen bytes that belong to a run of a length.
  struct Mask {
    var head: UInt64
    var tail: UInt64

    init(length: Int) {
      head = length < 8 ? 1 << UInt64(8 * length) - 1 : .max
      tail = length < 8 ? 0 : length < 16 ? 1 << UInt64(8 * length - 64) - 1 : .max
    }
  }

  /// What stands in place of the first byte of a run longer than sixteen: no byte of any run.
  static let longMark: UInt64 = 1

  /// Reads the run at a place, behind which sixteen bytes can be read.
  init(at place: UnsafePointer<UInt8>, length: Int) {
    (head, tail) = Self.words(place, Mask(length: length))
    if length > 16 { head = head & ~0xFF | Self.longMark }
    self.length = length
    hash = Self.hash(head, tail, length, rest: place + 16)
  }

  /// The first sixteen bytes of a run, zeros behind a shorter one.
  @inline(__always)
  static func words(_ place: UnsafePointer<UInt8>, _ mask: Mask) -> (head: UInt64, tail: UInt64) {
    (word(place) & mask.head, word(place + 8) & mask.tail)
  }

  /// The hash of a run of up to sixteen bytes.
  ///
  /// No run has bytes that make a factor zero, which would make all others with them equal.
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64) -> UInt64 {
    let product = (head ^ 0x9E37_79B9_7F4A_7C01).multipliedFullWidth(by: tail ^ 0xE703_7ED1_A0B4_2801)
    return product.high ^ product.low
  }

  /// The hash of a run, of which the last parameter has the bytes from the seventeenth on.
  static func hash(_ head: UInt64, _ tail: UInt64, _ length: Int, rest: UnsafePointer<UInt8>?) -> UInt64 {
    var hash = hash(head, tail)
    if length > 16, let rest { for index in 0..<length &- 16 { hash = ByteHash.step(hash, UInt64(rest[index])) } }
    return hash
  }

  @inline(__always)
  private static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }
}
