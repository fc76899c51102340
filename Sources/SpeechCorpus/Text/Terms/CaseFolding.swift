/// Makes texts that differ only in case, and on request in accents, the same.
///
/// Case folding is the full default one of The Unicode Standard (3.13, toCasefold): `Straße` and `STRASSE` become
/// `strasse`, `Σ`, `σ` and `ς` one letter. Without accents, `naïve` becomes `naive`, `Türkiye` `turkiye`, `ё` `е`; `й`
/// stays, for it is no и with an accent.
struct CaseFolding: Sendable {
  /// Folds case only.
  static let keepingAccents = CaseFolding(removesAccents: false)
  /// Folds case, and takes the accents off Latin, Greek and Cyrillic letters.
  static let removingAccents = CaseFolding(removesAccents: true)

  private static let directCount: UInt32 = 0x2000
  /// Stands in ``direct`` where a code point becomes several, or none.
  private static let several: UInt32 = .max

  private let removesAccents: Bool
  /// What each of the first code points becomes.
  private let direct: [UInt32]
  /// What code points become that become several, as UTF-8.
  private let expansions: [UInt32: [UInt8]]

  private init(removesAccents: Bool) {
    self.removesAccents = removesAccents
    var direct = Array(0..<Self.directCount)
    for row in Self.rows where row.first < Self.directCount {
      for scalar in stride(from: row.first, through: row.last, by: Int(row.step)) {
        direct[Int(scalar)] = UInt32(Int32(scalar) + row.distance)
      }
    }
    var expansions = Self.expansions.mapValues { Array($0.utf8) }
    for scalar in UInt32(0x1F80)...0x1FAF {
      let block: [UInt32] = [0x1F00, 0x1F20, 0x1F60]
      expansions[scalar] = Array("\(Unicode.Scalar(block[Int(scalar - 0x1F80) >> 4] + scalar & 7) ?? "?")\u{3B9}".utf8)
    }
    if removesAccents {
      let bases = Self.bases()
      expansions = expansions.mapValues { Self.withoutAccents($0, bases: bases) }
      for scalar in direct.indices {
        guard let base = bases[direct[scalar]] else { continue }
        if base.count == 1 { direct[scalar] = base[0] } else { expansions[UInt32(scalar)] = base.utf8 }
      }
      for row in Self.rows where row.first >= Self.directCount {
        for scalar in stride(from: row.first, through: row.last, by: Int(row.step)) {
          if let base = bases[Self.simpleFolding(of: scalar)] { expansions[scalar] = base.utf8 }
        }
      }
    }
    for scalar in expansions.keys where scalar < Self.directCount { direct[Int(scalar)] = Self.several }
    self.direct = direct
    self.expansions = expansions
  }

  /// The folded form of a text.
  ///
  /// - Parameter utf8: Valid UTF-8.
  /// - Returns: Valid UTF-8, perhaps longer.
  func folded(_ utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    utf8.withUnsafeBytes { append($0, to: &result) }
    return result
  }

  /// Adds the folded form of a text to bytes.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - result: Where to add it.
  /// - Complexity: O(*n*).
  func append(_ text: UnsafeRawBufferPointer, to result: inout [UInt8]) {
    var position = 0
    let start = result.count
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        position += 1
        continue
      }
      let scalar = text.scalar(at: position)
      position += scalar.length
      let isMark = removesAccents && result.count > start && (0x300...0x36F).contains(scalar.value)
      if isMark, takesAccent(scalar.value, in: &result) { continue }
      append(scalar.value, to: &result)
    }
  }

  /// Adds the folded form of one code point.
  private func append(_ scalar: UInt32, to result: inout [UInt8]) {
    if scalar < Self.directCount {
      let folded = direct[Int(scalar)]
      if folded != Self.several {
        result.append(scalar: folded)
        return
      }
    }
    if let expansion = expansions[scalar] {
      result.append(contentsOf: expansion)
    } else {
      result.append(scalar: scalar < Self.directCount ? scalar : Self.simpleFolding(of: scalar))
    }
  }

  /// What a code point folds to where that is one code point, by binary search.
  private static func simpleFolding(of scalar: UInt32) -> UInt32 {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, rows[low].first <= scalar, (scalar - rows[low].first) % rows[low].step == 0 else {
      return scalar
    }
    return UInt32(Int32(scalar) + rows[low].distance)
  }
}

extension CaseFolding {
  /// Whether a combining mark is an accent that goes; one that makes another letter of и, у or і is put to it.
  private func takesAccent(_ mark: UInt32, in result: inout [UInt8]) -> Bool {
    let base = result.scalar(before: result.count).value
    switch base {
    case 0x61...0x7A, 0xC0...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF: return true
    case 0x400...0x52F:
      let letter: UInt32? =
        switch (base, mark) {
        case (0x438, 0x306): 0x439
        case (0x443, 0x306): 0x45E
        case (0x456, 0x308): 0x457
        default: nil
        }
      if let letter {
        result.removeLast(2)
        result.append(scalar: letter)
      }
      return true
    default: return false
    }
  }

  /// What is left of each letter that has an accent, as code points.
  private static func bases() -> [UInt32: [UInt32]] {
    var bases: [UInt32: [UInt32]] = [:]
    for (base, letters) in lettersByBase {
      for letter in letters.unicodeScalars { bases[letter.value] = base.unicodeScalars.map(\.value) }
    }
    return bases
  }

  private static func withoutAccents(_ utf8: [UInt8], bases: [UInt32: [UInt32]]) -> [UInt8] {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.flatMap { scalar -> [UInt8] in
      if (0x300...0x36F).contains(scalar.value) { return [] }
      return bases[scalar.value]?.utf8 ?? Array(String(scalar).utf8)
    }
  }
}

extension [UInt32] {
  /// The code points as UTF-8.
  fileprivate var utf8: [UInt8] {
    var bytes: [UInt8] = []
    for scalar in self { bytes.append(scalar: scalar) }
    return bytes
  }
}
