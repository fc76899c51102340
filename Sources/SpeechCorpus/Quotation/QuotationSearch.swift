/// The search for quotations in paragraphs, from bytes to values.
struct QuotationSearch {
  let options: QuotationOptions
  let document: String
  let capture: String
  /// Who speaks in each turn, and who is spoken to.
  var turns: [Turn] = []
  /// The day it was said.
  var date: PartialDate?
  /// Who is known to speak in the document, and its title.
  var people: [Speaker] = []
  var title = ""

  struct Turn {
    var speaker: String?
    var addressee: String?
  }

  /// The word table of a lexicon; the standard one is built once.
  static func table(_ lexicon: CueLexicon) -> WordTable {
    lexicon == .standard ? .standard : WordTable(lexicon)
  }

  /// Finds the quotations of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sources: The paragraphs behind those of the text, where it is read from a capture.
  /// - Returns: The quotations, in order of place.
  func quotations(in text: QuotedText, sources: [Paragraph]) -> [Quotation] {
    guard !text.tokens.isEmpty else { return [] }
    let table = Self.table(options.cues)
    let skeleton = Skeleton(text, table: table)
    let assembly = Assembly(text: text, sources: sources, document: document, capture: capture)
    var attributions = AttributionFinder.attributions(in: skeleton)
    if options.includesNested { NestedAttributions.add(to: &attributions, in: skeleton) }
    for index in attributions.indices {
      attributions[index].number = index
      attributions[index].weigh(in: skeleton)
    }
    attributions.removeAll { !isWanted($0) }
    let areOrdered = attributions.indices.dropFirst().allSatisfy {
      Attribution.isBefore(attributions[$0 - 1], attributions[$0])
    }
    if !areOrdered { attributions.sort(by: Attribution.isBefore) }
    let names = SpeakerResolution.speakers(
      of: attributions, in: skeleton, turns: turns, registry: options.registry, date: date,
      people: people, title: title)
    var quotations: [Quotation] = []
    quotations.reserveCapacity(attributions.count)
    for (attribution, speaker) in zip(attributions, names) {
      var quotation = assembly.quotation(attribution, confidence: attribution.confidence)
      quotation.speaker = speaker
      let turn = text.paragraphs[attribution.paragraph].turn
      if turns.indices.contains(turn) {
        quotation.within = Quotation.Context(speaker: turns[turn].speaker, turn: turn)
      }
      quotations.append(quotation)
    }
    return quotations
  }

  private func isWanted(_ attribution: Attribution) -> Bool {
    switch attribution.kind {
    case .term: if !options.includesTerms { return false }
    case .reported: if !options.includesReported { return false }
    default: break
    }
    return options.kinds.contains(attribution.kind) && attribution.confidence >= options.minimumConfidence
  }
}

extension Attribution {
  /// By place, the longer first; of two at one place the one found first.
  fileprivate static func isBefore(_ first: Attribution, _ second: Attribution) -> Bool {
    (first.contents[0].lowerBound, second.contents[0].upperBound, first.number)
      < (second.contents[0].lowerBound, first.contents[0].upperBound, second.number)
  }
}
