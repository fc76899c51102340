extension Section {
  /// A copy of numbers in as few bytes each as hold them all: 1, 2, 4 or 8.
  ///
  /// The largest number of a type stands for none, and does in each width.
  ///
  /// - Parameter numbers: The numbers.
  /// - Returns: The section.
  static func narrowed<Number: FixedWidthInteger & UnsignedInteger>(_ numbers: [Number]) -> Section {
    let largest = numbers.lazy.filter { $0 != .max }.max() ?? 0
    func copy<Narrow: FixedWidthInteger & UnsignedInteger>(as type: Narrow.Type) -> Section {
      Section(numbers.map { $0 == .max ? Narrow.max : Narrow(truncatingIfNeeded: $0) })
    }
    if largest < UInt8.max { return copy(as: UInt8.self) }
    if largest < UInt16.max { return copy(as: UInt16.self) }
    if largest < UInt32.max { return copy(as: UInt32.self) }
    return copy(as: UInt64.self)
  }

  /// How many bytes each of so many numbers has, or `nil` where they do not fill the section.
  func width(of count: Int) -> Int? {
    guard count > 0 else { return 1 }
    let width = bytes.count / count
    return width * count == bytes.count && [1, 2, 4, 8].contains(width) ? width : nil
  }

  /// One of the section's numbers, which are all of one width; `UInt64.max` stands for none.
  @inline(__always)
  func number(at index: Int, width: Int) -> UInt64 {
    switch width {
    case 1: Self.widened(values(as: UInt8.self)[index])
    case 2: Self.widened(values(as: UInt16.self)[index])
    case 4: Self.widened(values(as: UInt32.self)[index])
    default: values(as: UInt64.self)[index]
    }
  }

  @inline(__always)
  private static func widened<Narrow: FixedWidthInteger & UnsignedInteger>(_ number: Narrow) -> UInt64 {
    number == .max ? .max : UInt64(number)
  }
}
