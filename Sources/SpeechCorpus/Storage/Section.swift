/// Bytes that stay where they are as long as somebody holds them: allocated here, or mapped from a file.
final class ByteStore: @unchecked Sendable {
  // Nobody writes to the bytes once the store is shared, so it can be read from any thread.
  let bytes: UnsafeRawBufferPointer
  /// Whether they are those of a file, which may have to be read from the disk first.
  let isMapped: Bool
  private let release: @Sendable () -> Void

  /// Wraps bytes that somebody else made.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, aligned to ``Section/alignment``.
  ///   - isMapped: Whether they are those of a file.
  ///   - release: Called when nobody holds them any more.
  init(_ bytes: UnsafeRawBufferPointer, isMapped: Bool = false, release: @escaping @Sendable () -> Void) {
    self.bytes = bytes
    self.isMapped = isMapped
    self.release = release
  }

  deinit { release() }
}

/// A stretch of bytes with one content, aligned so that its numbers can be read where they stand.
struct Section: @unchecked Sendable {
  /// Every section starts at a multiple of so many bytes, a cache line.
  static let alignment = 64

  /// The bytes.
  let bytes: UnsafeRawBufferPointer
  private let store: ByteStore

  /// A part of a store: a range that lies in it and starts on an aligned place.
  init(_ store: ByteStore, range: Range<Int>) {
    self.store = store
    bytes = UnsafeRawBufferPointer(rebasing: store.bytes[range])
  }

  /// Bytes of its own, zero at first.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - fill: Writes them.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Void) rethrows {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: Self.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    let address = UInt(bitPattern: memory.baseAddress)
    store = ByteStore(UnsafeRawBufferPointer(memory)) { UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<count])
    try fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
  }

  /// A copy of numbers.
  init<Number: FixedWidthInteger>(_ numbers: [Number]) {
    self = numbers.withUnsafeBytes { source in
      Section(count: source.count) { if !source.isEmpty { $0.copyMemory(from: source) } }
    }
  }

  /// A copy of floating-point numbers.
  init<Number: BinaryFloatingPoint>(_ numbers: [Number]) {
    self = numbers.withUnsafeBytes { source in
      Section(count: source.count) { if !source.isEmpty { $0.copyMemory(from: source) } }
    }
  }

  /// A copy of a text.
  init(_ text: String) { self.init(Array(text.utf8)) }

  /// No bytes.
  static let empty = Section([UInt8]())

  /// The bytes as numbers, as many as there are whole ones.
  @inline(__always)
  func values<Number: BitwiseCopyable>(as type: Number.Type) -> UnsafeBufferPointer<Number> {
    UnsafeBufferPointer(
      start: bytes.baseAddress?.assumingMemoryBound(to: type), count: bytes.count / MemoryLayout<Number>.stride)
  }

  /// Has a range of the bytes read from the disk while something else is done, where they are those of a file.
  ///
  /// - Parameter range: Which of them; what lies outside is left out. All where nothing is said.
  func expect(_ range: Range<Int>? = nil) {
    guard store.isMapped else { return }
    let range = range?.clamped(to: 0..<bytes.count) ?? 0..<bytes.count
    PlatformFile.expect(.soon, of: UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  /// The bytes as text; what is not UTF-8 reads as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
