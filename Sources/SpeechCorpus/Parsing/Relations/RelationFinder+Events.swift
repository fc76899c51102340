extension RelationFinder {
  /// How many events of one person and day are told apart.
  private static let maximumEvents = 64

  /// The documents that tell of the same event as an earlier one in other words, with the fields that agree.
  ///
  /// - Parameter contained: Documents of which one stands in the other: the same words, no other ones.
  /// - Returns: Each such document with the first account of its event.
  /// - Complexity: O(*n*) on average.
  func accounts(excluding contained: Set<DocumentPair>) -> [(document: Int, of: Int, fields: [Document.Field])] {
    var firsts: [String: [Int]] = [:]
    var accounts: [(document: Int, of: Int, fields: [Document.Field])] = []
    for index in documents.indices where originals[index] == index {
      guard let event = documents[index].event else { continue }
      let key = event.day + event.surname
      var found: (first: Int, fields: [Document.Field])?
      for first in firsts[key, default: []] {
        guard let other = documents[first].event, let fields = event.agreement(with: other) else { continue }
        found = (first, fields)
        break
      }
      if let found {
        guard !contained.contains(DocumentPair(index, found.first)) else { continue }
        // Texts too short to be called an excerpt may still be the same words.
        let share = share(of: index, in: found.first)
        if max(share.shared, share.covered) < Self.threshold { accounts.append((index, found.first, found.fields)) }
      } else if firsts[key, default: []].count < Self.maximumEvents {
        firsts[key, default: []].append(index)
      }
    }
    return accounts
  }
}

extension DocumentFingerprint.Event {
  /// The fields in which two accounts of one person and day agree; `nil` where they are of different events.
  ///
  /// Nothing that both say may differ. The occasion agrees where half of the telling words of the shorter one are in the
  /// other; a place alone is not enough where somebody speaks twice a day, unless the two are the same kind of thing.
  func agreement(with other: Self) -> [Document.Field]? {
    if let initial, let others = other.initial, initial != others { return nil }
    guard isCompatible(with: other.kind) else { return nil }
    var fields: [Document.Field] = [.speaker, .delivered]
    if kind == other.kind, !isGeneric(kind) { fields.append(.kind) }
    if let place, let others = other.place {
      guard place == others || place.contains(others) || others.contains(place) else { return nil }
      fields.append(.place)
    }
    if !occasion.isEmpty, !other.occasion.isEmpty {
      let common = occasion.intersection(other.occasion).count
      guard common * 2 >= min(occasion.count, other.occasion.count) else { return nil }
      fields.append(.event)
    }
    let isSame = fields.contains(.event) || fields.contains(.place) && fields.contains(.kind)
    return isSame ? fields : nil
  }

  /// Whether two accounts of one event may be of these kinds: a news conference is no speech, but either may be posted.
  private func isCompatible(with other: Document.Kind) -> Bool {
    if kind == other || isGeneric(kind) || isGeneric(other) { return true }
    return Self.families.contains { $0.contains(kind) && $0.contains(other) }
  }

  private func isGeneric(_ kind: Document.Kind) -> Bool {
    switch kind {
    case .post, .other, .newsReport, .listing, .article: true
    default: false
    }
  }

  /// Kinds by which different people call the same thing.
  private static let families: [Set<Document.Kind>] = [
    [.address, .speech, .remarks, .statement, .message, .debate],
    [.remarks, .statement, .answers, .newsConference, .briefing],
    [.interview, .answers, .conversation],
    [.conversation, .meeting, .remarks],
  ]
}
