/// Turns the text of a page into a reading: references resolved, white space folded, tags left out, lines where the page
/// shows lines.
struct HTMLText {
  private let tree: HTMLTree
  private var builder: Reading.Builder
  /// The line ends to write before the next text: none, one, or two for a blank line.
  private var pendingBreaks = 0
  private var pendingSpace = false
  private var isEmpty = true
  /// How many elements are open in which white space counts.
  private var preformatted = 0
  /// For each block that was asked for whether it is a row of facts.
  private var rows: [Int: Bool] = [:]
  /// Whether line ends of text nodes are lines.
  var keepsLines = false

  init(_ tree: HTMLTree) {
    self.tree = tree
    builder = Reading.Builder(source: tree.utf8)
  }

  /// Reads some events, leaving out elements that are not to be read.
  ///
  /// - Parameters:
  ///   - events: The events to read.
  ///   - isLeftOut: Whether an element is left out with all that is in it.
  mutating func read(_ events: Range<Int>, leavingOut isLeftOut: (Int) -> Bool) {
    var index = events.lowerBound
    while index < events.upperBound {
      switch tree.events[index] {
      case .open(let element):
        if isLeftOut(element) {
          markBreak(tree.elements[element].tag)
          index = max(index + 1, tree.elements[element].events.upperBound)
          continue
        }
        markBreak(tree.elements[element].tag)
        if opensFact(element) { pendingBreaks = max(pendingBreaks, 1) }
        if tree.elements[element].tag == .pre { preformatted += 1 }
      case .close(let element):
        markBreak(tree.elements[element].tag)
        if tree.elements[element].tag == .pre { preformatted = max(0, preformatted - 1) }
      case .text(let range, _): append(range)
      case .void(let element): appendVoid(element)
      case .lineBreak: pendingBreaks = max(pendingBreaks, 1)
      case .rawText: break
      }
      index += 1
    }
  }

  /// Begins a new paragraph.
  mutating func breakParagraph() { pendingBreaks = 2 }

  /// The reading of all that was read.
  func finish() -> Reading { builder.finish() }

  /// The text of a stretch of markup without tags, such as the value of an attribute, white space folded.
  static func string(_ utf8: [UInt8], in range: Range<Int>) -> String {
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if utf8[offset] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(utf8, at: offset, before: range.upperBound)
      {
        text += reference.utf8
        offset += reference.length
      } else {
        text.append(utf8[offset])
        offset += 1
      }
    }
    let content = text.withUnsafeBufferPointer { WhiteSpace.trimmed(text.indices, in: $0) }
    return ParagraphReader.reading(text, content).text
  }

  // MARK: - Rows of facts

  /// What sites call a row of facts about a text, such as its place, its day and its author.
  private static let rowNames: WordSet = ["meta", "dateline", "byline", "info", "details", "pubinfo"]

  /// Whether an element without a line of its own is one of several facts in a row, which are lines for a reader.
  private mutating func opensFact(_ element: Int) -> Bool {
    switch tree.elements[element].tag {
    case .span, .time, .small, .a: break
    default: return false
    }
    let parent = tree.elements[element].parent
    guard parent >= 0 else { return false }
    if let known = rows[parent] { return known }
    let isRow = isRow(parent)
    rows[parent] = isRow
    return isRow
  }

  /// Whether a short block is called a row of facts, or holds a time, and has no words but those of its elements.
  private func isRow(_ index: Int) -> Bool {
    let block = tree.elements[index]
    guard block.tag.isBlock, (1...160).contains(block.textCount), block.events.count <= 40 else { return false }
    let isNamed = tree.range(.class, of: index).map { name in
      name.count <= 200 && HTMLFurniture.split(tree.utf8[name]).contains(where: Self.rowNames.contains)
    }
    var hasTime = false
    for event in tree.events[block.events] {
      switch event {
      case .open(let element): if tree.elements[element].tag == .time { hasTime = true }
      case .text(let range, index): if tree.utf8[range].contains(where: { $0 > 0x20 }) { return false }
      default: continue
      }
    }
    return isNamed ?? false || hasTime
  }

  // MARK: - Lines

  private mutating func markBreak(_ tag: HTMLTag) {
    if tag.isParagraph {
      pendingBreaks = 2
    } else if tag.isBlock {
      pendingBreaks = max(pendingBreaks, 1)
    }
  }

  private mutating func appendVoid(_ element: Int) {
    switch tree.elements[element].tag {
    case .br:
      // One ends a line, two make a blank one.
      pendingBreaks = min(pendingBreaks + 1, 2)
    case .hr: pendingBreaks = 2
    case .img:
      // A picture of an emoji has the emoji beside it.
      guard tree.hasClass("emoji", element), let range = tree.range(.alt, of: element), !range.isEmpty else { return }
      flush()
      builder.replace(range, with: HTMLText.string(tree.utf8, in: range))
    default: break
    }
  }

  /// Writes the line ends and the space that stand before a text.
  private mutating func flush() {
    if !isEmpty {
      if pendingBreaks > 0 {
        builder.insert(pendingBreaks == 1 ? "\n" : "\n\n")
      } else if pendingSpace {
        builder.insert(" ")
      }
    }
    pendingBreaks = 0
    pendingSpace = false
    isEmpty = false
  }

  // MARK: - Characters

  private mutating func append(_ range: Range<Int>) {
    let utf8 = tree.utf8
    var offset = range.lowerBound
    var start = offset
    let keepsLines = keepsLines || preformatted > 0
    while offset < range.upperBound {
      let byte = utf8[offset]
      if byte <= 0x20 {
        let gap = offset
        var lines = 0
        while offset < range.upperBound, utf8[offset] <= 0x20 {
          if utf8[offset] == 0x0A { lines += 1 }
          offset += 1
        }
        // A single space between two words is copied with them.
        if offset - gap == 1, byte == 0x20, gap > start, offset < range.upperBound { continue }
        copy(start..<gap)
        if keepsLines, lines > 0 { pendingBreaks = max(pendingBreaks, min(lines, 2)) }
        pendingSpace = true
        start = offset
      } else if byte == UInt8(ascii: "&"),
        let reference = CharacterReference.read(utf8, at: offset, before: range.upperBound)
      {
        copy(start..<offset)
        append(reference.utf8, at: offset..<offset + reference.length)
        offset += reference.length
        start = offset
      } else {
        offset += 1
      }
    }
    copy(start..<range.upperBound)
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var range = range
    if pendingBreaks > 0 || isEmpty, tree.utf8[range.lowerBound] >= 0xC2 {
      // No-break spaces that pad the start of a line would make a line of nothing.
      let end = range.upperBound
      range = tree.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(range, in: $0) }
      if range.isEmpty { return }
      range = range.lowerBound..<end
    }
    flush()
    builder.copy(range)
  }

  private mutating func append(_ character: [UInt8], at range: Range<Int>) {
    let isPadding = character == [0xC2, 0xA0] && (pendingBreaks > 0 || isEmpty)
    if character.count == 1 && character[0] <= 0x20 || isPadding {
      pendingSpace = true
    } else {
      flush()
      builder.replace(range, withUTF8: character)
    }
  }
}
