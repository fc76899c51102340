extension SimilarityIndex {
  /// A passage.
  ///
  /// - Precondition: `position` is in 0 ..< ``count``.
  /// - Parameter position: Its number in order of insertion.
  /// - Returns: The passage as it was added, without its text where texts are not kept.
  public func passage(at position: Int) -> Passage {
    precondition((0..<count).contains(position), "the index has no passage at this position")
    guard let block = storage.block(of: position) else { return Passage(id: "", document: "", text: nil) }
    return block.table.passage(position - block.start)
  }

  /// The identifier of a passage.
  ///
  /// - Precondition: `position` is in 0 ..< ``count``.
  /// - Parameter position: Its number in order of insertion.
  /// - Returns: The identifier it was added under.
  public func passageID(at position: Int) -> String {
    precondition((0..<count).contains(position), "the index has no passage at this position")
    guard let block = storage.block(of: position) else { return "" }
    return block.table.id(position - block.start)
  }

  /// The number of the first passage with an identifier.
  ///
  /// - Complexity: O(*n*) in the number of passages, at a nanosecond or less for each.
  public func position(ofPassage id: String) -> Int? {
    let hash = PassageTableBuilder.hash(ofID: id)
    for block in storage.blocks {
      let hashes = block.table.idHashes
      for number in hashes.indices where hashes[number] == hash && block.table.id(number).utf8.elementsEqual(id.utf8) {
        return block.start + number
      }
    }
    return nil
  }
}
