/// A document while it is being read: fields with the ranges they were read from, and what each stretch is.
struct Draft {
  let page: Page
  var document: Document
  private var marks: [Block] = []

  init(page: Page, document: Document) {
    self.page = page
    self.document = document
  }

  /// Sets a field from a range of the page, and keeps the range as its evidence.
  mutating func set(_ field: WritableKeyPath<Document, String?>, _ name: Document.Field, to range: Range<Int>) {
    document[keyPath: field] = page.text(range)
    document.evidence[name] = range
  }

  /// Sets a date, and keeps the range it was read from as its evidence.
  mutating func set(
    _ field: WritableKeyPath<Document, PartialDate?>, _ name: Document.Field, to date: PartialDate, at range: Range<Int>
  ) {
    document[keyPath: field] = date
    document.evidence[name] = range
  }

  /// Says what a stretch is.
  ///
  /// Stretches may come in any order; of two that overlap the later one is dropped.
  mutating func mark(_ role: Block.Role, _ range: Range<Int>) {
    if !range.isEmpty { marks.append(Block(role: role, range: range)) }
  }

  /// Says what a whole line is.
  mutating func mark(_ role: Block.Role, line: Int) { mark(role, page.lines[line].content) }

  /// Notes something odd.
  mutating func note(_ code: String, _ message: String, at range: Range<Int>?, severity: Diagnostic.Severity = .note) {
    document.diagnostics.append(Diagnostic(severity: severity, code: code, message: message, range: range))
  }

  /// What was marked, by its place; most of it was marked in order.
  private func ordered() -> [Block] {
    let isOrdered = marks.indices.dropLast().allSatisfy {
      marks[$0].range.lowerBound <= marks[$0 + 1].range.lowerBound
    }
    return isOrdered ? marks : marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The document with its blocks, which partition its range: what was marked, and white space between.
  ///
  /// A line that nothing has marked is a paragraph, so that nothing is lost whatever a reader forgot.
  func finished() -> Document {
    var document = document
    var blocks: [Block] = []
    var position = document.range.lowerBound
    func fill(to end: Int) {
      guard position < end else { return }
      let gap = position..<end
      let content = page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(gap, in: $0) }
      if content.isEmpty {
        blocks.append(Block(role: .blank, range: gap))
      } else {
        if gap.lowerBound < content.lowerBound {
          blocks.append(Block(role: .blank, range: gap.lowerBound..<content.lowerBound))
        }
        let isMark = page.hasQuoteMarks && page.utf8[content].allSatisfy { $0 == Page.quoteMark || $0 <= 0x20 }
        blocks.append(Block(role: isMark ? .boilerplate : .paragraph, range: content))
        if content.upperBound < gap.upperBound {
          blocks.append(Block(role: .blank, range: content.upperBound..<gap.upperBound))
        }
      }
      position = end
    }
    blocks.reserveCapacity(marks.count * 2)
    for mark in ordered() {
      let range = mark.range.clamped(to: document.range)
      guard range.lowerBound >= position, !range.isEmpty else { continue }
      fill(to: range.lowerBound)
      blocks.append(Block(role: mark.role, range: range))
      position = range.upperBound
    }
    fill(to: document.range.upperBound)
    document.blocks = blocks
    return document
  }
}
