/// Finds which documents of a corpus are the same text, a part of one, or about the same event.
///
/// Documents are added as they come and need not be kept: what is remembered of each is bounded. Texts are compared by
/// their fingerprints only where they share rare ones, so that the whole is near linear in the number of documents.
///
/// ```swift
/// var finder = RelationFinder()
/// for document in corpus { finder.add(DocumentFingerprint(document)) }
/// for relation in finder.relations() { print(relation.document, relation.kind, relation.of) }
/// ```
public struct RelationFinder: Sendable {
  /// Which share of a text must stand in another for it to be an excerpt.
  ///
  /// A word that was changed takes five shingles with it: of a text with one word in ten changed, 0.9⁵ or 59 % of the
  /// shingles are left, while two speeches of one person, formulas and all, hardly ever share a tenth.
  static let threshold = 0.5
  /// How many words a text must have for it to be an excerpt; less may be a formula.
  static let minimumWords = 25
  /// How many fingerprints must be compared.
  static let minimumFingerprints = 3
  /// In how many texts a fingerprint may stand to bring them together; one that stands in more is a formula of the site.
  static let maximumFrequency = 64

  private(set) var documents: [DocumentFingerprint] = []
  /// For each document the first with the same words, itself where there is none before.
  private(set) var originals: [Int] = []
  private var byText: [UInt64: Int] = [:]

  /// Creates a finder that knows no documents.
  public init() {}

  /// How many documents were added.
  public var count: Int { documents.count }

  /// Adds a document.
  public mutating func add(_ document: DocumentFingerprint) {
    let index = documents.count
    var original = index
    if document.text.wordCount >= TextFingerprint.shingleLength {
      if let first = byText[document.text.digest], documents[first].text.wordCount == document.text.wordCount {
        original = first
      } else {
        byText[document.text.digest] = index
      }
    }
    originals.append(original)
    documents.append(document)
  }

  /// The relations between the documents that were added, in the order of the documents.
  ///
  /// A copy is related to the first document with its words, and has no other relations; an account of an event to the
  /// first account of it.
  ///
  /// - Complexity: O(*h* log *h*) in the number of fingerprints, but for documents that share many rare ones.
  public func relations() -> [DocumentRelation] {
    var found: [(document: Int, of: Int, relation: DocumentRelation)] = []
    for index in documents.indices where originals[index] != index {
      found.append((index, originals[index], relation(.copy, index, originals[index], shared: 1, covered: 1)))
    }
    let excerpts = excerpts()
    for excerpt in excerpts {
      let relation = relation(
        .excerpt, excerpt.document, excerpt.of, shared: excerpt.shared, covered: excerpt.covered)
      found.append((excerpt.document, excerpt.of, relation))
    }
    let contained = Set(excerpts.map { DocumentPair($0.document, $0.of) })
    for (index, first, fields) in accounts(excluding: contained) {
      let share = share(of: index, in: first)
      var relation = relation(.sameEvent, index, first, shared: share.shared, covered: share.covered)
      relation.agreeing = fields
      found.append((index, first, relation))
    }
    return found.sorted { ($0.document, $0.of) < ($1.document, $1.of) }.map(\.relation)
  }

  private func relation(
    _ kind: DocumentRelation.Kind, _ document: Int, _ original: Int, shared: Double, covered: Double
  ) -> DocumentRelation {
    DocumentRelation(
      kind: kind, document: documents[document].id, of: documents[original].id, shared: Self.rounded(shared),
      covered: Self.rounded(covered))
  }

  /// Which shares of two texts stand in each other.
  func share(of document: Int, in other: Int) -> (shared: Double, covered: Double) {
    let compared = documents[document].text.compared(with: documents[other].text)
    return (
      compared.own == 0 ? 0 : Double(compared.shared) / Double(compared.own),
      compared.others == 0 ? 0 : Double(compared.shared) / Double(compared.others)
    )
  }

  private static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }

  /// Two documents, whichever comes first.
  struct DocumentPair: Hashable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }
  }
}
