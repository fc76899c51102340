/// Finds what is quoted inside quotations: a report in marked words, marked words in those, a report in a reported clause.
///
/// The content of each attribution is read as a text of its own, level by level, as deep as marks nest. Only what has a
/// cue counts there; marked words that float in marked words are part of them.
enum NestedAttributions {
  /// How deep quotations are followed into quotations.
  private static let deepest = 3

  /// A stretch of a content, and the attribution that it belongs to.
  private struct Segment {
    var tokens: Range<Int>
    var paragraph: Int
    var owner: Int
  }

  /// Numbers attributions, and adds those that are nested in them.
  ///
  /// - Parameters:
  ///   - attributions: Those of the text itself.
  ///   - skeleton: The text.
  static func add(to attributions: inout [Attribution], in skeleton: Skeleton) {
    var level = attributions.indices
    for _ in 0..<deepest {
      let segments = level.flatMap { self.segments(of: attributions[$0], number: $0, in: skeleton) }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      guard !segments.isEmpty else { return }
      let inner = Skeleton(skeleton, inside: segments.map { ($0.tokens, $0.paragraph) })
      let start = attributions.count
      for var attribution in AttributionFinder.nestedAttributions(in: inner) {
        guard let first = attribution.contents.first?.lowerBound else { continue }
        let place = segments.partitioningIndex { $0.tokens.upperBound > first }
        guard place < segments.count, segments[place].tokens.contains(first) else { continue }
        attribution.parent = segments[place].owner
        attributions.append(attribution)
      }
      level = start..<attributions.count
    }
  }

  /// The stretches of an attribution's contents that may hold a report: one in each paragraph, without the marks.
  private static func segments(of attribution: Attribution, number: Int, in skeleton: Skeleton) -> [Segment] {
    switch attribution.kind {
    case .direct, .indirect, .mixed: break
    case .block, .term, .reported: return []
    }
    let text = skeleton.text
    var segments: [Segment] = []
    for content in attribution.contents {
      var paragraph = text.paragraphs.dropLast().partitioningIndex { $0.tokens.upperBound > content.lowerBound }
      while paragraph < text.paragraphs.count, text.paragraphs[paragraph].tokens.lowerBound < content.upperBound {
        var tokens = text.paragraphs[paragraph].tokens.clamped(to: content)
        if let first = tokens.first, text.tokens[first].kind == .mark {
          let span = skeleton.spans.partitioningIndex { $0.open >= first }
          if span < skeleton.spans.count, skeleton.spans[span].open == first,
            skeleton.spans[span].close + 1 >= tokens.upperBound
          {
            tokens = skeleton.spans[span].inner.clamped(to: tokens)
          }
        }
        if tokens.count > 3, tokens.contains(where: { text.tokens[$0].cue > 0 }) {
          segments.append(Segment(tokens: tokens, paragraph: paragraph, owner: number))
        }
        paragraph += 1
      }
    }
    return segments
  }
}
