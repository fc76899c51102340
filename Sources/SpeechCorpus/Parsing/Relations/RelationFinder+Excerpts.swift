extension RelationFinder {
  /// A text that stands in another.
  struct Excerpt {
    var document: Int
    var of: Int
    var shared: Double
    var covered: Double
  }

  /// The texts of which at least half stands in a longer one, copies left out.
  ///
  /// Fingerprints that many texts have do not count, neither for nor against.
  func excerpts() -> [Excerpt] {
    let groups = RareFingerprints(documents.map(\.text), isLeftOut: { originals[$0] != $0 })
    var excerpts: [Excerpt] = []
    var counts = [Int32](repeating: 0, count: documents.count)
    for index in documents.indices {
      var touched: [Int] = []
      for group in groups.ofDocument[index] {
        for other in groups.documents(of: Int(group)) where other > index {
          if counts[other] == 0 { touched.append(other) }
          counts[other] += 1
        }
      }
      for other in touched {
        let count = Int(counts[other])
        counts[other] = 0
        // Of two texts of a length the later is the excerpt.
        let isLonger = documents[index].text.wordCount >= documents[other].text.wordCount
        let (part, whole) = isLonger ? (other, index) : (index, other)
        let level = max(documents[index].text.level, documents[other].text.level)
        let own = groups.count(of: part, level: level)
        guard own >= Self.minimumFingerprints, documents[part].text.wordCount >= Self.minimumWords else { continue }
        let shared = Double(count) / Double(own)
        guard shared >= Self.threshold else { continue }
        let covered = Double(count) / Double(max(count, groups.count(of: whole, level: level)))
        excerpts.append(Excerpt(document: part, of: whole, shared: shared, covered: covered))
      }
    }
    return excerpts
  }

  /// Which texts share a fingerprint that few have.
  private struct RareFingerprints {
    /// For each document the fingerprints that others have too, and not too many.
    private(set) var ofDocument: [[UInt32]]
    /// For each document how many of its fingerprints not too many have, by the number of zeros that they end in.
    private var counts: [[Int32]]
    private var members: [UInt32] = []
    private var starts: [Int] = [0]

    /// How many fingerprints a document has that not too many have and that end in so many zeros.
    func count(of document: Int, level: Int) -> Int { counts[document].dropFirst(level).reduce(0) { $0 + Int($1) } }

    /// The documents that have a fingerprint.
    func documents(of group: Int) -> LazyMapSequence<ArraySlice<UInt32>, Int> {
      members[starts[group]..<starts[group + 1]].lazy.map { Int($0) }
    }

    init(_ texts: [TextFingerprint], isLeftOut: (Int) -> Bool) {
      ofDocument = Array(repeating: [], count: texts.count)
      counts = Array(repeating: [], count: texts.count)
      var entries: [(hash: UInt64, document: UInt32)] = []
      entries.reserveCapacity(texts.reduce(0) { $0 + $1.hashes.count })
      for index in texts.indices where !isLeftOut(index) {
        for hash in texts[index].hashes { entries.append((hash, UInt32(index))) }
      }
      entries.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
      var start = 0
      while start < entries.count {
        var end = start + 1
        while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
        if end - start <= RelationFinder.maximumFrequency {
          add(entries[start..<end].map(\.document), zeros: entries[start].hash.trailingZeroBitCount)
        }
        start = end
      }
    }

    private mutating func add(_ documents: [UInt32], zeros: Int) {
      for document in documents {
        let missing = zeros + 1 - counts[Int(document)].count
        if missing > 0 { counts[Int(document)] += Array(repeating: 0, count: missing) }
        counts[Int(document)][zeros] += 1
      }
      guard documents.count > 1 else { return }
      for document in documents { ofDocument[Int(document)].append(UInt32(starts.count - 1)) }
      members += documents
      starts.append(members.count)
    }
  }
}
