extension Document {
  /// The quotations of the document's turns, in order of place.
  ///
  /// First and second person are whoever speaks in the turn, and whoever is spoken to. A turn that is a text set off
  /// under somebody's name is one block quotation. What stands in a duplicate or in a list of other news is not searched.
  ///
  /// - Parameter options: What to look for, and how strictly.
  /// - Returns: Who is quoted saying what.
  /// - Complexity: O(*n*) in the length of the turns.
  public func quotations(_ options: QuotationOptions = .init()) -> [Quotation] {
    var paragraphs: [(reading: [UInt8], turn: Int)] = []
    var sources: [Paragraph] = []
    for (number, turn) in turns.enumerated() {
      for paragraph in turn.paragraphs {
        paragraphs.append((paragraph.reading.utf8, number))
        sources.append(paragraph)
      }
    }
    let text = QuotedText(
      paragraphs: paragraphs, language: QuotationLanguage(code: language), table: QuotationSearch.table(options.cues))
    var search = QuotationSearch(options: options, document: id, capture: capture)
    search.turns = conversation()
    search.people = speakers
    search.title = title ?? ""
    search.date = delivered ?? published
    return (blockQuotations(options) + search.quotations(in: text, sources: sources)).numbered()
  }

  /// Who speaks in each turn, and to whom: a question goes to who answers it, an answer to who asked.
  private func conversation() -> [QuotationSearch.Turn] {
    var conversation: [QuotationSearch.Turn] = []
    var before: String?
    for (number, turn) in turns.enumerated() {
      var addressee: String?
      switch turn.role {
      case .question, .moderator:
        addressee =
          turns[(number + 1)...].prefix(8).first { $0.role == .answer || $0.role == .speech }?.speaker
          ?? speakers.first?.name
      case .answer: addressee = before
      default: break
      }
      if addressee == turn.speaker { addressee = nil }
      conversation.append(QuotationSearch.Turn(speaker: turn.speaker, addressee: addressee))
      before = turn.speaker
    }
    return conversation
  }

  /// The texts that are set off under a name.
  private func blockQuotations(_ options: QuotationOptions) -> [Quotation] {
    guard options.kinds.contains(.block), options.minimumConfidence <= 0.95 else { return [] }
    var quotations: [Quotation] = []
    for (number, turn) in turns.enumerated() where turn.role == .quotation {
      guard let first = turn.paragraphs.first, let last = turn.paragraphs.last else { continue }
      var quotation = Quotation(
        id: id, document: id, capture: capture, kind: .block,
        content: turn.paragraphs.map(\.text).joined(separator: "\n"),
        contentRange: first.range.lowerBound..<last.range.upperBound, confidence: 0.95,
        rule: Attribution.Rule.block.rawValue)
      if let label = turn.label {
        quotation.source = label
        quotation.sourceRange = labelRange(in: turn.range)
      }
      if let name = turn.speaker {
        quotation.speaker = options.registry.resolved(
          speakers.first { $0.name == name } ?? Speaker(name: name), on: delivered ?? published)
      }
      quotation.within = Quotation.Context(speaker: turn.speaker, turn: number)
      quotations.append(quotation)
    }
    return quotations
  }

  /// The first label that a range overlaps; the blocks stand in order and apart, so that a binary search finds it.
  private func labelRange(in range: Range<Int>) -> Range<Int>? {
    let first = blocks.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return blocks[first...].prefix { $0.range.lowerBound < range.upperBound }
      .first { $0.role == .label && range.overlaps($0.range) }?.range
  }
}

extension [Quotation] {
  /// The quotations in order of place, with their numbers behind the document's identifier.
  func numbered() -> [Quotation] {
    var numbered = self
    let areOrdered = numbered.indices.dropFirst().allSatisfy {
      Self.isInOrder(numbered[$0 - 1].contentRange, numbered[$0].contentRange)
    }
    if !areOrdered { numbered.sort { !Self.isInOrder($1.contentRange, $0.contentRange) } }
    for index in numbered.indices { numbered[index].id += "@\(index + 1)" }
    numbered.nest()
    return numbered
  }

  /// By place, the longer first.
  private static func isInOrder(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    (first.lowerBound, second.upperBound) <= (second.lowerBound, first.upperBound)
  }

  /// Gives each quotation the one that it stands in as its parent: the smallest whose content, or whose part, holds it.
  private mutating func nest() {
    var path: [Int] = []
    for index in indices {
      let range = self[index].contentRange
      while let last = path.last, self[last].contentRange.upperBound <= range.lowerBound { path.removeLast() }
      // Contents overlap only where they nest, so that the path is as short as the nesting is deep.
      let parent = path.suffix(8).last { self[$0].contentRange != range && self[$0].holds(range) }
      if let parent { self[index].parent = self[parent].id }
      path.append(index)
    }
  }
}

extension Quotation {
  /// Whether the content, or a part of it, holds a range.
  fileprivate func holds(_ range: Range<Int>) -> Bool {
    guard let parts else {
      return contentRange.lowerBound <= range.lowerBound && contentRange.upperBound >= range.upperBound
    }
    return parts.contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }
  }
}
