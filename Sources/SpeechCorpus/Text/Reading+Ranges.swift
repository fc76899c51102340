extension Reading {
  /// The smallest range of the capture that holds a range of the text.
  ///
  /// A range that touches a replaced segment takes in the whole of what was replaced. An empty range maps to the place
  /// in the capture where it stands.
  ///
  /// - Parameter range: A range of ``utf8``.
  /// - Returns: A range of the capture.
  /// - Complexity: O(log *s*) in the number of segments.
  public func captureRange(of range: Range<Int>) -> Range<Int> {
    let start = captureStart(of: range.lowerBound, in: segments[segmentIndex(containing: range.lowerBound)])
    guard !range.isEmpty else { return start..<start }
    let segment = segments[segmentIndex(containing: range.upperBound - 1)]
    let end =
      segment.kind == .copied
      ? segment.capture.lowerBound + (range.upperBound - segment.text.lowerBound) : segment.capture.upperBound
    return start..<max(start, end)
  }

  /// The ranges of the capture that a range of the text was read from, where something foreign lies between them.
  ///
  /// What is left out or replaced by white space does not part a range; a line of furniture between two paragraphs does.
  ///
  /// - Parameters:
  ///   - range: A range of ``utf8``.
  ///   - maximumGap: How many bytes left out may lie inside one part.
  /// - Returns: One range or more, in order.
  /// - Complexity: O(log *s* + *k*) in the number of segments, and of those in the range.
  public func captureParts(of range: Range<Int>, maximumGap: Int = 8) -> [Range<Int>] {
    let hull = captureRange(of: range)
    guard !range.isEmpty else { return [hull] }
    var parts: [Range<Int>] = []
    let indices = segmentIndex(containing: range.lowerBound)...segmentIndex(containing: range.upperBound - 1)
    for segment in segments[indices] where segment.kind != .omitted {
      let piece = segment.capture.clamped(to: hull)
      guard !piece.isEmpty else { continue }
      if let last = parts.last, piece.lowerBound - last.upperBound <= maximumGap {
        parts[parts.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        parts.append(piece)
      }
    }
    return parts.isEmpty ? [hull] : parts
  }

  /// The range of the text that was read from a range of the capture.
  ///
  /// - Parameter range: A range of the capture; what lies outside the reading is cut off.
  /// - Returns: A range of ``utf8``; where nothing of the range is read, an empty one at its place.
  /// - Complexity: O(log *s* + *k*) in the number of segments, and of those in the range.
  public func textRange(of range: Range<Int>) -> Range<Int> {
    var result: Range<Int>?
    var index = segmentIndex(endingInCaptureBehind: range.lowerBound)
    let place = index < segments.count ? segments[index].text.lowerBound : utf8.count
    while index < segments.count, segments[index].capture.lowerBound < range.upperBound {
      let segment = segments[index]
      index += 1
      guard segment.capture.overlaps(range) else { continue }
      let piece: Range<Int>
      if segment.kind == .copied {
        let common = segment.capture.clamped(to: range)
        let start = segment.text.lowerBound + common.lowerBound - segment.capture.lowerBound
        piece = start..<start + common.count
      } else {
        piece = segment.text
      }
      guard !piece.isEmpty else { continue }
      result = result.map { $0.lowerBound..<piece.upperBound } ?? piece
    }
    return result ?? place..<place
  }

  /// The reading of a part of the text.
  ///
  /// - Parameter range: A range of ``utf8`` on the bounds of characters.
  /// - Returns: The part as a reading of its own, its text counted from 0.
  /// - Complexity: O(log *s* + *k* + *n*) in the number of segments, of those in the range, and of bytes.
  public func slice(_ range: Range<Int>) -> Reading {
    guard !range.isEmpty else { return Reading(copying: [], at: captureRange(of: range).lowerBound) }
    var sliced: [Segment] = []
    for segment in segments[segmentIndex(containing: range.lowerBound)...] {
      if segment.text.lowerBound >= range.upperBound { break }
      let common = segment.text.clamped(to: range)
      if common.isEmpty && segment.kind != .omitted { continue }
      var capture = segment.capture
      if segment.kind == .copied {
        let start = segment.capture.lowerBound + common.lowerBound - segment.text.lowerBound
        capture = start..<start + common.count
      }
      let text = common.lowerBound - range.lowerBound..<common.upperBound - range.lowerBound
      sliced.append(Segment(text: text, capture: capture, kind: segment.kind))
    }
    return Reading(utf8: Array(utf8[range]), segments: sliced)
  }

  /// The index of the segment whose text holds an offset, or of the last one where none does.
  private func segmentIndex(containing offset: Int) -> Int {
    segments.dropLast().partitioningIndex { $0.text.upperBound > offset }
  }

  /// The index of the first segment that ends behind an offset of the capture.
  private func segmentIndex(endingInCaptureBehind offset: Int) -> Int {
    segments.partitioningIndex { $0.capture.upperBound > offset }
  }

  private func captureStart(of offset: Int, in segment: Segment) -> Int {
    switch segment.kind {
    case .copied: segment.capture.lowerBound + min(offset - segment.text.lowerBound, segment.capture.count)
    case .replaced, .inserted, .omitted:
      offset >= segment.text.upperBound ? segment.capture.upperBound : segment.capture.lowerBound
    }
  }
}
