/// Mends the words that one content management system's filter against SQL injection has split.
///
/// The filter puts a space into keywords of SQL that occur together in a text: "sel ect … fr om", "fr om … wh ere". Twelve
/// of the split forms hardly ever occur in clean text and are joined wherever they stand; "se t" only beside "upd ate" or
/// "ins ert"; "in to" never, since it is English.
enum SplitKeywords {
  /// One split form: its two halves in lower case.
  struct Form {
    let first: [UInt8]
    let second: [UInt8]
    /// Whether a sentence may begin with the word; "Lim it was" and "Dr Op" are somebody's names.
    let mayBeCapitalized: Bool
    /// Whether the form needs another one beside it: "went to uni on Monday" is English.
    let needsCompany: Bool

    init(_ text: String, mayBeCapitalized: Bool = true, needsCompany: Bool = false) {
      let halves = text.split(separator: " ")
      first = Array(halves[0].utf8)
      second = Array(halves[1].utf8)
      self.mayBeCapitalized = mayBeCapitalized
      self.needsCompany = needsCompany
    }
  }

  static let forms = [
    Form("fr om"), Form("wh ere"), Form("sel ect"), Form("sele ct"), Form("upd ate"), Form("ins ert"), Form("cre ate"),
    Form("alt er", mayBeCapitalized: false), Form("dr op", mayBeCapitalized: false),
    Form("val ue", mayBeCapitalized: false), Form("lim it", mayBeCapitalized: false),
    Form("uni on", mayBeCapitalized: false, needsCompany: true),
    Form("se t", mayBeCapitalized: false, needsCompany: true),
    Form("s et", mayBeCapitalized: false, needsCompany: true),
  ]

  /// The repairs of a stretch of a text, in order.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - range: The stretch.
  ///   - language: The language of the text; "alt er" is German.
  /// - Returns: The repairs; ranges are those of the text.
  /// - Complexity: O(*n*)
  static func repairs(in utf8: [UInt8], range: Range<Int>, language: String?) -> [Repair] {
    guard language == nil || language == "en" else { return [] }
    var found: [(repair: Repair, form: Form)] = []
    let joints = joints
    let forms = forms
    utf8.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound + 1
      while offset < range.upperBound - 1 {
        defer { offset += 1 }
        // The letters around the space rule out nearly everything.
        guard bytes[offset] == 0x20, joints[joint(bytes[offset - 1], bytes[offset + 1])] else { continue }
        for form in forms {
          if let hit = match(form, in: bytes, at: offset, within: range) {
            let text = String(decoding: bytes[hit], as: UTF8.self)
            let mended = text.replacingSpace()
            found.append((Repair(range: hit, found: text, mended: mended, kind: .splitKeyword), form))
            break
          }
        }
      }
    }
    let isWriting = found.contains { $0.form.first.starts(with: "upd".utf8) || $0.form.first.starts(with: "ins".utf8) }
    let isSelecting = found.contains { $0.form.first.starts(with: "sel".utf8) }
    return found.filter { hit in
      guard hit.form.needsCompany else { return true }
      return hit.form.first[0] == UInt8(ascii: "u") ? isSelecting : isWriting
    }.map(\.repair)
  }

  private static func match(
    _ form: Form, in bytes: UnsafeBufferPointer<UInt8>, at space: Int, within range: Range<Int>
  ) -> Range<Int>? {
    let start = space - form.first.count
    let end = space + 1 + form.second.count
    guard start >= range.lowerBound, end <= range.upperBound else { return nil }
    guard start == range.lowerBound || !isLetter(bytes[start - 1]), end == range.upperBound || !isLetter(bytes[end])
    else { return nil }
    for index in form.first.indices where bytes[start + index] | 0x20 != form.first[index] { return nil }
    for index in form.second.indices where bytes[space + 1 + index] | 0x20 != form.second[index] { return nil }
    let isUpper = { (byte: UInt8) in byte & 0x20 == 0 }
    guard isUpper(bytes[start]) else {
      return bytes[start + 1..<end].contains { isLetter($0) && isUpper($0) } ? nil : start..<end
    }
    guard form.mayBeCapitalized else { return nil }
    let rest = bytes[start + 1..<end].filter { isLetter($0) }
    return rest.allSatisfy(isUpper) || !rest.contains(where: isUpper) ? start..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  /// Which pairs of letters stand around the space of a split form.
  private static let joints: [Bool] = {
    var joints = [Bool](repeating: false, count: 1024)
    for form in forms { joints[joint(form.first[form.first.count - 1], form.second[0])] = true }
    return joints
  }()

  private static func joint(_ before: UInt8, _ after: UInt8) -> Int { Int(before & 31) << 5 | Int(after & 31) }
}

extension String {
  fileprivate func replacingSpace() -> String { String(filter { $0 != " " }) }
}
