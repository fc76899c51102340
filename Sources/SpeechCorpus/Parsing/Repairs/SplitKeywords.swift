/// Mends the words that one content management system's filter against SQL injection has split.
///
/// The filter puts a space into keywords of SQL that occur together in a text: "sel ect … fr om", "fr om … wh ere". Twelve
/// of the split forms hardly ever occur in clean text and are joined; "uni on" only beside "sel ect", "se t" and "s et"
/// only beside "upd ate" or "ins ert"; "in to" never, since it is English.
enum SplitKeywords {
  /// One split form.
  struct Form: Sendable {
    /// The two halves in lower case, with the space between them.
    let text: [UInt8]
    /// How many bytes stand before the space.
    let split: Int
    /// Whether a sentence may begin with the word; "Lim it was" and "Dr Op" are somebody's names.
    let mayBeCapitalized: Bool
    /// The start of another form that must stand in the text too: "went to uni on Monday" is English.
    let company: [String]

    init(_ text: String, mayBeCapitalized: Bool = true, company: [String] = []) {
      self.text = Array(text.utf8)
      split = self.text.firstIndex(of: 0x20) ?? 0
      self.mayBeCapitalized = mayBeCapitalized
      self.company = company
    }

    /// The two letters on either side of the space, which tell most forms from clean text.
    var joint: UInt32 { SplitKeywords.joint(text[split - 2], text[split - 1], text[split + 1], text[split + 2]) }
  }

  /// The forms with two letters on either side of the space.
  static let forms = [
    Form("fr om"), Form("wh ere"), Form("sel ect"), Form("sele ct"), Form("upd ate"), Form("ins ert"), Form("cre ate"),
    Form("alt er", mayBeCapitalized: false), Form("dr op", mayBeCapitalized: false),
    Form("val ue", mayBeCapitalized: false), Form("lim it", mayBeCapitalized: false),
    Form("uni on", company: ["sel ect", "sele ct"]),
  ]

  /// The forms with a single letter on one side, which are looked for only where their company was found.
  static let shortForms = [
    Form("se t", mayBeCapitalized: false, company: ["upd ate", "ins ert"]),
    Form("s et", mayBeCapitalized: false, company: ["upd ate", "ins ert"]),
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
    guard range.count > 4, language == nil || language == "en" else { return [] }
    var hits: [(range: Range<Int>, form: Form)] = []
    utf8.withUnsafeBufferPointer { bytes in
      inner.withUnsafeBufferPointer { inner in
        ByteScan.visit(0x20, or: 0x0A, in: bytes, (range.lowerBound + 2)..<(range.upperBound - 2)) { offset in
          guard inner[pair(bytes[offset &- 1], bytes[offset &+ 1])] else { return }
          let joint = joint(bytes[offset - 2], bytes[offset - 1], bytes[offset + 1], bytes[offset + 2])
          guard isJoint(joint) else { return }
          for form in forms where form.joint == joint {
            if let hit = match(form, in: bytes, at: offset, within: range) { hits.append((hit, form)) }
          }
        }
      }
    }
    guard !hits.isEmpty else { return [] }
    let found = Set(hits.map { String(decoding: $0.form.text, as: UTF8.self) })
    for form in shortForms where form.company.contains(where: found.contains) {
      hits += matches(of: form, in: utf8, range: range)
    }
    return hits.filter { $0.form.company.isEmpty || $0.form.company.contains(where: found.contains) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { hit in
        let text = String(decoding: utf8[hit.range], as: UTF8.self)
        return Repair(range: hit.range, found: text, mended: text.filter { !$0.isWhitespace }, kind: .splitKeyword)
      }
  }

  private static func joint(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32 {
    (UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)) | 0x2020_2020
  }

  /// For each pair of letters, by their low five bits, whether a form has them on either side of its space.
  private static let inner: [Bool] = {
    var inner = [Bool](repeating: false, count: 1024)
    for form in forms { inner[pair(form.text[form.split - 1], form.text[form.split + 1])] = true }
    return inner
  }()

  @inline(__always)
  private static func pair(_ before: UInt8, _ after: UInt8) -> Int { Int(before & 31) &<< 5 | Int(after & 31) }

  /// Whether four letters are a joint: "fr om", "wh er", "el ec" and so on, without a look at the table.
  @inline(__always)
  private static func isJoint(_ joint: UInt32) -> Bool {
    switch joint {
    case 0x6672_6F6D, 0x7768_6572, 0x656C_6563, 0x6C65_6374, 0x7064_6174, 0x6E73_6572, 0x7265_6174, 0x6C74_6572,
      0x6472_6F70, 0x616C_7565, 0x696D_6974, 0x6E69_6F6E:
      true
    default: false
    }
  }

  private static func matches(of form: Form, in utf8: [UInt8], range: Range<Int>) -> [(range: Range<Int>, form: Form)] {
    utf8.withUnsafeBufferPointer { bytes in
      range.compactMap { offset in
        guard isGap(bytes[offset]) else { return nil }
        return match(form, in: bytes, at: offset, within: range).map { ($0, form) }
      }
    }
  }

  /// The range of a form whose space stands at an offset, as a whole word in one of the cases it may have.
  private static func match(
    _ form: Form, in bytes: UnsafeBufferPointer<UInt8>, at space: Int, within range: Range<Int>
  ) -> Range<Int>? {
    let start = space - form.split
    let end = start + form.text.count
    guard start >= range.lowerBound, end <= range.upperBound else { return nil }
    guard !endsInLetter(bytes[range.lowerBound..<start]), end == range.upperBound || !isLetter(bytes[end])
    else { return nil }
    for index in form.text.indices where index != form.split && bytes[start + index] | 0x20 != form.text[index] {
      return nil
    }
    let isUpper = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let capitals = bytes[start..<end].count(where: isUpper)
    if capitals == 0 { return start..<end }
    guard form.mayBeCapitalized, isUpper(bytes[start]) else { return nil }
    return capitals == 1 || capitals == form.text.count - 1 ? start..<end : nil
  }

  /// Whether a byte is the space that the filter puts, or the line end that wrapping has made of it.
  @inline(__always)
  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// Whether a byte begins a letter; quotation marks, dashes and no-break spaces begin with others.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0xC3...0xDF).contains(byte)
  }

  private static func endsInLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = bytes.last else { return false }
    guard last >= 0x80 else { return isLetter(last) }
    return bytes.dropLast().last.map { (0xC3...0xDF).contains($0) } ?? false
  }
}
