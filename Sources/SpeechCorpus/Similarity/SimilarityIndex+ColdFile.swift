/// Opening a file that the system does not hold in memory, and asking the first question.
///
/// A page that is touched is waited for, and mostly hundreds around it are read along that nobody needs; the parts of an
/// answer lie in thousands of places. So the places are told first, step by step as far as they are known, which reads them
/// all at once, and nothing else is read. Afterwards the file is read as the system guesses best.
extension SimilarityIndex {
  /// Asks for what opening looks at.
  static func expectOpening(of file: SectionFile) {
    guard file.byteCount > sizeCheckedAtOnce else { return file.expect(.soon) }
    var vocabulary = 0
    for entry in file.entries {
      guard IndexFile.checkedAlways.contains(entry.key.name), let section = file[entry.key.name, entry.key.number]
      else { continue }
      section.expect()
      if entry.key.name == IndexFile.frequencies { vocabulary = max(vocabulary, section.bytes.count / 4) }
    }
    for entry in file.entries where entry.key.name == IndexFile.postings {
      file[entry.key.name, entry.key.number]?.expect(0..<PostingLayout.bitmapsEnd(vocabulary: vocabulary))
      if let ends = file[PassageTable.Fact.attributeEnds.rawValue, entry.key.number] {
        ends.expect(ends.bytes.count - 8..<ends.bytes.count)
      }
    }
  }

  /// The best passages for a query, which is the first that the file is asked.
  func firstMatches(for query: ResolvedQuery, _ find: () -> BestMatches) -> BestMatches {
    guard let file = storage.file, storage.firstUse.claim() else { return find() }
    file.expect(.scattered)
    defer { file.expect(.usual) }
    expectAnswer(to: query)
    let best = find()
    let found = best.sorted().prefix(Self.mostExpected).compactMap { entry in
      storage.block(of: entry.position).map { ($0.table, entry.position - $0.start) }
    }
    for (table, number) in found { table.expectNumbers(number) }
    for (table, number) in found { table.expectNames(number) }
    for (table, number) in found { _ = table.id(number) }
    return best
  }

  /// How many matches' identifiers are asked for.
  private static let mostExpected = 64

  private func expectAnswer(to query: ResolvedQuery) {
    for block in bounds.blocks { block.expect() }
    forEachTerm(of: query) { $0.postings.expectStart(ofTerm: $2) }
    forEachTerm(of: query) { block, index, term in
      switch block.postings.place(of: term) {
      case .absent: break
      case .list(let range): block.postings.expectList(range)
      case .column(let number):
        block.postings.expectColumn(number)
        bounds.blocks[index].expectImpacts(ofColumn: number, passages: block.postings.count)
      }
    }
    for section in scales.scales { section?.expect() }
  }

  private func forEachTerm(of query: ResolvedQuery, _ body: (IndexBlock, Int, Int) -> Void) {
    for (index, block) in storage.blocks.enumerated() {
      for term in query.terms.indices {
        if let number = query.number(ofTerm: term, in: block.segment) { body(block, index, number) }
      }
    }
  }
}

extension PostingLayout {
  /// Where the bitmap and the ranks end for a vocabulary.
  static func bitmapsEnd(vocabulary: Int) -> Int {
    var header = Numbers()
    header.vocabulary = vocabulary
    return PostingLayout(header).starts
  }
}

extension PostingBlock {
  /// Asks for where a term's list starts.
  fileprivate func expectStart(ofTerm term: Int) {
    guard let rank = rank(of: term) else { return }
    section.expect(layout.starts + 4 * rank..<layout.starts + 4 * rank + 8)
    section.expect(layout.columnTerms..<layout.columns)
  }

  /// Asks for a list.
  fileprivate func expectList(_ range: Range<Int>) {
    section.expect(layout.passages + 2 * range.lowerBound..<layout.passages + 2 * range.upperBound)
    section.expect(layout.counts + range.lowerBound..<layout.counts + range.upperBound)
  }

  /// Asks for a column.
  fileprivate func expectColumn(_ number: Int) {
    let start = layout.columns + number * layout.columnStride
    section.expect(start..<start + count)
  }
}

extension StripBounds.Block {
  /// Asks for all bounds but those of single columns.
  fileprivate func expect() {
    let sections = [scales, norms, normParts, shares, lengths, lengthParts, balances, classes].compactMap(\.self)
    for section in sections { section.expect() }
  }

  /// Asks for the bounds of a column.
  fileprivate func expectImpacts(ofColumn number: Int, passages: Int) {
    let size = 4 * PostingLayout.paddedPassages(passages) / StripBounds.width
    impacts.expect(number * size..<(number + 1) * size)
  }
}
