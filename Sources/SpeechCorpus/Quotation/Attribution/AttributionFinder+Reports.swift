/// Reports without a clause: "Lorrens criticised the deal".
extension AttributionFinder {
  /// Finds what was talked about, where a frame takes a noun phrase and nothing else was found in it.
  ///
  /// Such reports are a third of what newspapers tell of speech (Newell et al. 2018), and no quotations: they are found
  /// beside the others and given only to those who ask.
  mutating func reports(of frames: [CueFrame], in sentence: Range<Int>, since first: Int, _ number: Int) {
    for (place, frame) in frames.enumerated() {
      guard frame.traits.contains(.report), !frame.isPassive, !frame.isAside, let source = frame.sourceRange,
        !found[first...].contains(where: { $0.cue == skeleton.tokens(frame.group) })
      else { continue }
      let complement = skeleton.complement(of: frame, in: sentence)
      switch complement.kind {
      case .object: break
      // "Dessel discussed the ferry and left" looks like a clause to a verb that could take one.
      case .bare: if frame.traits.contains(.clause) { continue }
      default: continue
      }
      let limit = skeleton.clauseEnd(from: complement.start, of: frame, at: place, in: frames, sentence: sentence)
      let end = (complement.start..<limit).first { endsObject($0, before: limit) } ?? limit
      guard end > complement.start else { continue }
      var attribution = Attribution(
        contents: [skeleton.tokens(complement.start..<end)], kind: .reported, rule: .report)
      attribution.paragraph = skeleton.sentences[number].paragraph
      attribution.cue = skeleton.tokens(frame.group)
      attribution.source = skeleton.tokens(source)
      attribution.form = items[frame.verb].form
      if case .inherited = frame.source { attribution.isInherited = true }
      appendReport(attribution)
    }
  }

  /// Whether what was talked about ends before an item: an insertion, or what the same subject does next.
  private func endsObject(_ index: Int, before limit: Int) -> Bool {
    if items[index].isSpan { return false }
    if items[index].kind == .comma { return true }
    guard items[index].classes.contains(.coordinator), index + 1 < limit else { return false }
    return skeleton.isFinite(index + 1) || items[index + 1].cue > 0
  }
}
