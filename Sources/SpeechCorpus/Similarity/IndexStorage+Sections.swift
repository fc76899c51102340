extension IndexStorage {
  /// What the section `index` and the sums in it need of a block.
  struct BlockNumbers {
    var segment: Int
    var postings: PostingLayout.Numbers
  }

  /// The section `index`: the numbers of the whole and of each block.
  static func section(
    _ blocks: [BlockNumbers], segments: Int, terms: Int, bytes: Int, keepsTexts: Bool
  ) -> Section {
    func sum(_ number: KeyPath<PostingLayout.Numbers, Int>) -> Int {
      blocks.reduce(0) { $0 + $1.postings[keyPath: number] }
    }
    var numbers = [
      sum(\.passages), terms, sum(\.postings), bytes, sum(\.tokens), segments, blocks.count, keepsTexts ? 1 : 0,
    ].map(UInt64.init)
    for block in blocks { numbers += [UInt64(block.segment), UInt64(block.postings.passages)] }
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
  init(_ file: SectionFile, of storage: IndexStorage, weighting: Weighting) throws(StorageError) {
    var blocks: [Block] = []
    for (number, block) in storage.blocks.enumerated() {
      blocks.append(try Block(file, number, of: block.postings, weighting: weighting))
    }
    var shapes: Section?
    if weighting.hasShapes {
      let section = try file.section(IndexFile.classShapes)
      guard section.bytes.count == 8 * ShapeClasses.count else {
        throw StorageError(
          .corrupted, path: file.path, section: IndexFile.classShapes, "there are not 256 classes of shapes")
      }
      shapes = section
    }
    self.init(blocks: blocks, classShapes: shapes, weight: TermWeight(weighting))
  }
}

extension StripBounds.Block {
  /// The sections with their names.
  var namedSections: [(name: String, section: Section)] {
    let sections: [(String, Section?)] = [
      (IndexFile.stripScales, scales), (IndexFile.stripNorms, norms), (IndexFile.normParts, normParts),
      (IndexFile.stripShares, shares), (IndexFile.stripLengths, lengths), (IndexFile.lengthParts, lengthParts),
      (IndexFile.columnBalances, balances),
      (IndexFile.stripImpacts, impacts), (IndexFile.shapeClasses, classes),
    ]
    return sections.compactMap { name, section in section.map { (name, $0) } }
  }

  /// Reads the sections of a block.
  fileprivate init(
    _ file: SectionFile, _ number: Int, of postings: PostingBlock, weighting: Weighting
  ) throws(StorageError) {
    let strips = PostingLayout.paddedPassages(postings.count) / StripBounds.width
    func section(_ name: String, atLeast size: Int) throws(StorageError) -> Section {
      let section = try file.section(name, number)
      guard section.bytes.count >= size else {
        throw StorageError(.corrupted, path: file.path, section: name, "block \(number) has more passages than bounds")
      }
      return section
    }
    let passages = strips * StripBounds.width
    if weighting.hasScales {
      scales = try section(IndexFile.stripScales, atLeast: 4 * strips)
      norms = try section(IndexFile.stripNorms, atLeast: 4 * strips + 4)
      normParts = try section(IndexFile.normParts, atLeast: passages)
    }
    shares = try section(IndexFile.stripShares, atLeast: 4 * strips)
    lengths = try section(IndexFile.stripLengths, atLeast: 4 * strips)
    lengthParts = try section(IndexFile.lengthParts, atLeast: passages)
    balances = try section(IndexFile.columnBalances, atLeast: 4 * postings.layout.numbers.columns)
    impacts = try section(IndexFile.stripImpacts, atLeast: 4 * strips * postings.layout.numbers.columns)
    if weighting.hasShapes { classes = try section(IndexFile.shapeClasses, atLeast: postings.count) }
  }
}

extension PassageScales {
  /// Reads the sections of a file.
  init(_ file: SectionFile, of storage: IndexStorage, weighting: Weighting) throws(StorageError) {
    var scales: [Section?] = []
    var shapes: [Section?] = []
    for (number, block) in storage.blocks.enumerated() {
      let scale = weighting.hasScales ? try file.section(IndexFile.scales, number) : nil
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
