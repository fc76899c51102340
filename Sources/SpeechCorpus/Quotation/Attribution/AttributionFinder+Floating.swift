/// Marked words that float: they go on from those before, follow a lead-in or a sentence about somebody, or are signed.
extension AttributionFinder {
  /// Marked words that no frame took: they go on from those before, follow a lead-in, or are signed.
  mutating func float(in sentence: Range<Int>, _ number: Int) {
    let paragraph = skeleton.sentences[number].paragraph
    for index in sentence where items[index].isSpan {
      let span = Int(items[index].span)
      // What goes on in the next paragraph is judged where it ends.
      guard !claimed[span], !skeleton.spans[span].continues else { continue }
      let words = skeleton.wordCount(of: span)
      if signature(index, in: sentence, number) || signatureBelow(index, in: sentence, number) { continue }
      let before = index > sentence.lowerBound ? items[index - 1] : nil
      let opensSentence = before == nil || before?.kind == .closeBracket || before?.isSpan == true
      let ending = skeleton.lastInner(of: span)?.kind
      let isFull =
        ending == .period || ending == .question || ending == .exclamation || ending == .ellipsis || ending == .comma
        || !skeleton.spans[span].isClosed
      let endsSentence = index + 1 >= sentence.upperBound || skeleton.isStop(items[index + 1])
      if opensSentence, isFull || endsSentence, words > 1 {
        if lastDirect >= 0, number - lastDirectSentence <= 2, found[lastDirect].paragraph == paragraph {
          extend(lastDirect, with: index..<index + 1, sentence: number)
          continue
        }
        if follow(index, number, paragraph) { continue }
      }
      if goOn(index, before, words, number, in: sentence) { continue }
      if isTitled(index, before) { continue }
      let isWhole = items[index].isCapital || opensSentence || before?.kind == .comma || before?.kind == .colon
      // What never closes is somebody's words only where it opens its paragraph, or soon ends.
      if !skeleton.spans[span].isClosed, words > 60,
        skeleton.text.paragraphs[paragraph].tokens.lowerBound < skeleton.spans[span].open,
        !skeleton.spans[span].isContinuation
      {
        continue
      }
      if words > 9 || isWhole && (words > 5 || words > 3 && isFull) {
        let subject = subject(before: index, in: sentence)
        let frame = subject.map { phrase in
          CueFrame(
            verb: phrase.lowerBound, group: phrase, source: .inherited(phrase), clause: phrase, traits: [.direct])
        }
        let last = lastDirect
        add([index..<index + 1], .direct, rule: .bare, frame: frame, sentence: number)
        clearLastCue()
        if frame == nil, last >= 0, found[last].paragraph == paragraph { takeSource(from: last) }
      }
    }
  }

  /// Marked words behind a comma after an attribution of their sentence, or behind a lead-in that ends in a colon.
  private mutating func goOn(
    _ index: Int, _ before: Skeleton.Item?, _ words: Int, _ number: Int, in sentence: Range<Int>
  ) -> Bool {
    guard let before, !before.isSpan else { return false }
    if before.kind == .comma, lastDirectSentence == number, lastDirect >= 0, words > 2 {
      extend(lastDirect, with: index..<index + 1, sentence: number)
      return true
    }
    guard before.kind == .colon, words > 1 else { return false }
    let lead = sentence.lowerBound..<index - 1
    guard !lead.isEmpty else { return false }
    var source = subject(before: index, in: sentence)
    if source == nil, let phrase = skeleton.nounPhrase(endingAt: lead.upperBound, notBefore: lead.lowerBound),
      phrase.lowerBound <= lead.lowerBound + 1
    {
      source = phrase
    }
    guard let source else { return false }
    let frame = CueFrame(
      verb: source.lowerBound, group: source, source: .phrase(source), clause: source, traits: [.direct])
    add([index..<index + 1], .direct, rule: .leadIn, frame: frame, sentence: number)
    clearLastCue()
    return true
  }

  /// The subject of the nearest finite verb before an item that has one.
  private func subject(before end: Int, in sentence: Range<Int>) -> Range<Int>? {
    for index in sentence.prefix(while: { $0 < end }).suffix(40).reversed() where skeleton.isFinite(index) {
      var start = index
      while start > sentence.lowerBound, items[start - 1].isWord,
        !items[start - 1].classes.isDisjoint(with: [.auxiliary, .modal, .adverb, .negation])
      { start -= 1 }
      if let subject = skeleton.subject(before: start, in: sentence), !subject.isRelative,
        items[subject.phrase.upperBound - 1].classes.isDisjoint(with: [.thing])
      {
        return subject.phrase
      }
    }
    return nil
  }

  /// Whether small marked words stand behind an article or a possessive: a term, whatever its length.
  private func isTitled(_ index: Int, _ before: Skeleton.Item?) -> Bool {
    guard let before, before.isWord else { return false }
    if !before.classes.isDisjoint(with: [.determiner, .possessivePronoun]) || before.shape.contains(.possessive) {
      return true
    }
    return before.classes.contains(.named) || before.classes.contains(.medium)
  }

  /// Takes the name behind a dash after marked words: “C” — X.
  private mutating func signature(_ index: Int, in sentence: Range<Int>, _ number: Int) -> Bool {
    guard index + 1 < sentence.upperBound, items[index + 1].kind == .dash,
      let phrase = skeleton.nounPhrase(startingAt: index + 2, notAfter: sentence.upperBound),
      items[phrase.lowerBound].isCapital, skeleton.wordCount(of: Int(items[index].span)) > 3
    else { return false }
    let source = skeleton.withAppositions(phrase, in: sentence)
    guard source.upperBound >= trimmedEnd(sentence) else { return false }
    let frame = CueFrame(
      verb: index + 1, group: index + 1..<index + 2, source: .phrase(source), clause: index + 1..<source.upperBound,
      traits: [.direct])
    add([index..<index + 1], nil, rule: .signature, frame: frame, sentence: number)
    return true
  }

  /// “C” and, in the next paragraph, — X.
  private mutating func signatureBelow(_ index: Int, in sentence: Range<Int>, _ number: Int) -> Bool {
    guard index + 1 >= sentence.upperBound || skeleton.isStop(items[index + 1]), number + 1 < skeleton.sentences.count,
      skeleton.wordCount(of: Int(items[index].span)) > 3
    else { return false }
    let next = skeleton.sentences[number + 1].items
    guard items[next.lowerBound].kind == .dash, next.count > 1, next.count < 16, items[next.lowerBound + 1].isCapital,
      let phrase = skeleton.nounPhrase(startingAt: next.lowerBound + 1, notAfter: next.upperBound)
    else { return false }
    let source = skeleton.withAppositions(phrase, in: next)
    guard source.upperBound >= trimmedEnd(next) else { return false }
    let frame = CueFrame(
      verb: next.lowerBound, group: next.lowerBound..<next.lowerBound + 1, source: .phrase(source),
      clause: next.lowerBound..<source.upperBound, traits: [.direct])
    add([index..<index + 1], nil, rule: .signature, frame: frame, sentence: number)
    return true
  }

  /// Marked words that open a paragraph, or follow a sentence about somebody.
  private mutating func follow(_ index: Int, _ number: Int, _ paragraph: Int) -> Bool {
    guard number > 0 else { return false }
    let turn = skeleton.text.paragraphs[paragraph].turn
    let before = skeleton.sentences[number - 1]
    guard skeleton.text.paragraphs[before.paragraph].turn == turn, paragraph - before.paragraph <= 1 else {
      return false
    }
    // After another quotation: the same speaker goes on.
    if lastDirect >= 0,
      lastDirectSentence == number - 1
        || found[lastDirect].paragraph >= paragraph - 1 && lastDirectSentence >= number - 2
    {
      var attribution = found[lastDirect]
      attribution.contents = [skeleton.tokens(index..<index + 1)]
      attribution.kind = .direct
      attribution.rule = .floating
      attribution.cue = nil
      attribution.isInherited = true
      attribution.antecedent = lastDirect
      attribution.paragraph = paragraph
      append(attribution)
      claim(Int(items[index].span))
      lastDirect = found.count - 1
      lastDirectSentence = number
      return true
    }
    // After a reported clause: its speaker goes on.
    if let last = found.last, lastSentence == number - 1, last.source != nil, last.kind != .term {
      add([index..<index + 1], .direct, rule: .implicit, frame: nil, sentence: number)
      takeSource(from: found.count - 2)
      return true
    }
    // After a sentence about somebody, or a lead-in that ends in a colon.
    guard let subject = mainSubject(of: before.items) else { return false }
    let frame = CueFrame(
      verb: subject.lowerBound, group: subject, source: .inherited(subject), clause: subject, traits: [.direct])
    add([index..<index + 1], .direct, rule: .implicit, frame: frame, sentence: number)
    clearLastCue()
    return true
  }

  /// The subject of a sentence's first verb.
  private func mainSubject(of sentence: Range<Int>) -> Range<Int>? {
    for index in sentence.prefix(40) where skeleton.isFinite(index) {
      var start = index
      while start > sentence.lowerBound, items[start - 1].isWord,
        !items[start - 1].classes.isDisjoint(with: [.auxiliary, .modal, .adverb, .negation])
      { start -= 1 }
      if let subject = skeleton.subject(before: start, in: sentence), !subject.isRelative {
        let head = items[subject.phrase.lowerBound]
        if head.isCapital || head.classes.contains(.subjectPronoun) || head.classes.contains(.determiner) {
          return subject.phrase
        }
      }
    }
    return nil
  }
}
