extension Extract {
  /// The documents of the extract, placed in the capture.
  ///
  /// - Parameters:
  ///   - capture: The capture that the extract stands in.
  ///   - number: The extract's number in the capture, from 0.
  ///   - profiles: The format families to tell apart.
  /// - Returns: Documents whose ranges tile the extract's.
  func documents(in capture: Capture, number: Int, profiles: [Profile]) -> [Document] {
    var metadata = capture.metadata
    metadata.form = form
    for fact in facts { metadata.fields[fact.name] = fact.value }
    let name = id.map { "\(capture.name)#\($0)" } ?? (number == 0 ? capture.name : "\(capture.name)!\(number + 1)")
    let text = Capture(decoded: reading.utf8, name: name, metadata: metadata)
    var documents = text.documents(profiles: profiles)
    let starts = documents.indices.map { index in
      index == 0 ? range.lowerBound : reading.captureRange(of: documents[index].range).lowerBound
    }
    for index in documents.indices {
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      documents[index].capture = capture.name
      place(&documents[index], at: starts[index]..<max(starts[index], end))
      addRepairs(to: &documents[index], of: capture)
    }
    documents[0].diagnostics.insert(contentsOf: notes, at: 0)
    documents[documents.count - 1].related += related
    return documents
  }

  /// Turns the ranges of a document from those of the text into those of the capture.
  private func place(_ document: inout Document, at range: Range<Int>) {
    document.range = range
    for index in document.turns.indices { place(&document.turns[index]) }
    for index in document.related.indices { document.related[index].range = placed(document.related[index].range) }
    for index in document.repairs.indices { document.repairs[index].range = placed(document.repairs[index].range) }
    for index in document.diagnostics.indices {
      document.diagnostics[index].range = document.diagnostics[index].range.map(placed)
    }
    document.duplicates = document.duplicates.map { Duplicate(range: placed($0.range), of: placed($0.of)) }
    document.evidence = document.evidence.mapValues(placed)
    let blocks = document.blocks.filter { $0.role != .blank }.map { Block(role: $0.role, range: placed($0.range)) }
    document.blocks = tiling(blocks.filter { !$0.range.isEmpty }, range)
    removeUnspoken(from: &document)
    setFields(&document)
  }

  private func placed(_ range: Range<Int>) -> Range<Int> { reading.captureRange(of: range) }

  private func place(_ turn: inout Turn) {
    turn.range = placed(turn.range)
    for index in turn.paragraphs.indices {
      turn.paragraphs[index] = Paragraph(turn.paragraphs[index].reading.composed(over: reading))
    }
  }

  // MARK: - Blocks

  /// Blocks that tile a stretch: the regions, the blocks where there is no region, and syntax between them.
  private func tiling(_ blocks: [Block], _ range: Range<Int>) -> [Block] {
    var tiles: [Block] = []
    var position = range.lowerBound
    func add(_ role: Block.Role, to end: Int) {
      guard position < end else { return }
      if role == gapRole, let last = tiles.last, last.role == role {
        tiles[tiles.count - 1].range = last.range.lowerBound..<end
      } else {
        tiles.append(Block(role: role, range: position..<end))
      }
      position = end
    }
    var index = firstRegion(endingBehind: range.lowerBound)
    for block in blocks + [Block(role: gapRole, range: range.upperBound..<range.upperBound)] {
      let block = Block(role: block.role, range: block.range.clamped(to: range))
      while index < regions.count, regions[index].range.lowerBound < block.range.upperBound || block.range.isEmpty {
        let region = regions[index].range.clamped(to: range)
        index += 1
        guard !region.isEmpty else { continue }
        add(gapRole, to: min(region.lowerBound, block.range.lowerBound))
        if region.lowerBound > block.range.lowerBound { add(block.role, to: region.lowerBound) }
        add(regions[index - 1].role, to: region.upperBound)
      }
      add(gapRole, to: block.range.lowerBound)
      add(block.role, to: block.range.upperBound)
    }
    add(gapRole, to: range.upperBound)
    return tiles
  }

  private func firstRegion(endingBehind offset: Int) -> Int {
    regions.partitioningIndex { $0.range.upperBound > offset }
  }

  // MARK: - What the capture says beside the text

  /// Takes out of the turns what is printed and not said.
  private func removeUnspoken(from document: inout Document) {
    guard !unspoken.isEmpty || regions.contains(where: { $0.role == .redaction }) else { return }
    for index in document.blocks.indices where document.blocks[index].role == .paragraph {
      if isUnspoken(document.blocks[index].range) { document.blocks[index].role = .heading }
    }
    for index in document.turns.indices {
      document.turns[index].paragraphs.removeAll { isUnspoken($0.range) || isRedaction($0.range) }
    }
    document.turns.removeAll { $0.paragraphs.isEmpty && $0.label == nil }
  }

  private func isUnspoken(_ range: Range<Int>) -> Bool {
    let index = unspoken.partitioningIndex { $0.upperBound >= range.upperBound }
    return index < unspoken.count && unspoken[index].lowerBound <= range.lowerBound
  }

  /// Whether a stretch is nothing but a hidden address.
  private func isRedaction(_ range: Range<Int>) -> Bool {
    let index = firstRegion(endingBehind: range.lowerBound)
    guard index < regions.count, regions[index].role == .redaction else { return false }
    return regions[index].range.lowerBound <= range.lowerBound && range.upperBound <= regions[index].range.upperBound
  }

  /// Keeps where the facts stand, and fills what is open with the hints.
  private func setFields(_ document: inout Document) {
    for fact in facts {
      if let field = Document.Field(fact) { document.evidence[field] = fact.range }
    }
    for hint in hints {
      guard let field = Document.Field(hint) else { continue }
      switch field {
      case .title where document.title == nil: document.title = hint.value
      case .headline where document.headline == nil:
        // A heading that says no more than the title, or no less, is the title.
        guard let title = document.title, !title.contains(hint.value), !hint.value.contains(title) else { continue }
        document.headline = hint.value
      case .published where document.published == nil:
        guard let date = PartialDate(hint.value) else { continue }
        document.published = date
      case .delivered where document.delivered == nil:
        guard let date = PartialDate(hint.value) else { continue }
        document.delivered = date
      case .speaker where document.speakers.isEmpty: document.speakers = [Speaker(name: hint.value)]
      case .event where document.event == nil: document.event = hint.value
      case .venue where document.venue == nil: document.venue = hint.value
      case .place where document.place == nil: document.place = hint.value
      case .language where document.language == nil: document.language = hint.value
      case .publisher where document.publisher == nil: document.publisher = hint.value
      case .forwardedFrom where document.forwardedFrom == nil: document.forwardedFrom = hint.value
      default: continue
      }
      document.evidence[field] = hint.range
    }
  }
}

extension Document.Field {
  /// The field that a fact gives; a date without another word is the day of delivery.
  init?(_ fact: Extract.Fact) {
    self.init(rawValue: fact.name == "date" ? "delivered" : fact.name)
  }
}
