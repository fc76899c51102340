/// Brings labels that a scanner misread back to the label that they are: "QUFSTION" to "QUESTION", "PRIE MIHiSTER" to
/// "PRIME MINISTER".
///
/// A label that stands often is read right most times. One that stands far less often, begins with the same letter and
/// differs from it in few letters is the same label: two people whose names differ so little, one of whom speaks once,
/// are rarer than slips of a scanner.
struct LabelVariants {
  /// How many times as often the right label must stand.
  private static let ratio = 4
  /// The most labels that are compared, and the longest.
  private static let maximumKeys = 400
  private static let maximumLength = 40

  /// The right label by the key of a variant.
  private var right: [String: Label] = [:]

  /// Whether every label is right.
  var isEmpty: Bool { right.isEmpty }

  /// Compares the labels of a document.
  ///
  /// - Complexity: O(*k* · *f* · *l*²) in the numbers of different and of frequent labels and their length, all of which
  ///   are bounded.
  init(_ labels: [Label]) {
    var counts: [String: Int] = [:]
    var first: [String: Label] = [:]
    for label in labels where label.form != .marker {
      counts[label.key, default: 0] += 1
      if first[label.key] == nil { first[label.key] = label }
    }
    guard counts.count > 2, counts.count <= Self.maximumKeys else { return }
    let frequent = counts.filter { $0.value >= Self.ratio }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(
      12)
    for (key, count) in counts where count * Self.ratio <= frequent.first?.value ?? 0 {
      let match = frequent.first { count * Self.ratio <= $0.value && Self.isSlip(Array(key.utf8), Array($0.key.utf8)) }
      if let match, let label = first[match.key], Self.isLoud(first[key]) { right[key] = label }
    }
  }

  /// A label as the one that it is a slip of, the printed words kept.
  func corrected(_ label: Label) -> Label {
    guard let other = right[label.key] else { return label }
    var label = label
    label.name = other.name
    label.form = other.form
    return label
  }

  /// Whether a label is in capitals but for single letters, as those are that a scanner misreads.
  private static func isLoud(_ label: Label?) -> Bool {
    guard let label, label.qualifier == nil else { return false }
    let letters = label.name.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count(where: { $0.isSmall }) * 4 <= letters.count
  }

  /// Whether two labels begin alike and are few changes of letters apart (Levenshtein 1966).
  private static func isSlip(_ key: [UInt8], _ other: [UInt8]) -> Bool {
    guard key != other, key.first == other.first, max(key.count, other.count) <= maximumLength else { return false }
    let allowed = other.count <= 2 ? 1 : other.count * 3 / 10
    guard allowed > 0, abs(key.count - other.count) <= allowed, other.count > 2 || key.count == other.count else {
      return false
    }
    var row = Array(0...other.count)
    for (line, byte) in key.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == other[column] ? 0 : 1))
        diagonal = above
      }
    }
    return row[other.count] <= allowed
  }
}
