extension IndexStorage {
  /// The numbers of the whole and of each block.
  var indexSection: Section {
    var numbers = [
      statistics.passages, statistics.terms, statistics.postings, statistics.bytesIn, self.numbers.tokens,
      segments.count, blocks.count, keepsTexts ? 1 : 0,
    ].map(UInt64.init)
    for block in blocks { numbers += [UInt64(block.segment), UInt64(block.postings.count)] }
    return Section(numbers)
  }

  /// Reads the sections of a file, and checks that they fit together.
  convenience init(_ file: SectionFile) throws(StorageError) {
    func corrupted(_ section: String, _ detail: String) -> StorageError {
      StorageError(.corrupted, path: file.path, section: section, detail)
    }
    var numbers: [Int] = []
    for number in try file.section(IndexFile.index).values(as: UInt64.self) {
      guard let number = Int(exactly: number), number < 1 << 56 else {
        throw corrupted(IndexFile.index, "a number is too large")
      }
      numbers.append(number)
    }
    guard numbers.count >= IndexFile.indexNumbers,
      numbers.count == IndexFile.indexNumbers + IndexFile.blockNumbers * numbers[6], numbers[5] <= numbers[6]
    else { throw corrupted(IndexFile.index, "the number of blocks does not fit the section") }
    var segments: [IndexSegment] = []
    for number in 0..<numbers[5] { segments.append(IndexSegment(vocabulary: try Vocabulary(file, number))) }
    var blocks: [IndexBlock] = []
    var start = 0
    for number in 0..<numbers[6] {
      let at = IndexFile.indexNumbers + IndexFile.blockNumbers * number
      guard let postings = PostingBlock(try file.section(IndexFile.postings, number)),
        postings.count == numbers[at + 1], numbers[at] < segments.count,
        postings.layout.numbers.vocabulary <= segments[numbers[at]].vocabulary.count
      else { throw corrupted(IndexFile.postings, "block \(number) does not fit its header") }
      var sections: [PassageTable.Fact: Section] = [:]
      for fact in PassageTable.Fact.allCases { sections[fact] = file[fact.rawValue, number] }
      guard let table = PassageTable(count: postings.count, sections: sections) else {
        throw corrupted(PassageTable.Fact.documents.rawValue, "the facts of block \(number) are too few")
      }
      blocks.append(IndexBlock(postings: postings, table: table, segment: numbers[at], start: start))
      start += postings.count
    }
    guard start == numbers[0] else { throw corrupted(IndexFile.index, "the passages do not add up") }
    self.init(
      segments: segments, blocks: blocks, numbers: CollectionNumbers(passages: start, tokens: numbers[4]),
      statistics: SimilarityIndex.Statistics(
        passages: start, terms: numbers[1], postings: numbers[2], bytesIn: numbers[3], bytesOut: file.byteCount),
      keepsTexts: numbers[7] & 1 == 1, file: file)
  }
}

extension Vocabulary {
  /// Reads the sections of a segment's vocabulary.
  init(_ file: SectionFile, _ number: Int) throws(StorageError) {
    self.init(
      letters: try file.section(IndexFile.letters, number), ends: try file.section(IndexFile.ends, number),
      table: try file.section(IndexFile.table, number), frequencies: try file.section(IndexFile.frequencies, number))
    let places = table.bytes.count / 4
    guard ends.bytes.count == frequencies.bytes.count, places & (places - 1) == 0, places > count else {
      throw StorageError(
        .corrupted, path: file.path, section: IndexFile.table, "vocabulary \(number) does not fit together")
    }
  }

  /// The size of the sections.
  var byteCount: Int { letters.bytes.count + ends.bytes.count + table.bytes.count + frequencies.bytes.count }
}

extension StripBounds {
  /// Reads the sections of a file.
  init?(_ file: SectionFile, of storage: IndexStorage, weighting: Weighting) throws(StorageError) {
    guard !weighting.hasShapes else { return nil }
    var scales: [Section?] = []
    var shares: [Section] = []
    var parts: [Section] = []
    var impacts: [Section] = []
    for (number, block) in storage.blocks.enumerated() {
      let strips = PostingLayout.paddedPassages(block.postings.count) / StripBounds.width
      let scale = weighting.passageNorm == .none ? nil : try file.section(IndexFile.stripScales, number)
      let share = try file.section(IndexFile.stripShares, number)
      let part = try file.section(IndexFile.shareParts, number)
      let impact = try file.section(IndexFile.stripImpacts, number)
      guard (scale?.bytes.count ?? .max) >= 4 * strips, share.bytes.count >= 4 * strips,
        part.bytes.count >= StripBounds.width * strips,
        impact.bytes.count >= 4 * strips * block.postings.layout.numbers.columns
      else {
        throw StorageError(
          .corrupted, path: file.path, section: IndexFile.stripShares, "block \(number) has more strips than bounds")
      }
      scales.append(scale)
      shares.append(share)
      parts.append(part)
      impacts.append(impact)
    }
    self.init(scales: scales, shares: shares, parts: parts, impacts: impacts)
  }
}

extension PassageScales {
  /// Reads the sections of a file.
  init(_ file: SectionFile, of storage: IndexStorage, weighting: Weighting) throws(StorageError) {
    var scales: [Section?] = []
    var shapes: [Section?] = []
    for (number, block) in storage.blocks.enumerated() {
      let scale = weighting.passageNorm == .none ? nil : try file.section(IndexFile.scales, number)
      let shape = weighting.hasShapes ? try file.section(IndexFile.shapes, number) : nil
      for section in [scale, shape] {
        guard let section, section.bytes.count < 8 * block.postings.count else { continue }
        throw StorageError(
          .corrupted, path: file.path, section: IndexFile.scales, "block \(number) has more passages than scales")
      }
      scales.append(scale)
      shapes.append(shape)
    }
    self.init(scales: scales, shapes: shapes)
  }
}
