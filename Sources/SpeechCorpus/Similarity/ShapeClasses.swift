/// The passages of an index by shape, in 256 classes of equal width on a logarithmic scale.
///
/// Bounds are computed for the shape of each class that makes the largest values, so that a table over counts and classes
/// says what a term can add.
struct ShapeClasses {
  static let count = 256

  /// The class of each passage, for each block.
  let classes: [Section]
  /// For each class the shape of its passages that makes the largest values.
  let shapes: [Double]

  /// Sorts passages into classes; nothing where they have no shapes.
  ///
  /// - Complexity: O(*n*) in the number of passages.
  init?(_ sections: [Section?], _ weight: TermWeight) {
    let all = sections.compactMap { $0?.values(as: Double.self) }
    guard all.count == sections.count, !all.isEmpty else { return nil }
    var smallest = Double.infinity
    var largest = 0.0
    for shape in all.joined() where shape > 0 {
      smallest = min(smallest, shape)
      largest = max(largest, shape)
    }
    let start = smallest < largest ? Logarithm.natural(smallest) : 0
    let width = smallest < largest ? (Logarithm.natural(largest) - start) / 255.99 : 1
    var shapes = [Double](repeating: 0, count: Self.count)
    var isUsed = [Bool](repeating: false, count: Self.count)
    classes = all.map { values in
      Section(
        values.map { shape -> UInt8 in
          let number = shape > 0 && smallest < largest ? Int((Logarithm.natural(shape) - start) / width) : 0
          let place = min(max(0, number), Self.count - 1)
          let isBetter = weight.growsWithShape ? shape > shapes[place] : shape < shapes[place]
          if isBetter || !isUsed[place] { shapes[place] = shape }
          isUsed[place] = true
          return UInt8(place)
        })
    }
    self.shapes = shapes
  }
}
