/// What counts are worth at most, in whole numbers for sums of 16 bits.
///
/// For weightings without shapes there is a row of 256 counts; for the others 32 rows of counts by the 256 classes of
/// shapes, the last one for all higher counts. Values are rounded up, so that what is summed up is never too little.
struct GainTable: Sendable {
  /// Values are kept in units of one by this.
  static let unit = 4096.0
  /// The rows of counts in a table with classes.
  static let rows = 32

  let values: [UInt32]
  /// The largest value of all.
  let largest: Double

  init(_ weight: TermWeight, classShapes: UnsafeBufferPointer<Double>?) {
    func rounded(_ value: Double) -> UInt32 {
      value > 0 && value < 1e5 ? UInt32((value * Self.unit).rounded(.up)) + 1 : value > 0 ? 1 << 29 : 0
    }
    guard let classShapes else {
      values = (0..<256).map { rounded(weight.gain($0, 0)) }
      largest = weight.gain(255, 0)
      return
    }
    var values = [UInt32](repeating: 0, count: Self.rows * ShapeClasses.count)
    var largest = 0.0
    for count in 1..<Self.rows {
      for (place, shape) in classShapes.prefix(ShapeClasses.count).enumerated() {
        let gain = weight.gain(count == Self.rows - 1 ? 255 : count, shape)
        values[count * ShapeClasses.count + place] = rounded(gain)
        if gain > largest { largest = gain }
      }
    }
    self.values = values
    self.largest = largest
  }
}
