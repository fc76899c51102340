/// The loops that most of a query's time goes to, over plain memory so that they become vector instructions.
extension SelectingScorer {
  /// Room for the sums of a block.
  final class Scratch {
    /// Room for any 16-bit number, so that a damaged list cannot reach outside.
    let sums: UnsafeMutablePointer<UInt16>
    let completed: UnsafeMutablePointer<UInt16>
    let differences: UnsafeMutablePointer<Int16>
    let columnBounds: UnsafeMutablePointer<Float>
    /// The parts of passages that all have the same norm.
    let wholes: UnsafeMutablePointer<UInt8>
    private let memory: UnsafeMutableRawBufferPointer

    init() {
      let strips = PostingLayout.capacity / StripBounds.width
      let width = StripBounds.width
      let memory = UnsafeMutableRawBufferPointer.allocate(
        byteCount: 2 * (1 << 16) + 4 * width + 4 * strips + width, alignment: 64)
      var place = 0
      func part<Number: BitwiseCopyable>(_ count: Int, _ value: Number) -> UnsafeMutablePointer<Number> {
        let size = count * MemoryLayout<Number>.stride
        defer { place += size }
        let values = UnsafeMutableRawBufferPointer(rebasing: memory[place..<place + size]).bindMemory(to: Number.self)
        values.initialize(repeating: value)
        // The memory is there, so its parts are.
        return values.baseAddress.unsafelyUnwrapped
      }
      sums = part(1 << 16, 0)
      completed = part(width, 0)
      differences = part(width, 0)
      columnBounds = part(strips, 0)
      wholes = part(width, 255)
      self.memory = memory
    }

    deinit { memory.deallocate() }
  }

  // MARK: Adding

  /// Adds a list whose counts are their values.
  @inline(never)
  static func add(
    _ passages: UnsafePointer<UInt16>, _ counts: UnsafePointer<UInt8>, _ number: Int, _ factor: UInt64,
    to sums: UnsafeMutablePointer<UInt16>
  ) {
    for index in 0..<number {
      sums[Int(passages[index])] &+= roundedUp(factor &* UInt64(counts[index]))
    }
  }

  /// Adds a list whose counts are their values, with a weight rounded up to a whole number.
  @inline(never)
  static func add(
    _ passages: UnsafePointer<UInt16>, _ counts: UnsafePointer<UInt8>, _ number: Int, step: UInt16,
    to sums: UnsafeMutablePointer<UInt16>
  ) {
    let step = UInt32(step)
    for index in 0..<number {
      sums[Int(passages[index])] &+= UInt16(truncatingIfNeeded: step &* UInt32(counts[index]))
    }
  }

  /// Adds a list whose values stand in a row for the counts.
  @inline(never)
  static func add(
    _ passages: UnsafePointer<UInt16>, _ counts: UnsafePointer<UInt8>, _ number: Int, _ factor: UInt64,
    _ values: UnsafePointer<UInt32>, to sums: UnsafeMutablePointer<UInt16>
  ) {
    for index in 0..<number {
      sums[Int(passages[index])] &+= roundedUp(factor &* UInt64(values[Int(counts[index])]))
    }
  }

  /// Adds a list whose values depend on the passages' classes, too.
  @inline(never)
  static func add(
    _ passages: UnsafePointer<UInt16>, _ counts: UnsafePointer<UInt8>, _ number: Int, _ factor: UInt64,
    _ values: UnsafePointer<UInt32>, _ classes: UnsafePointer<UInt8>, _ passageCount: Int,
    to sums: UnsafeMutablePointer<UInt16>
  ) {
    for index in 0..<number {
      let passage = Int(passages[index])
      // A damaged list may name a passage that is not there.
      guard passage < passageCount else { continue }
      let row = min(Int(counts[index]), GainTable.rows - 1)
      sums[passage] &+= roundedUp(factor &* UInt64(values[row &* ShapeClasses.count &+ Int(classes[passage])]))
    }
  }

  /// Adds a strip of a column whose counts are their values.
  @inline(__always)
  static func add(_ counts: UnsafePointer<UInt8>, _ step: UInt16, to sums: UnsafeMutablePointer<UInt16>) {
    for index in 0..<StripBounds.width { sums[index] &+= step &* UInt16(counts[index]) }
  }

  /// Adds a strip of a column whose values stand in a row for the counts.
  @inline(__always)
  static func add(
    _ counts: UnsafePointer<UInt8>, _ factor: UInt64, _ values: UnsafePointer<UInt32>,
    to sums: UnsafeMutablePointer<UInt16>
  ) {
    for index in 0..<StripBounds.width {
      sums[index] &+= roundedUp(factor &* UInt64(values[Int(counts[index])]))
    }
  }

  /// Adds a strip of a column whose values depend on the passages' classes, too.
  @inline(__always)
  static func add(
    _ counts: UnsafePointer<UInt8>, _ factor: UInt64, _ values: UnsafePointer<UInt32>,
    _ classes: UnsafePointer<UInt8>, _ number: Int, to sums: UnsafeMutablePointer<UInt16>
  ) {
    for index in 0..<number {
      let row = min(Int(counts[index]), GainTable.rows - 1)
      sums[index] &+= roundedUp(factor &* UInt64(values[row &* ShapeClasses.count &+ Int(classes[index])]))
    }
  }

  @inline(__always)
  private static func roundedUp(_ product: UInt64) -> UInt16 {
    UInt16(truncatingIfNeeded: (product &+ 0xFFFF_FFFF) &>> 32)
  }

  // MARK: Comparing

  /// Whether any of 64 sums is over a threshold.
  ///
  /// Sums and thresholds have room for their difference, so its sign answers; that becomes two vector instructions for
  /// eight sums.
  @inline(__always)
  static func anyOver(_ sums: UnsafePointer<UInt16>, _ threshold: Int16) -> Bool {
    var signs: Int16 = 0
    for index in 0..<StripBounds.width { signs |= threshold &- Int16(bitPattern: sums[index]) }
    return signs < 0
  }

  /// The largest of 64 sums.
  @inline(__always)
  static func largest(_ sums: UnsafePointer<UInt16>) -> Int16 {
    var largest: Int16 = 0
    for index in 0..<StripBounds.width { largest = max(largest, Int16(bitPattern: sums[index])) }
    return largest
  }

  /// Computes how far thresholds in proportion to the passages' norms are over their sums; negative for a sum over it.
  ///
  /// - Returns: How many are.
  @inline(__always)
  static func differences(
    _ sums: UnsafePointer<UInt16>, _ norms: UnsafePointer<UInt8>, _ norm: UInt16,
    into differences: UnsafeMutablePointer<Int16>
  ) -> Int16 {
    var count: Int16 = 0
    for index in 0..<StripBounds.width {
      let difference = Int16(bitPattern: part(norms[index], norm)) &- Int16(bitPattern: sums[index])
      differences[index] = difference
      count &-= difference &>> 15
    }
    return count
  }

  /// The same with what the passages' columns can add taken off the thresholds.
  @inline(__always)
  static func differences(
    _ sums: UnsafePointer<UInt16>, _ norms: UnsafePointer<UInt8>, _ norm: UInt16, _ lengths: UnsafePointer<UInt8>,
    _ length: UInt16, into differences: UnsafeMutablePointer<Int16>
  ) -> Int16 {
    var count: Int16 = 0
    for index in 0..<StripBounds.width {
      let columns = part(lengths[index], length) &+ 1
      let difference =
        Int16(bitPattern: part(norms[index], norm)) &- Int16(bitPattern: columns) &- Int16(bitPattern: sums[index])
      differences[index] = difference
      count &-= difference &>> 15
    }
    return count
  }

  /// So many 256ths of a number, rounded down.
  ///
  /// The number's bytes are multiplied one by one, since only products of 16 bits are vector instructions everywhere.
  @inline(__always)
  private static func part(_ part: UInt8, _ number: UInt16) -> UInt16 {
    UInt16(part) &* (number &>> 8) &+ (UInt16(part) &* (number & 0xFF)) &>> 8
  }

  // MARK: Whole numbers

  /// A threshold, rounded down.
  @inline(__always)
  static func threshold(_ number: Float) -> Int16 { number < 16_382 ? Int16(max(0, number)) : 16_382 }

  /// What 255 parts of 256 of are a threshold, rounded down.
  @inline(__always)
  static func multiplier(_ number: Float) -> UInt16 {
    let multiplier = number * (256.0 / 255)
    return multiplier < 16_382 ? UInt16(max(0, multiplier)) : 16_382
  }

  /// A weight, rounded up.
  @inline(__always)
  static func step(_ number: Double) -> UInt16 { UInt16(truncatingIfNeeded: min(whole(number), 12_000)) }

  /// A number rounded up.
  @inline(__always)
  static func whole(_ number: Double) -> UInt64 {
    number > 0 ? number < 0x1p50 ? UInt64(number.rounded(.up)) : 1 << 50 : 0
  }
}
