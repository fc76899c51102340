/// Memory for plain numbers that is used again and again, and grows where it has to.
///
/// Places are not checked: who writes makes room first, by ``reserve(_:)``. An array would ask at each write whether it is
/// shared, in loops that run a hundred million times.
struct ScratchBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The memory; another one after ``reserve(_:)``.
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  private let filler: Element

  /// Allocates memory.
  ///
  /// - Parameters:
  ///   - capacity: For how many elements there is room, at least 1.
  ///   - filler: What new memory holds.
  init(capacity: Int, filler: Element) {
    self.capacity = max(1, capacity)
    self.filler = filler
    base = .allocate(capacity: self.capacity)
    base.initialize(repeating: filler, count: self.capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for so many elements; those that are there stay.
  @inline(__always)
  mutating func reserve(_ count: Int) {
    if count > capacity { grow(to: max(count, 2 * capacity)) }
  }

  /// Makes every element the filler again.
  func clear() { base.update(repeating: filler, count: capacity) }

  @inline(never)
  private mutating func grow(to count: Int) {
    let bigger = UnsafeMutablePointer<Element>.allocate(capacity: count)
    bigger.initialize(from: base, count: capacity)
    (bigger + capacity).initialize(repeating: filler, count: count - capacity)
    base.deallocate()
    base = bigger
    capacity = count
  }
}
