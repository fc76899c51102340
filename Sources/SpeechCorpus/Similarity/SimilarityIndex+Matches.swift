extension SimilarityIndex {
  /// The passages most like a text.
  ///
  /// The results are those of scoring every passage: exact, and the same whatever the number of threads or segments.
  ///
  /// - Parameters:
  ///   - text: Words, a passage, or any text.
  ///   - limit: How many to return at most.
  ///   - filter: Which passages may be found.
  /// - Returns: The matches with a score above 0, the best first; of equal ones the first inserted first.
  public func matches(for text: String, limit: Int = 10, where filter: PassageFilter = .everything) -> [Match] {
    matches(for: Query(text, analyzer: analyzer), limit: limit, in: allowed(by: filter))
  }

  /// The passages most like each of some texts, found on several threads.
  ///
  /// - Parameters:
  ///   - texts: Words, passages, or any texts.
  ///   - limit: How many to return for each at most.
  ///   - filter: Which passages may be found.
  ///   - jobs: How many threads search at most; results do not depend on it.
  /// - Returns: For each text, in order, what ``matches(for:limit:where:)`` returns.
  public func matches(
    for texts: [String], limit: Int = 10, where filter: PassageFilter = .everything, jobs: Int = 1
  ) -> [[Match]] {
    let allowed = allowed(by: filter)
    // A few texts at a time, so that no thread waits long for another that has long ones.
    let batches = stride(from: 0, to: texts.count, by: 16).map { $0..<min($0 + 16, texts.count) }
    var found = OrderedMap(batches.makeIterator(), crew: Crew(jobs: jobs), window: 4 * max(1, jobs)) { batch in
      batch.map { matches(for: Query(texts[$0], analyzer: analyzer), limit: limit, in: allowed) }
    }
    var results: [[Match]] = []
    results.reserveCapacity(texts.count)
    while let batch = found.next() { results += batch }
    return results
  }

  /// The passages most like a passage of the index.
  ///
  /// - Parameters:
  ///   - passageID: The identifier of the passage, which is itself never among the neighbours.
  ///   - limit: How many to return at most.
  ///   - includesOwnDocument: Whether passages of the same document may be found.
  ///   - filter: Which passages may be found.
  /// - Returns: The matches with a score above 0, the best first; of equal ones the first inserted first.
  /// - Throws: ``IndexError`` where no passage has the identifier.
  public func neighbours(
    of passageID: String, limit: Int = 10, includesOwnDocument: Bool = true, where filter: PassageFilter = .everything
  ) throws -> [Match] {
    guard let position = position(ofPassage: passageID), let block = storage.block(of: position) else {
      throw IndexError(
        code: .unknownPassage, subject: passageID,
        detail: "no passage has this identifier; give one that a search shows")
    }
    var filter = filter
    if !includesOwnDocument {
      filter.conditions.append(.notInDocument(block.table.document(position - block.start)))
    }
    return matches(for: query(of: position), limit: limit, in: allowed(by: filter), except: position)
  }

  /// The terms of a passage as a query.
  func query(of position: Int) -> Query {
    guard let block = storage.block(of: position) else { return Query(terms: []) }
    let number = position - block.start
    if let text = block.table.text(number) {
      return Query(String(decoding: text, as: UTF8.self), analyzer: analyzer)
    }
    // Without the text, the block's postings are gone through for those of the passage.
    let vocabulary = storage.segments[block.segment].vocabulary
    var terms: [(term: [UInt8], count: Int)] = []
    for term in 0..<block.postings.layout.numbers.vocabulary {
      let count = block.postings.count(ofTerm: term, in: number)
      if count > 0, let bytes = vocabulary.term(term) { terms.append((Array(bytes), count)) }
    }
    return Query(terms: terms.sorted { $0.term.lexicographicallyPrecedes($1.term) })
  }

  private func matches(
    for query: Query, limit: Int, in allowed: [[Bool]?], except excluded: Int? = nil
  ) -> [Match] {
    guard limit > 0, count > 0 else { return [] }
    let resolved = ResolvedQuery(query, in: self)
    guard !resolved.terms.isEmpty else { return [] }
    let best = firstMatches(for: resolved) { search(for: resolved, limit: limit, in: allowed, except: excluded) }
    return best.sorted().enumerated().map { place, entry in
      Match(rank: place + 1, score: entry.score, position: entry.position, index: self, query: query)
    }
  }

  /// For each block, which of its passages may be found; nothing where all may.
  private func allowed(by filter: PassageFilter) -> [[Bool]?] { storage.blocks.map { filter.allowed(in: $0.table) } }

  private func search(
    for query: ResolvedQuery, limit: Int, in allowed: [[Bool]?], except excluded: Int?
  ) -> BestMatches {
    if var scorer = SelectingScorer(query, in: self, limit: limit) {
      forEachBlock(allowed, except: excluded) { scorer.score($0, $1, allowed: $2) }
      return scorer.best
    }
    var best = BestMatches(limit: limit)
    forEachBlock(allowed, except: excluded) { block, index, allowed in
      ExhaustiveScorer.score(block, index, of: self, query: query, allowed: allowed, into: &best)
    }
    return best
  }

  /// Calls a closure with each block, its number, and which of its passages may be found.
  private func forEachBlock(
    _ allowed: [[Bool]?], except excluded: Int?, _ body: (IndexBlock, Int, [Bool]?) -> Void
  ) {
    for (index, block) in storage.blocks.enumerated() {
      var allowed = allowed[index]
      if let excluded, excluded >= block.start, excluded < block.start + block.postings.count {
        allowed = allowed ?? [Bool](repeating: true, count: block.postings.count)
        allowed?[excluded - block.start] = false
      }
      body(block, index, allowed)
    }
  }
}
